import { byCodeUnits } from '../../by-code-units.ts';
import { sortLines, type KeyedLine } from './blocks.ts';
import type { LookupRow, RowTuple } from './form.ts';
import { keyOfName } from './keys.ts';

/** Rows in one line of `rows`, at most: the newest of a name are read with its first line. */
const ROWS_IN_LINE = 40;

/** All rows of one exact name of one kind, the newest first. */
export interface NamedRows {
  name: string;
  kind: 'p' | 'c';
  rows: LookupRow[];
}

/** The rows by their exact names, people apart from collectives. */
export function groupByName(rows: readonly LookupRow[]): NamedRows[] {
  const groups = new Map<string, NamedRows>();
  for (const row of rows) {
    const kind = row.isPerson ? 'p' : 'c';
    const group = groups.get(kind + row.name);
    if (group) group.rows.push(row);
    else groups.set(kind + row.name, { name: row.name, kind, rows: [row] });
  }
  for (const group of groups.values()) group.rows.sort(byNewest);
  return [...groups.values()];
}

function byNewest(a: LookupRow, b: LookupRow): number {
  return byCodeUnits(b.on, a.on) || byCodeUnits(a.decision, b.decision) || byCodeUnits(a.row, b.row);
}

/** The family `rows`. */
export function listRows(groups: readonly NamedRows[]): KeyedLine[] {
  const lines: KeyedLine[] = [];
  for (const { name, kind, rows } of groups) {
    const key = keyOfName(name, kind);
    for (let at = 0; at < rows.length; at += ROWS_IN_LINE) {
      const tuples = rows.slice(at, at + ROWS_IN_LINE).map(toTuple);
      lines.push({
        key,
        json: JSON.stringify(at === 0 ? [name, kind, tuples, rows.length] : [name, kind, tuples]),
      });
    }
  }
  return sortLines(lines);
}

function toTuple(row: LookupRow): RowTuple {
  const flags = (row.isStruck ? 1 : 0) + (row.isPosthumous ? 2 : 0);
  const { decision, number, on, honorific, position, unit, place, type, correction } = row;
  const tuple = [decision, row.row, number, on, honorific, position, unit, place, type, flags] as const;
  return correction ? [...tuple, [correction.from, correction.to]] : tuple;
}
