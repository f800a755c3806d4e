import { join } from 'node:path';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import { formatCsv } from '../../models/csv.ts';
import type { Site } from '../../site.ts';
import type { Strings } from '../../strings/strings.ts';
import { readImageFields } from './image-fields.ts';

/** What the tables are made from. */
export interface TableContext {
  /** The content root. */
  content: string;
  site: Site;
  words: Strings['offline'];
  /** The full address of the living page of a bulletin. */
  addressOf(key: string): string;
  /** Where the package holds a file of the content root; undefined when it is left out. */
  packagedAs(contentPath: string): string | undefined;
  /** SHA-256 and size of the file that a package holds; empty when it is left out. */
  sumOf(contentPath: string): readonly [sum: string, bytes: string];
  places: ReadonlyMap<string, string>;
}

/**
 * The record of every document: each bulletin, then its attachments. The columns are those of ND 113/2025 for documents,
 * and behind them our own; what a bulletin does not know is empty and never guessed.
 */
export function buildDocumentTable(bulletins: readonly Bulletin[], context: TableContext): string {
  const { columns } = context.words.tables.documents;
  return formatCsv(
    Object.values(columns),
    bulletins.flatMap((bulletin) => [bulletinRow(bulletin, context), ...attachmentRows(bulletin, context)]),
  );
}

function bulletinRow(bulletin: Bulletin, context: TableContext): string[] {
  const { site, words, addressOf, packagedAs, sumOf } = context;
  return documentRow({
    identifier: bulletin.id,
    dossier: bulletin.year,
    file: sumOf(bulletin.file),
    retention: bulletin.retention ?? '',
    words,
    type: words.tables.bulletin,
    date: bulletin.publishedOn ?? '',
    issuer: bulletin.byline.text,
    abstract: bulletin.title,
    language: site.language,
    access: bulletin.access ?? '',
    link: [packagedAs(bulletin.file), addressOf(bulletin.key)].filter(Boolean).join(' '),
    note: bulletin.source?.url ?? bulletin.source?.system ?? '',
  });
}

function attachmentRows(bulletin: Bulletin, context: TableContext): string[][] {
  const { site, words, packagedAs, sumOf } = context;
  return bulletin.attachments.map(({ name, title, type }) =>
    documentRow({
      identifier: `${bulletin.id}/${name}`,
      dossier: bulletin.year,
      file: sumOf(besideBulletin(bulletin, name)),
      words,
      retention: bulletin.retention ?? '',
      type,
      date: '',
      issuer: '',
      abstract: title,
      language: site.language,
      access: bulletin.access ?? '',
      link: packagedAs(besideBulletin(bulletin, name)) ?? '',
      note: bulletin.title,
    }),
  );
}

interface DocumentRecord {
  identifier: string;
  /** The key of its dossier. */
  dossier: string;
  file: readonly [sum: string, bytes: string];
  words: TableContext['words'];
  retention: string;
  type: string;
  date: string;
  issuer: string;
  abstract: string;
  language: string;
  access: string;
  link: string;
  note: string;
}

/** Archive code, number, symbol and pages have no field in a bulletin yet. */
function documentRow(record: DocumentRecord): string[] {
  const { identifier, retention, type, date, issuer, abstract, language, access, link, note } = record;
  const { retention: terms, access: levels } = record.words.tables.codes;
  const asked = [
    identifier,
    '',
    retention,
    type,
    '',
    '',
    date,
    issuer,
    abstract,
    language,
    '',
    access,
    link,
    note,
  ];
  return asked.concat(terms(retention), levels(access), record.dossier, record.file);
}

/** The tables of photographs. */
export interface PhotographTables {
  /** The record of every photograph, in the columns of ND 113/2025 for photographs and film, with our own behind them. */
  records: string;
  /** The file of every photograph, in the same order: the law's columns have no place for it. */
  files: string;
}

/** Builds the tables of all photographs. */
export async function buildPhotographTables(
  bulletins: readonly Bulletin[],
  context: TableContext,
): Promise<PhotographTables> {
  const { photographs, photographFiles } = context.words.tables;
  const rows: PhotographRows[] = [];
  for (const bulletin of bulletins) rows.push(...(await listPhotographRows(bulletin, context)));
  const files = rows.map(({ key, bulletin, file, sum }) => [key, bulletin, file ?? '', ...sum]);
  return {
    records: formatCsv(
      Object.values(photographs.columns),
      rows.map(({ record }) => record),
    ),
    files: formatCsv(Object.values(photographFiles.columns), files),
  };
}

interface PhotographRows {
  /** What both tables name the photograph by. */
  key: string;
  record: string[];
  sum: readonly [sum: string, bytes: string];
  bulletin: string;
  file: string | undefined;
}

async function listPhotographRows(bulletin: Bulletin, context: TableContext): Promise<PhotographRows[]> {
  const { content, packagedAs, sumOf, places, words } = context;
  if (bulletin.pictures.length === 0) return [];
  const fields = await readImageFields(join(content, bulletin.file));
  return bulletin.pictures.flatMap(({ src, alt, caption, credit, photograph }) => {
    if (!photograph) return [];
    const known = fields.get(src);
    const path = besideBulletin(bulletin, src);
    const key = `${bulletin.id}/${src.replace(/^\.\//u, '')}`;
    const size = `${photograph.width} × ${photograph.height}`;
    const place = known?.place;
    // There is no field for the kind (negative, positive), the colour and the documents that go with a photograph.
    const row = [known?.archiveCode, bulletin.retention, '', bulletin.title, known?.title, credit, place];
    row.push(known?.takenOn, '', size, '', caption ?? alt);
    row.push(
      key,
      words.tables.codes.retention(bulletin.retention ?? ''),
      places.get(place ?? ''),
      bulletin.year,
    );
    const record = row.map((value) => value ?? '');
    return [{ key, record, bulletin: bulletin.id, file: packagedAs(path), sum: sumOf(path) }];
  });
}

function besideBulletin({ file }: Bulletin, src: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1) + src.replace(/^\.\//u, '');
}
