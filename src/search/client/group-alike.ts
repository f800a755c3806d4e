import { fold } from '../../vietnamese/fold.ts';
import { indexText } from '../pieces.ts';

/** What tells whether two results are about one event. */
export interface Comparable {
  title: string;
  /** The day by which it is listed, `2024-05-03`; empty for a standing page. */
  day: string;
}

/** A result with those after it that tell of the same event. */
export interface Group<Item> {
  best: Item;
  alike: Item[];
}

/** Days between two bulletins of one event, at most: a report follows an announcement. */
const MOST_DAYS_APART = 3;

/** The share of the words of two titles that they have in common. */
const LEAST_IN_COMMON = 0.6;

/** Words of a title below which equal words mean little: "Thông báo" is the title of anything. */
const LEAST_WORDS = 4;

/** Milliseconds of a day. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Puts near-equal results that follow each other below the first of them: no result changes its place. */
export function groupAlike<Item>(
  items: readonly Item[],
  describe: (item: Item) => Comparable,
): Group<Item>[] {
  const groups: (Group<Item> & Described)[] = [];
  for (const item of items) {
    const described = prepare(describe(item));
    const last = groups.at(-1);
    if (last && areAlike(last, described)) last.alike.push(item);
    else groups.push({ best: item, alike: [], ...described });
  }
  return groups.map(({ best, alike }) => ({ best, alike }));
}

interface Described {
  words: ReadonlySet<string>;
  /** Milliseconds, NaN without a day. */
  time: number;
}

function prepare({ title, day }: Comparable): Described {
  return { words: new Set(fold(indexText(title)).split(' ')), time: Date.parse(day) };
}

/** Without a day, nothing is near. */
function areAlike(a: Described, b: Described): boolean {
  if (!(Math.abs(a.time - b.time) <= MOST_DAYS_APART * DAY_MS)) return false;
  if (Math.min(a.words.size, b.words.size) < LEAST_WORDS) return false;
  const common = [...a.words].filter((word) => b.words.has(word)).length;
  return common / (a.words.size + b.words.size - common) >= LEAST_IN_COMMON;
}
