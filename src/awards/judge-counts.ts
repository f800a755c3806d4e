import { issueAt, type Issue, type SourcePosition } from '../gate/issue.ts';
import { COUNTED } from '../strings/award-cues.vi.ts';
import type { DecisionFields } from './decision-schema.ts';
import { findKind } from './read-list.ts';
import { RECIPIENTS } from './vocabulary.ts';
import type { AwardRow, RecipientKind } from './row.ts';

const KEY_OF = { 'tap-the': 'collectives', 'ho-gia-dinh': 'households', 'ca-nhan': 'individuals' } as const;

/**
 * Issues of counts that differ from the rows of the list: those of `counts`, else those that the title states. A title may count one
 * kind twice, for two forms.
 */
export function judgeCounts(
  { counts, title }: DecisionFields,
  rows: readonly AwardRow[],
  placeOf: (path: readonly PropertyKey[]) => SourcePosition,
): Issue[] {
  const stated = counts ? undefined : readCounts(title);
  return RECIPIENTS.flatMap((kind) => {
    const said = counts ? counts[KEY_OF[kind]] : stated!.get(kind);
    const listed = rows.filter((row) => row.kind === kind).length;
    if (said === undefined || said === listed) return [];
    const place = placeOf(counts ? ['counts', KEY_OF[kind]] : ['title']);
    const source = counts ? ('counts' as const) : ('title' as const);
    return [issueAt('count-mismatch', place, { source, kind, said, listed })];
  });
}

/** How many of each kind the title says that there are. */
export function readCounts(title: string): ReadonlyMap<RecipientKind, number> {
  const counts = new Map<RecipientKind, number>();
  for (const [, number = '', words = ''] of title.matchAll(COUNTED)) {
    const kind = findKind(words);
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + Number(number.replaceAll('.', '')));
  }
  return counts;
}
