import { createHash } from 'node:crypto';
import { byCodeUnits } from '../by-code-units.ts';
import type { BulletinRecord, StandingRecord } from '../models/record.ts';

/** Bulletins and standing pages that are indexed together, in the order of their addresses. */
export interface IndexPart {
  /** Begins the names of its files: of its first address, or `vi` where there is no other part. */
  label: string;
  records: readonly BulletinRecord[];
  /** In the last part alone. */
  pages: readonly StandingRecord[];
}

/** Bulletins that a part has, at most: few where most changes are made, in the newest year of all and the one before. */
export interface MostRecords {
  recent: number;
  old: number;
}

const MOST: MostRecords = { recent: 1000, old: 4000 };

/** The label of an index in one part: the language in which Pagefind's engine would look for it. */
const ONLY = 'vi';

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
  const sorted = records.toSorted((a, b) => byCodeUnits(a.address, b.address));
  const newest = Math.max(...sorted.map(({ year }) => Number(year)));
  const limitOf = ({ year }: BulletinRecord): number => (Number(year) >= newest - 1 ? most.recent : most.old);
  const runs = cutRun(sorted, limitOf);
  return runs.map((run, index) => ({
    label: runs.length === 1 ? ONLY : labelRun(run),
    records: run,
    pages: index === runs.length - 1 ? pages.toSorted((a, b) => byCodeUnits(a.address, b.address)) : [],
  }));
}

function cutRun(
  run: readonly BulletinRecord[],
  limitOf: (last: BulletinRecord) => number,
): (readonly BulletinRecord[])[] {
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

function labelRun([first]: readonly BulletinRecord[]): string {
  const digest = createHash('sha256').update(first!.address).digest('hex');
  return `${first!.year}-${digest.slice(0, DIGITS)}`;
}
