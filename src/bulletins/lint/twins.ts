import { issueAt, type Issue } from '../../gate/issue.ts';
import type { Bulletin } from '../bulletin.ts';
import { compareSketches, sketchText, type Sketch } from './sketch.ts';

/** From here on two bodies are one body with a few words changed. */
const ALIKE = 0.85;
/** Texts that are alike share most of their smallest hashes: so many are compared, and so many of them have to be equal. */
const PROBES = 8;
const LEAST_SHARED = 4;
/** A hash that so many texts share belongs to a phrase everybody uses. */
const COMMON = 40;

interface Sketched {
  bulletin: Bulletin;
  sketch: Sketch;
}

/** Bulletins that were probably entered twice: the same title and date, or nearly the same body. Each names the earlier one. */
export function listTwinIssues(bulletins: readonly Bulletin[]): Issue[] {
  const issues: Issue[] = [];
  const byTitle = new Map<string, Bulletin>();
  const byHash = new Map<number, Sketched[]>();
  // What was withdrawn may be published again, corrected.
  for (const bulletin of bulletins.filter(({ status }) => status !== 'withdrawn')) {
    const place = { file: bulletin.file, line: 1, column: 1 };
    const title = `${bulletin.date} ${bulletin.title.toLowerCase().replace(/\s+/gu, ' ')}`;
    const twin = byTitle.get(title);
    if (twin) issues.push(issueAt('same-title-and-date', place, { other: twin.file }));
    else byTitle.set(title, bulletin);
    const sketch = sketchText(bulletin.text);
    if (!sketch) continue;
    const alike = findAlike(sketch, byHash);
    if (alike && alike.bulletin !== twin) {
      const percent = Math.floor(alike.likeness * 100);
      issues.push(issueAt('near-identical-body', place, { other: alike.bulletin.file, percent }));
    }
    keep({ bulletin, sketch }, byHash);
  }
  return issues;
}

function findAlike(
  sketch: Sketch,
  byHash: ReadonlyMap<number, readonly Sketched[]>,
): { bulletin: Bulletin; likeness: number } | undefined {
  const shared = new Map<Sketched, number>();
  for (const hash of sketch.subarray(0, PROBES)) {
    for (const other of byHash.get(hash) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  let best: { bulletin: Bulletin; likeness: number } | undefined;
  for (const [{ bulletin, sketch: other }, count] of shared) {
    const likeness = count < LEAST_SHARED ? 0 : compareSketches(sketch, other);
    if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { bulletin, likeness };
  }
  return best;
}

function keep(sketched: Sketched, byHash: Map<number, Sketched[]>): void {
  for (const hash of sketched.sketch.subarray(0, PROBES)) {
    const known = byHash.get(hash);
    if (!known) byHash.set(hash, [sketched]);
    else if (known.length < COMMON) known.push(sketched);
  }
}
