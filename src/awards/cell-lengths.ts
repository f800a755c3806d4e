import { issueAt, type Issue, type SourcePosition } from '../gate/issue.ts';
import { words } from '../vietnamese/words.ts';
import type { ListColumn } from './columns.ts';

/** Characters of any cell, at most. */
export const MOST_CHARACTERS = 500;

/** Of some columns fewer, by what real lists have; the look-up knows a name from each of its words on. */
const FEWER: Partial<Readonly<Record<ListColumn, number>>> = {
  stt: 30,
  xung_ho: 60,
  ten: 300,
  don_vi: 300,
  dia_phuong: 200,
  so_khen_thuong: 60,
};

/** Words of a cell that the look-up knows, at most. */
const MOST_WORDS = 50;
const IN_LOOKUP: ReadonlySet<ListColumn> = new Set(['ten', 'don_vi', 'dia_phuong']);

/** The issue of a cell that is longer than what any list says there. It is told before anything else looks at the cell. */
export function judgeLength(column: ListColumn, text: string, place: SourcePosition): Issue | undefined {
  const limit = FEWER[column] ?? MOST_CHARACTERS;
  if (text.length > limit) return issueAt('long-cell', place, { column, length: text.length, limit });
  if (!IN_LOOKUP.has(column)) return undefined;
  const count = words(text).length;
  if (count <= MOST_WORDS) return undefined;
  return issueAt('long-cell', place, { column, length: count, limit: MOST_WORDS, isWords: true });
}
