import { basename } from 'node:path/posix';
import type { Decision } from '../../awards/decision.ts';
import { issuerOf } from '../../awards/issuer.ts';
import type { AwardRow } from '../../awards/row.ts';
import type { AwardWords } from '../../strings/awards.vi.ts';
import { CONTENT_LANGUAGE, type ModelContext } from '../context.ts';
import { formatCsv } from '../csv.ts';
import { LIST_SEPARATOR } from '../data-export.ts';
import { awardName, type AwardModelContext } from './award-words.ts';

/** A field of the data of awards. */
export type AwardField = keyof AwardWords['data']['columns'];

/** The fields in their order, and what each holds. */
export const awardDataTypes = {
  decision: 'text',
  number: 'text',
  symbol: 'text',
  issuedOn: 'day',
  issuer: 'text',
  url: 'address',
  row: 'text',
  heading: 'text',
  kind: 'text',
  honorific: 'text',
  name: 'text',
  position: 'text',
  unit: 'text',
  place: 'text',
  type: 'text',
  typeName: 'text',
  class: 'text',
  achievement: 'text',
  posthumous: 'text',
  state: 'text',
  stateBy: 'list',
  correctedName: 'text',
} as const satisfies Record<AwardField, 'text' | 'day' | 'address' | 'list'>;

export const awardFields = Object.keys(awardDataTypes) as AwardField[];

/** One row of a list in the data files. What it does not tell is missing. */
export type AwardDataRow = Partial<Record<AwardField, string | string[]>>;

/** All rows of a decision. */
export function buildAwardDataRows(decision: Decision, context: AwardModelContext): AwardDataRow[] {
  const issuer = issuerOf(decision, context.catalogue.registers);
  return decision.rows.map((row) => buildAwardDataRow(row, { decision, issuer }, context));
}

function buildAwardDataRow(
  row: AwardRow,
  { decision, issuer }: { decision: Decision; issuer: string },
  context: AwardModelContext,
): AwardDataRow {
  const { addresses, awards } = context;
  const { id, number, symbol, issuedOn } = decision.fields;
  const { struck, changes } = awards.states.of(decision, row.key);
  const corrected = changes.findLast((change) => change.corrected?.field === 'ten')?.corrected;
  const { class: rank, war: _war, ...plain } = row;
  const fields: Record<AwardField, string | string[] | undefined> = {
    decision: id,
    number,
    symbol,
    issuedOn,
    issuer,
    url: addresses.absolute(addresses.decision(decision.key, row.key)),
    row: row.key,
    heading: row.heading,
    kind: row.kind,
    honorific: row.honorific,
    name: row.name,
    position: row.position,
    unit: row.unit,
    place: row.place,
    type: row.type,
    typeName: awardName(plain, issuedOn, context),
    class: rank,
    achievement: row.achievement,
    posthumous: row.posthumous ? 'x' : undefined,
    state: struck,
    stateBy: [...new Set(changes.map(({ by }) => by.fields.id))],
    correctedName: corrected?.to,
  };
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0);
  return Object.fromEntries(known) as AwardDataRow;
}

/** The list of a decision as CSV. */
export function buildDecisionTable(decision: Decision, context: AwardModelContext): { csv: string } {
  return { csv: formatRows(buildAwardDataRows(decision, context)) };
}

/** All rows of the decisions of a year as CSV, newest decision first. */
export function buildYearTable(year: string, context: AwardModelContext): { csv: string } {
  return { csv: formatRows(listRows(year, context)) };
}

/** The same as one JSON document. */
export function buildYearDocument(year: string, context: AwardModelContext): { json: string } {
  const rows = listRows(year, context);
  const head = { ...describeYear(year, context), count: rows.length };
  const lines = rows.map((row) => JSON.stringify(row));
  return { json: `${JSON.stringify(head).slice(0, -1)},"awards":[\n${lines.join(',\n')}\n]}\n` };
}

/** What the document of a year says of itself. */
export function describeYear(year: string, { catalogue, addresses }: AwardModelContext): object {
  const { site } = catalogue;
  return {
    title: site.title,
    publisher: site.office.name,
    url: site.url,
    language: CONTENT_LANGUAGE,
    dictionary: addresses.absolute(addresses.data),
    year,
  };
}

function listRows(year: string, context: AwardModelContext): AwardDataRow[] {
  const { decisions } = context.awards.years.find((each) => each.year === year)!;
  return decisions.flatMap((decision) => buildAwardDataRows(decision, context));
}

function formatRows(rows: readonly AwardDataRow[]): string {
  const cells = rows.map((row) => awardFields.map((field) => [row[field] ?? []].flat().join(LIST_SEPARATOR)));
  return formatCsv(awardFields, cells);
}

/** Whether the list of a decision is offered as a table beside its page. */
export function hasTable({ rows }: Decision, { catalogue }: Pick<ModelContext, 'catalogue'>): boolean {
  return catalogue.site.awards.listFiles && rows.length > 0;
}

/** The addresses of the files beside the page of a decision. */
export function listDecisionFiles(decision: Decision, context: ModelContext): string[] {
  const { addresses } = context;
  const published = decision.files.filter(({ isPublished }) => isPublished);
  return [
    ...(hasTable(decision, context) ? [addresses.decisionList(decision.key)] : []),
    ...published.map(({ source }) => addresses.decisionFile(decision.key, basename(source.path))),
  ];
}

/** The beginnings of addresses of files that list people, which search engines are asked to leave alone; pages ask it themselves. */
export function listHiddenAddresses({ awards, catalogue, addresses }: ModelContext): string[] {
  if (!awards || !catalogue.site.awards.hiddenFromSearch) return [];
  return [addresses.lookupFile(''), addresses.decisionList('*'), addresses.dataFile('khen-thuong-')];
}
