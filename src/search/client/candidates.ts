import { fold } from '../../vietnamese/fold.ts';
import { isQuestionWord } from '../../vietnamese/question-words.ts';
import type { IndexedWord } from './chunk.ts';
import { editDistance } from './edit-distance.ts';
import type { Engine } from './engine.ts';
import type { Lexicon } from './lexicon.ts';
import { joinPostings } from './neighbours.ts';
import type { Postings } from './postings.ts';
import type { QueryWord } from './query.ts';

/** A spelling that a word of a query may stand for. Costs are negative logarithms of probabilities. */
export interface Candidate {
  word: string;
  /** Where it stands; undefined for a word that no page has. */
  postings: Postings | undefined;
  /** How unlikely it is that this was typed so. */
  cost: number;
}

/** What each letter of a word costs that no page has, beyond the rarest word; an edit; a letter whose accents are others than typed. */
const UNKNOWN_LETTER = 2;
const EDIT = 3;
const OTHER_ACCENT = 1;

/** Words that a mistyped one may stand for, at most: each may lie in a file of its own. */
const MAX_NEAR_WORDS = 8;

/** Ways of writing one word that are considered, at most: those that most pages have. */
const MAX_FORMS = 6;

/** Whether a word may be doubted: a number, an abbreviation and a word that only asks are meant as they are. */
export function isDoubtable({ word, key, isCapital, isStrict }: QueryWord, isAccented: boolean): boolean {
  return /^\p{L}{2,}$/u.test(key) && !isCapital && !isStrict && !isQuestionWord(word, isAccented);
}

/** The candidates of the words of one query. Its ways of being cut share most words, and those of each are gathered once. */
export class CandidateLists {
  readonly #engine: Engine;
  readonly #lexicon: Lexicon;
  readonly #isAccented: boolean;
  readonly #own = new Map<string, Promise<Candidate[]>>();
  readonly #others = new Map<string, Promise<Candidate[]>>();

  /** `isAccented`: whether the query types accents. */
  constructor({ engine, lexicon, isAccented }: { engine: Engine; lexicon: Lexicon; isAccented: boolean }) {
    this.#engine = engine;
    this.#lexicon = lexicon;
    this.#isAccented = isAccented;
  }

  /** What a word means if it is spelt right: the word with its accents; with any, where none were typed or no page has these. */
  listOwn(word: QueryWord): Promise<Candidate[]> {
    const own = this.#own.get(word.word) ?? this.#gatherOwn(word);
    this.#own.set(word.word, own);
    return own;
  }

  /** What else it may have been typed for: other accents, other letters. */
  listOthers(word: QueryWord): Promise<Candidate[]> {
    const others = this.#others.get(word.word) ?? this.#gatherOthers(word);
    this.#others.set(word.word, others);
    return others;
  }

  async #gatherOwn(word: QueryWord): Promise<Candidate[]> {
    const known = await findForms(this.#engine, word);
    if (known.length === 0) return [];
    if (!this.#isAccented) return [join(word.word, known)];
    const exact = known.filter(({ form }) => form === word.word || form === word.twin?.word);
    if (exact.length > 0) return [join(word.word, exact)];
    return chooseForms(known).map(({ form, postings }) => ({
      word: form,
      postings,
      cost: rateAccents(word.word, form, 0),
    }));
  }

  async #gatherOthers(word: QueryWord): Promise<Candidate[]> {
    const near = this.#lexicon.listNear(word.key, MAX_NEAR_WORDS);
    const keys = this.#isAccented ? [{ key: word.key, distance: 0 }, ...near] : near;
    const found = await Promise.all(
      keys.map(async ({ key, distance }) => {
        const known = (await this.#engine.findWord(key))?.forms ?? [];
        if (!this.#isAccented)
          return known.length > 0 ? [{ ...join(key, known), cost: EDIT * distance }] : [];
        const forms = chooseForms(known);
        return forms.map(({ form, postings }) => ({
          word: form,
          postings,
          cost: EDIT * distance + rateAccents(word.word, form, distance),
        }));
      }),
    );
    return found.flat().filter((each) => each.word !== word.word);
  }
}

/** The word as it is, where no page has it; `rarest` is what the rarest word costs. */
export function leave({ word }: QueryWord, rarest: number): Candidate {
  return { word, postings: undefined, cost: rarest + UNKNOWN_LETTER * word.length };
}

type Forms = IndexedWord['forms'];

async function findForms(engine: Engine, { key, twin }: QueryWord): Promise<Forms> {
  const keys = new Set(twin ? [key, twin.key] : [key]);
  const found = await Promise.all([...keys].map((each) => engine.findWord(each)));
  return found.flatMap((each) => each?.forms ?? []);
}

function join(word: string, forms: Forms): Candidate {
  return { word, postings: joinPostings(forms.map(({ postings }) => postings)), cost: 0 };
}

function chooseForms(forms: Forms): Forms {
  return [...forms].sort((a, b) => b.postings.pages.length - a.postings.pages.length).slice(0, MAX_FORMS);
}

/** What accents cost that differ beyond the letters that differ. */
function rateAccents(typed: string, form: string, distance: number): number {
  const edits = editDistance(typed, form) - (distance === 0 ? 0 : editDistance(fold(typed), fold(form)));
  return OTHER_ACCENT * Math.max(0, edits);
}
