import { rowAnchor } from '../addresses/row-anchor.ts';
import { issueAt, type Issue } from '../gate/issue.ts';
import { toNewTonePlacement } from '../vietnamese/tone-placement.ts';
import type { ListContext } from './list-context.ts';
import { findKind, type ReadRow } from './read-list.ts';

/** Issues between the rows of one list. */
export function judgeList(read: readonly ReadRow[], context: ListContext): Issue[] {
  return [
    ...listRepeatedKeys(read, context),
    ...listAlike(read, context),
    ...listHeadings(read, context),
    ...listSpellings(read, context),
  ];
}

/** Rows that have one address: their keys are the same, or differ in blanks and dashes only. */
function listRepeatedKeys(read: readonly ReadRow[], { placeAt }: ListContext): Issue[] {
  const seen = new Map<string, string>();
  return read.flatMap(({ row, places }) => {
    const anchor = rowAnchor(row.key);
    const other = seen.get(anchor);
    if (other === undefined) {
      seen.set(anchor, row.key);
      return [];
    }
    const { heading, number } = row;
    const details = { heading, number, ...(other === row.key ? {} : { other }) };
    return [issueAt('repeated-row', placeAt(places.stt ?? places.start), details)];
  });
}

/** Rows that a reader cannot tell apart: the same name, unit, place and form, and no word that distinguishes them. */
function listAlike(read: readonly ReadRow[], { placeAt }: ListContext): Issue[] {
  const first = new Map<string, string>();
  return read.flatMap(({ row, places }) => {
    if (row.name === '' || row.hidden) return [];
    const said = [row.name, row.unit, row.place, row.type, row.class, row.distinction];
    const key = said.map((text) => toKey(text ?? '')).join('\n');
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, row.number);
      return [];
    }
    const place = placeAt(places.ten ?? places.start);
    return [issueAt('same-row-twice', place, { number: row.number, other })];
  });
}

function listHeadings(read: readonly ReadRow[], { placeAt }: ListContext): Issue[] {
  return read.flatMap(({ row, cells, places }) => {
    const meant = findKind(row.heading);
    if (cells.loai === undefined || meant === undefined || meant === row.kind) return [];
    const details = { heading: row.heading, kind: row.kind, meant };
    return [issueAt('heading-against-kind', placeAt(places.loai ?? places.start), details)];
  });
}

/** Units that differ in blanks, dashes, capitals or the place of a tone mark only: the register would hold them as two. */
function listSpellings(read: readonly ReadRow[], { placeAt }: ListContext): Issue[] {
  const first = new Map<string, string>();
  const told = new Set<string>();
  return read.flatMap(({ row: { unit }, places }) => {
    if (unit === undefined) return [];
    const key = toKey(unit);
    const other = first.get(key);
    if (other === undefined) first.set(key, unit);
    if (other === undefined || other === unit || told.has(unit)) return [];
    told.add(unit);
    return [issueAt('unit-spelt-twice', placeAt(places.don_vi ?? places.start), { value: unit, other })];
  });
}

/** A text without what distinguishes nothing: capitals, signs, the place of tone marks. */
function toKey(text: string): string {
  const letters = text.toLowerCase().replace(/[\p{P}\s]+/gu, ' ');
  return toNewTonePlacement(letters).trim();
}
