import type { RowChange } from '../../awards/changes.ts';
import type { Decision } from '../../awards/decision.ts';
import type { AwardRow } from '../../awards/row.ts';
import { rowAnchor } from '../../addresses/row-anchor.ts';
import type { KnownWords } from '../known-words.ts';
import { awardName, countRecipients, decisionName, type AwardModelContext } from './award-words.ts';

/** The list of a decision as its page shows it. */
export interface DecisionList {
  caption: string;
  /** What is the same in all rows, and so in no column. */
  common: { key: ListedKey; label: string; text: string }[];
  /** Which columns have anything. */
  columns: { label: string; key: ListedKey }[];
  groups: RowGroup[];
  /** Whether it has so many rows that the Tab key stops at the first of each group alone. */
  isLong: boolean;
}

/** What a column beside number and name holds. */
type ListedKey = 'post' | 'place' | 'award' | 'achievement' | 'book';

/** Rows below one heading, at most 100 of them. */
export interface RowGroup {
  id: string;
  /** Missing where the list has no headings and one group. */
  heading: string | undefined;
  rows: DecisionRow[];
}

/** One row as the page shows it. */
export interface DecisionRow extends Record<ListedKey, string> {
  id: string;
  /** Its own address on the page. */
  href: string;
  number: string;
  /** The words before the name proper; '' where there are none. */
  honorific: string;
  name: KnownWords;
  isStruck: boolean;
  /** What tells it from others of the name, and what has become of it. */
  notes: KnownWords[];
}

/** Rows that stand together under a heading, so that a long list has places to go to. */
const MAX_IN_GROUP = 100;

/** The list of a decision; `undefined` where it has no rows. */
export function buildDecisionList(decision: Decision, context: AwardModelContext): DecisionList | undefined {
  const { words } = context;
  const { rows: read } = decision;
  if (read.length === 0) return undefined;
  const redactions = new Map(decision.fields.redactions.map((each) => [each.row, each]));
  const rows = read.map((row) => buildRow(row, { decision, redaction: redactions.get(row.key) }, context));
  const { columns, caption } = words.awards.decision;
  const isCommon = (key: 'award' | 'achievement'): boolean =>
    rows.length > 1 && rows.every((row) => row[key] === rows[0]![key]);
  const common = (['award', 'achievement'] as const).filter(isCommon);
  const shown = (['post', 'place', 'award', 'achievement', 'book'] as const).filter(
    (key) => !common.some((each) => each === key) && rows.some((row) => row[key] !== ''),
  );
  return {
    caption: caption(decisionName(decision, context), countRecipients(read, context)),
    common: common
      .map((key) => ({ key, label: columns[key], text: rows[0]![key] }))
      .filter(({ text }) => text !== ''),
    columns: shown.map((key) => ({ key, label: columns[key] })),
    groups: groupRows(read, rows, context),
    isLong: rows.length > MAX_IN_GROUP,
  };
}

/** What a row stands in, and why its name was hidden later, where it was. */
interface RowSetting {
  decision: Decision;
  redaction: Decision['fields']['redactions'][number] | undefined;
}

function buildRow(
  row: AwardRow,
  { decision, redaction }: RowSetting,
  context: AwardModelContext,
): DecisionRow {
  const { words, awards } = context;
  const { decision: own } = words.awards;
  const { struck, changes } = awards.states.of(decision, row.key);
  const { issuedOn } = decision.fields;
  const notes: KnownWords[] = [
    ...(row.distinction === undefined ? [] : [{ text: row.distinction }]),
    ...(row.posthumous ? [{ text: own.posthumous }] : []),
    ...changes.map((change) => describeChange(change, context)),
    ...(redaction ? [{ text: own.redacted(redaction.on, redaction.ground) }] : []),
  ];
  const name = nameOf(row, context);
  const id = rowAnchor(row.key);
  return {
    id,
    href: `#${encodeURIComponent(id)}`,
    number: row.number,
    honorific: name.slice(0, -row.name.length).trim(),
    name: { text: name, href: hrefOf(row, context) },
    isStruck: struck !== undefined,
    notes,
    post: [row.position, row.unit].filter((part) => part !== undefined).join(', '),
    place: row.place ?? '',
    award: awardName(row, issuedOn, context),
    achievement: row.achievement ?? '',
    book: row.bookNumber ?? '',
  };
}

/** The name of a row as it is read: with its honorific, and a household as one. */
export function nameOf(
  { kind, honorific, name, hidden }: AwardRow,
  { words }: Pick<AwardModelContext, 'words'>,
): string {
  if (kind === 'ho-gia-dinh' && !hidden) return words.awards.decision.household(honorific, name);
  return honorific === undefined ? name : `${honorific} ${name}`;
}

/** The page of what an editor has linked the row to, where there is one. */
function hrefOf({ person, organisation, kind }: AwardRow, context: AwardModelContext): string | undefined {
  const { addresses, catalogue } = context;
  if (kind === 'tap-the') return organisation && addresses.awardList('organisation', organisation);
  return person !== undefined && catalogue.peopleIds.has(person) ? addresses.person(person) : undefined;
}

/** What a later decision did to a row, with the way to that decision. */
export function describeChange(
  { by, effect, ground, corrected }: RowChange,
  context: AwardModelContext,
): KnownWords {
  const { decision: own } = context.words.awards;
  const why = corrected ? own.from(corrected.from, corrected.to) : ground;
  return {
    text: own.by(own.effects[effect], decisionName(by, context), why),
    href: context.addresses.decision(by.key),
  };
}

function groupRows(
  read: readonly AwardRow[],
  rows: readonly DecisionRow[],
  context: AwardModelContext,
): RowGroup[] {
  const { range, rangeOf } = context.words.awards.decision;
  const runs: { heading: string; rows: DecisionRow[] }[] = [];
  for (const [at, row] of rows.entries()) {
    const { heading } = read[at]!;
    const last = runs.at(-1);
    if (last?.heading === heading) last.rows.push(row);
    else runs.push({ heading, rows: [row] });
  }
  const isOne = runs.length === 1 && rows.length <= MAX_IN_GROUP;
  const groups = runs.flatMap(({ heading, rows: run }): Omit<RowGroup, 'id'>[] => {
    if (run.length <= MAX_IN_GROUP && (heading !== '' || isOne))
      return [{ heading: heading === '' ? undefined : heading, rows: run }];
    return cut(run).map((part) => {
      const numbers = range(part[0]!.number, part.at(-1)!.number);
      return { heading: heading === '' ? numbers : rangeOf(heading, numbers), rows: part };
    });
  });
  return groups.map((group, at) => ({ ...group, id: `phan-${at + 1}` }));
}

function cut(rows: readonly DecisionRow[]): DecisionRow[][] {
  return Array.from({ length: Math.ceil(rows.length / MAX_IN_GROUP) }, (_, at) =>
    rows.slice(at * MAX_IN_GROUP, (at + 1) * MAX_IN_GROUP),
  );
}
