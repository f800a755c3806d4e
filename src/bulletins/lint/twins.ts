import { issueAt, type Issue } from '../../gate/issue.ts';
import type { Bulletin } from '../bulletin.ts';
import { compareSketches, type Sketch } from './sketch.ts';

/** Likeness of two bodies, from 0 to 1, from which they count as one body with a few words changed. */
const MIN_LIKENESS = 0.85;
/** Smallest hashes of a sketch by which candidates are found, and how many two bodies have to share to be compared in full. */
const PROBE_COUNT = 8;
const MIN_SHARED_PROBES = 4;
/** Bulletins that are looked up by one hash, at most: a hash of more belongs to a common phrase. */
const MAX_GROUP_SIZE = 40;

/** A bulletin with the sketch of its text; without one, the text is too short to compare. */
export interface Sketched {
  bulletin: Bulletin;
  sketch?: Sketch | undefined;
}

interface Alike {
  bulletin: Bulletin;
  likeness: number;
}

/** By hash, the first `MAX_GROUP_SIZE` bulletins that have it. */
type Groups = ReadonlyMap<number, readonly Sketched[]>;

/** A comparison of bulletins: the most alike one of each, and the groups in which it was searched for. */
export interface TwinComparison {
  alike: ReadonlyMap<Sketched, Alike | undefined>;
  groups: Groups;
}

/** The comparison before the first one. */
export const NOTHING_COMPARED: TwinComparison = { alike: new Map(), groups: new Map() };

/** The keys by which each bulletin is compared, computed once. */
const keys = new WeakMap<Sketched, { title: string; probes: readonly number[] }>();

/**
 * Warnings of bulletins that were probably entered twice: the same title and date, or nearly the same body. Each names the earlier
 * one. Bulletins have to be given in the order of their folders. With the last comparison, only those near a change are compared
 * again; the issues are the same without it. Returns this comparison as well.
 */
export function findTwins(
  bulletins: readonly Sketched[],
  last: TwinComparison = NOTHING_COMPARED,
): { issues: Issue[]; comparison: TwinComparison } {
  const issues: Issue[] = [];
  // A withdrawn bulletin may be published again, corrected, in another folder.
  const compared = bulletins.filter(({ bulletin }) => bulletin.status !== 'withdrawn');
  const isSettled = compareWithLast(compared, last);
  const byTitle = new Map<string, Bulletin>();
  const groups = new Map<number, Sketched[]>();
  const found = new Map<Sketched, Alike | undefined>();
  for (const sketched of compared) {
    const { bulletin } = sketched;
    const place = { file: bulletin.file, line: 1, column: 1 };
    const { title } = keysOf(sketched);
    const twin = byTitle.get(title);
    if (twin) issues.push(issueAt('same-title-and-date', place, { other: twin.file }));
    else byTitle.set(title, bulletin);
    const alike = isSettled(sketched) ? last.alike.get(sketched) : findAlike(sketched, groups);
    found.set(sketched, alike);
    if (alike && alike.bulletin !== twin) {
      const percent = Math.floor(alike.likeness * 100);
      issues.push(issueAt('near-identical-body', place, { other: alike.bulletin.file, percent }));
    }
    keep(sketched, groups);
  }
  return { issues, comparison: { alike: found, groups } };
}

/** Returns whether the result of the last comparison still holds for a bulletin: no candidate near it has come or gone. */
function compareWithLast(
  compared: readonly Sketched[],
  last: TwinComparison,
): (sketched: Sketched) => boolean {
  const now = new Set(compared);
  const come = compared.filter((sketched) => !last.alike.has(sketched));
  const gone = [...last.alike.keys()].filter((sketched) => !now.has(sketched));
  const touched = new Set([...come, ...gone].flatMap(probesOf));
  const groups = new Map<number, Sketched[]>();
  for (const sketched of compared) keep(sketched, groups, touched);
  // Only the first `MAX_GROUP_SIZE` of a group count.
  const moved = new Map(
    [...touched].map((hash) => {
      const [before, after] = [last.groups.get(hash) ?? [], groups.get(hash) ?? []];
      const left = before.filter((sketched) => !after.includes(sketched));
      return [hash, [...left, ...after.filter((sketched) => !before.includes(sketched))]];
    }),
  );
  const hasNear = (sketched: Sketched) =>
    probesOf(sketched).some((hash) => moved.get(hash)?.some((other) => isNear(sketched, other)));
  return (sketched) => last.alike.has(sketched) && !hasNear(sketched);
}

/** Whether two bulletins share enough hashes to be compared in full. */
function isNear(a: Sketched, b: Sketched): boolean {
  const probes = probesOf(b);
  return probesOf(a).filter((hash) => probes.includes(hash)).length >= MIN_SHARED_PROBES;
}

function findAlike(sketched: Sketched, groups: Groups): Alike | undefined {
  const shared = new Map<Sketched, number>();
  for (const hash of probesOf(sketched)) {
    for (const other of groups.get(hash) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  let best: Alike | undefined;
  for (const [other, count] of shared) {
    const likeness = count < MIN_SHARED_PROBES ? 0 : compareSketches(sketched.sketch!, other.sketch!);
    if (likeness >= MIN_LIKENESS && likeness > (best?.likeness ?? 0))
      best = { bulletin: other.bulletin, likeness };
  }
  return best;
}

function keep(sketched: Sketched, groups: Map<number, Sketched[]>, only?: ReadonlySet<number>): void {
  for (const hash of probesOf(sketched)) {
    if (only && !only.has(hash)) continue;
    const group = groups.get(hash);
    if (!group) groups.set(hash, [sketched]);
    else if (group.length < MAX_GROUP_SIZE) group.push(sketched);
  }
}

function probesOf(sketched: Sketched): readonly number[] {
  return keysOf(sketched).probes;
}

function keysOf(sketched: Sketched): { title: string; probes: readonly number[] } {
  const known = keys.get(sketched);
  if (known) return known;
  const { bulletin, sketch = [] } = sketched;
  const title = `${bulletin.date} ${bulletin.title.toLowerCase().replace(/\s+/gu, ' ')}`;
  const made = { title, probes: sketch.slice(0, PROBE_COUNT) };
  keys.set(sketched, made);
  return made;
}
