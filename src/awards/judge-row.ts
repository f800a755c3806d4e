import { issueAt, type Issue, type SourcePosition } from '../gate/issue.ts';
import { findNearest } from '../gate/nearest.ts';
import type { ListColumn } from './columns.ts';
import { isNoConsent } from './consents.ts';
import { initialsOf, isChildHidden } from './hidden-names.ts';
import { judgeId } from './judge-id.ts';
import type { ListContext } from './list-context.ts';
import { findPersonalValue } from './personal-values.ts';
import type { ReadRow } from './read-list.ts';
import type { AwardType } from './vocabulary.ts';

/** The registers that columns of ids name. */
const REGISTER_OF = { to_chuc: 'organisations', nguoi: 'people', dia_danh: 'places' } as const;

/** Issues of one row by itself: its name, its form, what it says of a person, the ids that it names. */
export function judgeRow(read: ReadRow, context: ListContext): Issue[] {
  const { row, cells, places } = read;
  const placeOf = (column: ListColumn) => context.placeAt(places[column] ?? places.start);
  const issues: Issue[] = [];
  if (row.name === '') issues.push(issueAt('row-without-name', placeOf('ten'), { number: row.number }));
  for (const [column, text] of Object.entries(cells) as [ListColumn, string][]) {
    const kind = findPersonalValue(column, text, row.kind !== 'tap-the');
    if (kind) issues.push(issueAt('personal-value', placeOf(column), { column, kind }));
  }
  return [
    ...issues,
    ...judgeName(read, context),
    ...judgePerson(read, context),
    ...judgeType(read, context),
    ...(Object.keys(REGISTER_OF) as (keyof typeof REGISTER_OF)[]).flatMap((column) =>
      judgeReference(column, read, context),
    ),
  ];
}

/** Why a name has to be hidden: a consent lets that of a child stand, and never one that was hidden later, or is said to be hidden. */
function findCause(
  { row, cells }: ReadRow,
  { fields }: Pick<ListContext, 'fields'>,
): 'redacted' | 'asked' | 'child' | 'refused' | undefined {
  if (fields?.redactions.some(({ row: key }) => key === row.key)) return 'redacted';
  if (cells.che_ten === 'x') return 'asked';
  if (isChildHidden(row)) return 'child';
  return row.kind !== 'tap-the' && isNoConsent(cells.dong_y) ? 'refused' : undefined;
}

/** Whether nothing may lead to whom a row names. */
export function hasToBeHidden(read: ReadRow, context: Pick<ListContext, 'fields'>): boolean {
  return read.row.hidden || findCause(read, context) !== undefined;
}

/** A name that has to be hidden stands in the list as initials already, because the list itself is published. */
function judgeName(read: ReadRow, context: ListContext): Issue[] {
  const { row, places } = read;
  const cause = findCause(read, context);
  if (cause === undefined || row.name === '' || row.hidden) return [];
  const place = context.placeAt(places.ten ?? places.start);
  return [issueAt('name-not-hidden', place, { cause, number: row.number, initials: initialsOf(row.name) })];
}

/** The record of a person has the name that the row hides. */
function judgePerson(read: ReadRow, context: ListContext): Issue[] {
  const { row, cells, places } = read;
  if (cells.nguoi === undefined || !hasToBeHidden(read, context)) return [];
  return [issueAt('person-of-hidden-row', context.placeAt(places.nguoi!), { number: row.number })];
}

function judgeType(
  { row, cells, places }: ReadRow,
  { vocabulary, fields, placeAt, isTold }: ListContext,
): Issue[] {
  if (row.type === undefined) return [];
  const type = vocabulary.types.get(row.type);
  const place = placeAt(places.hinh_thuc ?? places.start);
  if (!type) {
    // One of the decision is told there.
    if (cells.hinh_thuc === undefined || vocabulary.isPartial) return [];
    const isSingle = isTold('unknown-award-type', place.file);
    const details = isSingle ? unknownType(row.type, vocabulary.types) : { value: row.type, near: undefined };
    return [issueAt('unknown-award-type', place, details)];
  }
  const award = nameOfType(type, fields?.issuedOn);
  const issues: Issue[] = [];
  if (!type.recipients.includes(row.kind)) {
    const details = { award, kind: row.kind, number: row.number, recipients: type.recipients };
    issues.push(issueAt('award-not-for-kind', place, details));
  }
  const isClassWrong = type.classes.length > 0 ? !row.class || !type.classes.includes(row.class) : row.class;
  if (isClassWrong) {
    const details = { award, class: row.class, classes: type.classes, number: row.number };
    issues.push(issueAt('award-class', placeAt(places.hang ?? places.start), details));
  }
  return cells.hinh_thuc === undefined ? issues : [...issues, ...judgeTime(type, fields?.issuedOn, place)];
}

/** A warning of a form that did not exist on the day of the decision, where its dates are known. */
export function judgeTime(type: AwardType, on: string | undefined, place: SourcePosition): Issue[] {
  const { validFrom, validTo } = type;
  if (on === undefined || ((validFrom ?? '') <= on && on <= (validTo ?? '9999'))) return [];
  const details = { award: nameOfType(type, validFrom ?? validTo), on, from: validFrom, to: validTo };
  return [issueAt('award-out-of-time', place, details)];
}

/** The name that a form of award had on a day, else the last one that it has. */
export function nameOfType({ names }: AwardType, on: string | undefined): string {
  const own = names.find(({ from = '', to = '9999' }) => on !== undefined && from <= on && on <= to);
  return (own ?? names.at(-1)!).text;
}

/** What is told of an id that no form of award has: the nearest by id or by name. */
export function unknownType(
  value: string,
  types: ReadonlyMap<string, AwardType>,
): { value: string; near: string | undefined } {
  const byName = new Map(
    [...types.values()].flatMap(({ id, names }) => names.map(({ text }) => [text, id] as const)),
  );
  const near =
    findNearest(value, [...types.keys()]) ?? byName.get(findNearest(value, [...byName.keys()]) ?? '');
  return { value, near };
}

function judgeReference(
  column: keyof typeof REGISTER_OF,
  { cells, places }: ReadRow,
  context: ListContext,
): Issue[] {
  const value = cells[column];
  if (value === undefined) return [];
  return judgeId(value, REGISTER_OF[column], column, context.placeAt(places[column]!), context);
}
