import { issueAt, type Issue } from '../../gate/issue.ts';
import type { Bulletin } from '../bulletin.ts';
import { compareSketches, type Sketch } from './sketch.ts';

/** From here on two bodies are one body with a few words changed. */
const ALIKE = 0.85;
/** Texts that are alike share most of their smallest hashes: so many are compared, and so many of them have to be equal. */
const PROBES = 8;
const LEAST_SHARED = 4;
/** A hash that so many texts share belongs to a phrase everybody uses. */
const COMMON = 40;

/** A bulletin with what stands for its text; without it, the text is too short to compare. */
export interface Sketched {
  bulletin: Bulletin;
  sketch?: Sketch | undefined;
}

interface Alike {
  bulletin: Bulletin;
  likeness: number;
}

/** By hash, those that share it, the first ones only. */
type Groups = ReadonlyMap<number, readonly Sketched[]>;

/** A comparison of bulletins: whom each was found to be like, and the groups in which it was looked for. */
export interface TwinComparison {
  alike: ReadonlyMap<Sketched, Alike | undefined>;
  groups: Groups;
}

/** Where nothing has been compared yet. */
export const NOTHING_COMPARED: TwinComparison = { alike: new Map(), groups: new Map() };

/** What each bulletin is compared by, worked out once. */
const keys = new WeakMap<Sketched, { title: string; probes: readonly number[] }>();

/**
 * Bulletins that were probably entered twice: the same title and date, or nearly the same body. Each names the earlier one. They
 * have to come in the order of their folders. With the last comparison, only those near a change are compared again; the issues are
 * the same without it. Returns the comparison for the next time too.
 */
export function findTwins(
  bulletins: readonly Sketched[],
  last: TwinComparison = NOTHING_COMPARED,
): { issues: Issue[]; comparison: TwinComparison } {
  const issues: Issue[] = [];
  // What was withdrawn may be published again, corrected.
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

/** Tells for which of them nobody can be found now whom the last comparison did not find, or the other way round. */
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
  // A change beyond the first ones of a group is none.
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

/** Whether two share so many hashes that they would be compared in full. */
function isNear(a: Sketched, b: Sketched): boolean {
  const probes = probesOf(b);
  return probesOf(a).filter((hash) => probes.includes(hash)).length >= LEAST_SHARED;
}

function findAlike(sketched: Sketched, groups: Groups): Alike | undefined {
  const shared = new Map<Sketched, number>();
  for (const hash of probesOf(sketched)) {
    for (const other of groups.get(hash) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  let best: Alike | undefined;
  for (const [other, count] of shared) {
    const likeness = count < LEAST_SHARED ? 0 : compareSketches(sketched.sketch!, other.sketch!);
    if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { bulletin: other.bulletin, likeness };
  }
  return best;
}

function keep(sketched: Sketched, groups: Map<number, Sketched[]>, only?: ReadonlySet<number>): void {
  for (const hash of probesOf(sketched)) {
    if (only && !only.has(hash)) continue;
    const group = groups.get(hash);
    if (!group) groups.set(hash, [sketched]);
    else if (group.length < COMMON) group.push(sketched);
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
  const made = { title, probes: sketch.slice(0, PROBES) };
  keys.set(sketched, made);
  return made;
}
