import { createHash } from 'node:crypto';
import { byCodeUnits } from '../by-code-units.ts';
import type { BulletinRecord, StandingRecord } from '../models/record.ts';

/** Bulletins and standing pages that are indexed together, in the order of their addresses. */
export interface IndexPart {
  /** Begins the names of its files: of its first address, or `vi` where there is no other part. */
  label: string;
  records: readonly BulletinRecord[];
  /** Behind the last bulletins, or in parts of their own behind those of bulletins. */
  pages: readonly StandingRecord[];
}

/**
 * Bulletins that a part has, at most: few where most changes are made, in the newest year of all and the one before; and the
 * standing pages that are indexed with the newest bulletins. Where a site has more, decisions above all, they have parts of their
 * own, each as large as one of old bulletins may be: nothing is indexed again because a bulletin changed.
 */
export interface MostRecords {
  recent: number;
  old: number;
  pages: number;
}

const MOST: MostRecords = { recent: 1300, old: 3500, pages: 500 };

/** The label of an index in one part: the language in which Pagefind's engine would look for it. */
const ONLY = 'vi';

/** Begins the labels of parts that hold no bulletins. */
const PAGES = 'trang';

/**
 * Parts an index. A part is all bulletins whose addresses begin with the same bits, as few bits as keep it small enough: so the
 * bulletins alone decide, whatever was indexed before, and one more or one less of a known year changes two parts at most. Years
 * before slugs make it runs of years, and runs of slugs where a year is large.
 */
export function planParts(
  records: readonly BulletinRecord[],
  pages: readonly StandingRecord[],
  most: MostRecords = MOST,
): IndexPart[] {
  const sorted = records.toSorted(byAddress);
  const newest = Math.max(...sorted.map(({ year }) => Number(year)));
  const runs = cutRun(sorted, ({ year }) => (Number(year) >= newest - 1 ? most.recent : most.old));
  const pageRuns = pages.length > most.pages ? cutRun(pages.toSorted(byAddress), () => most.old) : [];
  const beside = pageRuns.length > 0 ? [] : pages.toSorted(byAddress);
  const isOnly = runs.length + pageRuns.length === 1;
  return [
    ...runs.map((run, index) => ({
      label: isOnly ? ONLY : labelRun(run, run[0]?.year ?? ONLY),
      records: run,
      pages: index === runs.length - 1 ? beside : [],
    })),
    ...pageRuns.map((run) => ({ label: labelRun(run, PAGES), records: [], pages: run })),
  ];
}

const byAddress = (a: Addressed, b: Addressed): number => byCodeUnits(a.address, b.address);

interface Addressed {
  address: string;
}

function cutRun<Item extends Addressed>(
  run: readonly Item[],
  limitOf: (last: Item) => number,
): (readonly Item[])[] {
  const last = run.at(-1);
  if (!last || run.length <= limitOf(last)) return [run];
  const isBefore = splitAtBit(run[0]!.address, last.address);
  const middle = run.findIndex(({ address }) => !isBefore(address));
  return [...cutRun(run.slice(0, middle), limitOf), ...cutRun(run.slice(middle), limitOf)];
}

/** Tells, of addresses from `first` to `last`, those that have 0 for the first bit in which these two differ; they come first. */
function splitAtBit(first: string, last: string): (address: string) => boolean {
  let at = 0;
  while (first[at] === last[at]) at += 1;
  const codeOf = (address: string): number => (at < address.length ? address.charCodeAt(at) : 0);
  const bit = 31 - Math.clz32(codeOf(first) ^ codeOf(last));
  return (address) => (codeOf(address) & (1 << bit)) === 0;
}

/** Hexadecimal digits of a label: enough that no two parts of a site share one. */
const DIGITS = 10;

function labelRun([first]: readonly Addressed[], begin: string): string {
  const digest = createHash('sha256')
    .update(first?.address ?? '')
    .digest('hex');
  return `${begin}-${digest.slice(0, DIGITS)}`;
}
