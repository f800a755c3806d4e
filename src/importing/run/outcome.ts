import type { SourceFault } from '../reading/read-source.ts';
import type { TakenSource } from '../report/describe.ts';
import type { ReportItem } from '../report/item.ts';
import type { PresentBulletin } from './present.ts';

/** Why a source was not taken. */
export type RefusalReason = SourceFault | 'no-year' | 'no-body' | 'lost-words' | 'incomparable' | 'gate';

/** What became of a source, and what was read of it in this run. */
export interface ImportOutcome {
  item: ReportItem;
  fault?: RefusalReason | undefined;
  /** What the gate refuses of its draft, a line for each. */
  report?: readonly string[] | undefined;
  taken?: TakenSource | undefined;
}

/** A source of which nothing more is known than what became of it. */
export function nameItem(source: string, state: ReportItem['state']): ReportItem {
  return { source, state, doubts: [], waits: [], leftOut: [], fields: [], pictures: [] };
}

/** A source whose draft somebody has deleted. `line` is its name in the ledger, without which it is taken again. */
export function nameDeleted(source: string, line: string): ReportItem {
  return { ...nameItem(source, 'deleted'), line };
}

/** What is told of a source that was taken before, from the bulletin that it became; without one, it was deleted. */
export function refreshItem(
  before: ReportItem,
  present: PresentBulletin | undefined,
  line: string,
): ReportItem {
  if (!present) return nameDeleted(before.source, line);
  const { path, id, isDraft, open } = present;
  if (before.state === 'same') return { ...before, id, path, other: before.other ?? path };
  // Whether somebody has described the pictures shows when the bulletin is published.
  const waits = [...open, ...before.waits.filter((field) => field === 'images')];
  return { ...before, state: 'present', id, path, waits, isPublished: !isDraft };
}

/** A source that was not taken. */
export function refuseSource(
  item: ReportItem,
  fault: RefusalReason,
  more: Pick<ImportOutcome, 'report' | 'taken'> = {},
): ImportOutcome & { fault: RefusalReason } {
  const doubts = [{ kind: 'refused' as const, count: 1 }, ...item.doubts];
  // Its words were not taken: no other source is the same as it, or like it.
  const unknown = { wordSum: undefined, sketch: undefined, path: undefined };
  return { item: { ...item, ...unknown, state: 'refused', doubts, waits: [] }, fault, ...more };
}
