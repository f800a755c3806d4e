import type { Bulletin } from '../bulletins/bulletin.ts';
import { unitName } from '../catalogue/units.ts';
import type { Strings } from '../strings/strings.ts';
import { formatCsv } from './csv.ts';
import { CONTENT_LANGUAGE, type ModelContext } from './context.ts';
import { listPhotographs } from './structured-data-bulletin.ts';

/** The fields of the data files, in their order. */
export type DataField = keyof Strings['machines']['data']['columns'];

/** What a field holds; a list is an array in JSON and one cell in CSV. */
export const dataTypes = {
  id: 'text',
  title: 'text',
  url: 'address',
  data: 'address',
  section: 'text',
  kind: 'text',
  summary: 'text',
  date: 'day',
  endDate: 'day',
  session: 'text',
  time: 'time',
  dateBasis: 'text',
  publishedOn: 'day',
  updated: 'day',
  location: 'text',
  venue: 'text',
  place: 'text',
  event: 'text',
  organisers: 'list',
  bloc: 'text',
  movement: 'text',
  attendees: 'list',
  byline: 'text',
  source: 'text',
  corrections: 'list',
  images: 'list',
  attachments: 'list',
} as const satisfies Record<DataField, keyof Strings['machines']['data']['types']>;

export const dataFields = Object.keys(dataTypes) as DataField[];

/** Separator of the items of a list in one CSV cell. */
export const LIST_SEPARATOR = '; ';

/** One bulletin in the data files. What it does not tell is missing. */
export type DataRow = Partial<Record<DataField, string | string[]>>;

/** The row of a bulletin. */
export function buildDataRow(bulletin: Bulletin, context: ModelContext): DataRow {
  const { catalogue, addresses } = context;
  const { site, registers } = catalogue;
  const { id, title, key, kind, date, endDate, session, time, dateBasis, publishedOn, updated } = bulletin;
  const { location, event, organisers, bloc, movement, attendees, byline, source, corrections } = bulletin;
  const named = (records: readonly Parameters<typeof nameOf>[0][], wanted: string | undefined) => {
    const record = records.find((each) => each.id === wanted);
    return record && nameOf(record, date);
  };
  const row: Record<DataField, string | string[] | undefined> = {
    id,
    title,
    url: addresses.absolute(addresses.bulletin(key)),
    data: addresses.absolute(addresses.bulletinData(key)),
    section: site.sections.find((each) => each.id === bulletin.section)!.name,
    kind,
    summary: bulletin.summary ?? bulletin.lead.replace(/\s+/gu, ' '),
    date,
    endDate,
    session,
    time,
    dateBasis,
    publishedOn: publishedOn ?? undefined,
    updated,
    location: location?.text,
    venue: location?.venue,
    place: location?.place,
    event: site.eventTypes.find((each) => each.id === event?.type)?.name,
    organisers: organisers.map((organiser) => named(registers.organisations, organiser) ?? organiser),
    bloc: named(registers.blocs, bloc),
    movement: named(registers.movements, movement),
    attendees: attendees.map(({ name, positions }) =>
      [name, ...positions.map((position) => position.title)].filter(Boolean).join(', '),
    ),
    byline: byline.text,
    source: source?.url ?? source?.system,
    corrections: corrections.map(({ on, note }) => `${on}: ${note}`),
    images: listPhotographs(bulletin, context),
    attachments: bulletin.attachments.map(({ name }) => addresses.absolute(addresses.attachment(key, name))),
  };
  const known = Object.entries(row).filter(([, value]) => value !== undefined && value.length > 0);
  return Object.fromEntries(known) as DataRow;
}

function nameOf(record: Parameters<typeof unitName>[0] & { id: string }, day: string): string {
  return unitName(record, day);
}

/** All bulletins as one JSON document, newest first. */
export function formatDataJson(context: ModelContext): string {
  const { catalogue, addresses } = context;
  const { site, bulletins } = catalogue;
  const head = {
    title: site.title,
    publisher: site.office.name,
    url: site.url,
    language: CONTENT_LANGUAGE,
    dictionary: addresses.absolute(addresses.data),
    count: bulletins.length,
  };
  const rows = bulletins.map((bulletin) => JSON.stringify(buildDataRow(bulletin, context)));
  return `${JSON.stringify(head).slice(0, -1)},"bulletins":[\n${rows.join(',\n')}\n]}\n`;
}

/** All bulletins as CSV, newest first. */
export function formatDataCsv(context: ModelContext): string {
  const rows = context.catalogue.bulletins.map((bulletin) => {
    const row = buildDataRow(bulletin, context);
    return dataFields.map((field) => [row[field] ?? []].flat().join(LIST_SEPARATOR));
  });
  return formatCsv(dataFields, rows);
}
