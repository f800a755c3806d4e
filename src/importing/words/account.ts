import { align, type Hunk } from './align.ts';
import { dropLabels } from './labels.ts';
import { isWord, listTokens } from './tokens.ts';

/** Tokens around a run that are quoted with it, on each side. */
const AROUND = 5;

/** Part of the words of a source above which a draft that lost them is refused. */
const MOST_LOST = 0.005;

/** A run of words or signs with what stands around it in the source, or in the result. */
export interface WordRun {
  text: string;
  before: string;
  after: string;
  words: number;
}

/** What became of the words of a source. Words are counted, signs too are looked for. */
export interface WordAccount {
  source: number;
  result: number;
  /** Words that no draft gets, on purpose. */
  leftOut: number;
  lost: WordRun[];
  repeated: WordRun[];
  /** Whether the two could be compared at all. */
  isComparable: boolean;
}

/**
 * Compares the text of a source with that of its result, in order. `leftOut` is what the result leaves out on purpose, in order;
 * `labels` are numbers of lists and the like that the source shows and does not keep as text.
 */
export function countWords(
  source: string,
  result: string,
  leftOut: readonly string[],
  labels: readonly string[] = [],
): WordAccount {
  const [from, whole, out] = [source, result, leftOut.join('\n')].map(listTokens) as [
    string[],
    string[],
    string[],
  ];
  const { rest: to, left: shown } = dropLabels(from, whole, labels.map(listTokens));
  const counts = { source: count(from), result: count(whole), leftOut: count(out) };
  const hunks = align(from, to);
  if (!hunks) return { ...counts, lost: [], repeated: [], isComparable: false };
  const lost = hunks.filter(({ kind }) => kind === 'lost');
  const added = hunks.filter(({ kind }) => kind === 'added');
  // What stands elsewhere in the result, or was left out on purpose, is not lost.
  const labelled = new Pool(shown);
  const unnamed = added.flatMap(({ tokens }) => tokens).filter((token) => !labelled.take(token));
  const elsewhere = new Pool([...unnamed, ...out]);
  const moved = new Pool([...lost.flatMap(({ tokens }) => tokens), ...shown]);
  return {
    ...counts,
    lost: lost.flatMap((hunk) => tellRest(hunk, from, hunk.at[0], elsewhere)),
    repeated: added.flatMap((hunk) => tellRest(hunk, to, hunk.at[1], moved)),
    isComparable: true,
  };
}

/** How many words a source lost. */
export function countLost({ lost }: Pick<WordAccount, 'lost'>): number {
  return lost.reduce((sum, { words }) => sum + words, 0);
}

/** Whether so much was lost that a draft is refused. */
export function isRefused(account: WordAccount): boolean {
  return !account.isComparable || countLost(account) > account.source * MOST_LOST;
}

function count(tokens: readonly string[]): number {
  return tokens.filter(isWord).length;
}

/** Tokens, each of which can be taken as often as it is there. */
class Pool {
  readonly #counts = new Map<string, number>();

  constructor(tokens: readonly string[]) {
    for (const token of tokens) this.#counts.set(token, (this.#counts.get(token) ?? 0) + 1);
  }

  take(token: string): boolean {
    const left = this.#counts.get(token) ?? 0;
    if (left > 0) this.#counts.set(token, left - 1);
    return left > 0;
  }
}

/** The runs of a hunk that the pool does not have. */
function tellRest(hunk: Hunk, all: readonly string[], start: number, pool: Pool): WordRun[] {
  const runs: { from: number; to: number }[] = [];
  for (const [index, token] of hunk.tokens.entries()) {
    if (pool.take(token)) continue;
    const at = start + index;
    const last = runs.at(-1);
    if (last?.to === at) last.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  }
  return runs.map(({ from, to }) => {
    const tokens = all.slice(from, to);
    return {
      text: tokens.join(' '),
      before: all.slice(Math.max(0, from - AROUND), from).join(' '),
      after: all.slice(to, to + AROUND).join(' '),
      words: count(tokens),
    };
  });
}
