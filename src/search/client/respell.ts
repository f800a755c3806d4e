import { CandidateLists, isDoubtable, leave, type Candidate } from './candidates.ts';
import { cutJoined } from './cut-joined.ts';
import type { Engine } from './engine.ts';
import type { Lexicon } from './lexicon.ts';
import { NeighbourRates } from './neighbour-rates.ts';
import { buildWord, haveAccents, MAX_WORDS, type QueryWord } from './query.ts';
import { readKeys } from './read-keys.ts';

/** What each space costs that was not typed; ways of cutting that are tried, at most. */
const SPACE = 1;
const MAX_CUTS = 3;

/** A word that one neighbour fits is doubted all the same if less than this share of the pages has it. */
const RARE_SHARE = 0.02;

/**
 * The likeliest spelling of the words of a query that no page has together: joined syllables are cut, and a word that no page has or
 * that fits no neighbour gives way to a near one that does. The same words if they are as likely.
 */
export async function respell(
  { engine, lexicon }: { engine: Engine; lexicon: Lexicon },
  typed: readonly QueryWord[],
): Promise<QueryWord[]> {
  const words = await readKeys(engine, typed);
  const speller = new Speller(engine, lexicon, haveAccents(words));
  const ways = await speller.listCuts(words);
  const spelt = await Promise.all(ways.map((way) => speller.spell(way)));
  const best = spelt.reduce((least, each) => (each.cost < least.cost ? each : least));
  return best.words;
}

interface Spelling {
  words: QueryWord[];
  cost: number;
}

class Speller {
  readonly #engine: Engine;
  readonly #lexicon: Lexicon;
  readonly #isAccented: boolean;
  readonly #rates: NeighbourRates;
  readonly #candidates: CandidateLists;

  constructor(engine: Engine, lexicon: Lexicon, isAccented: boolean) {
    this.#engine = engine;
    this.#lexicon = lexicon;
    this.#isAccented = isAccented;
    this.#rates = new NeighbourRates(engine.meta);
    this.#candidates = new CandidateLists({ engine, lexicon, isAccented });
  }

  /** The words with every joined text cut in the likeliest ways; without any, the words as they are. */
  async listCuts(words: readonly QueryWord[]): Promise<QueryWord[][]> {
    let ways: QueryWord[][] = [[]];
    for (const word of words) {
      const options: QueryWord[][] = [[word]];
      const isKnown = await this.#isKnown(word);
      if (!isKnown) {
        const cuts = cutJoined(word.word, this.#lexicon).slice(0, MAX_CUTS);
        options.push(...cuts.map((parts) => parts.map((part) => buildWord(part))));
      }
      ways = options
        .flatMap((option) => ways.map((way) => [...way, ...option].slice(0, MAX_WORDS)))
        .slice(0, 2 * MAX_CUTS);
    }
    return ways;
  }

  /** The likeliest spelling of these words: the way of least cost through the candidates of each. */
  async spell(words: readonly QueryWord[]): Promise<Spelling> {
    const own = await Promise.all(words.map((word) => this.#candidates.listOwn(word)));
    const candidates = await Promise.all(
      words.map(async (word, index) => {
        const isDoubted = own[index]!.length === 0 || this.#isDoubted(words, own, index);
        const kept = own[index]!.length > 0 ? own[index]! : [leave(word, this.#rates.rateAlone(1))];
        if (!isDoubted || !isDoubtable(word, this.#isAccented)) return kept;
        return [...kept, ...(await this.#candidates.listOthers(word))];
      }),
    );
    const { path, cost } = this.#findPath(candidates);
    const known = new Set(words.filter((_, index) => own[index]!.length > 0));
    const spelt = path.map((candidate, index) => {
      const word = words[index]!;
      if (candidate.word === word.word || !this.#isSupported({ words, path, known }, index)) return word;
      return buildWord(candidate.word);
    });
    return { words: spelt, cost: cost + SPACE * words.length };
  }

  async #isKnown({ key, twin }: QueryWord): Promise<boolean> {
    if (await this.#engine.findWord(key)) return true;
    return twin !== undefined && (await this.#engine.findWord(twin.key)) !== undefined;
  }

  /**
   * Whether neighbours speak for another spelling: one that was kept, where pages have the word as it was typed; any, where none
   * has. A word alone has nothing but its letters.
   */
  #isSupported(
    {
      words,
      path,
      known,
    }: { words: readonly QueryWord[]; path: readonly Candidate[]; known: ReadonlySet<QueryWord> },
    index: number,
  ): boolean {
    if (words.length === 1) return true;
    return [index - 1, index + 1].some((other) => {
      const neighbour = path[other];
      if (!neighbour) return false;
      const isKept = neighbour.word === words[other]!.word;
      const count = this.#rates.count(path[Math.min(index, other)]!, path[Math.max(index, other)]!);
      return count > 0 && (isKept || !known.has(words[index]!));
    });
  }

  /** Whether a known word fits no neighbour, or is rare and fits but one. */
  #isDoubted(words: readonly QueryWord[], own: readonly Candidate[][], index: number): boolean {
    if (words.length === 1) return false;
    const fits = [index - 1, index + 1]
      .filter((other) => other >= 0 && other < words.length)
      .map((other) => this.#rates.areNeighbours(own[Math.min(index, other)]!, own[Math.max(index, other)]!));
    if (fits.every(Boolean)) return false;
    if (!fits.some(Boolean)) return true;
    const pages = own[index]!.reduce((sum, { postings }) => sum + (postings?.pages.length ?? 0), 0);
    return pages < this.#engine.meta.fragments.length * RARE_SHARE;
  }

  #findPath(candidates: readonly Candidate[][]): { path: Candidate[]; cost: number } {
    let ways = [{ path: [] as Candidate[], cost: 0 }];
    for (const options of candidates) {
      ways = options.map((option) => {
        const reached = ways.map(({ path, cost }) => ({
          path: [...path, option],
          cost: cost + option.cost + this.#rates.rate(path.at(-1), option),
        }));
        return reached.reduce((least, each) => (each.cost < least.cost ? each : least));
      });
    }
    return ways.reduce((least, each) => (each.cost < least.cost ? each : least));
  }
}
