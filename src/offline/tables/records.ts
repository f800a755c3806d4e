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
}

/**
 * The record of every document: each bulletin, then its attachments. The columns are those of ND 113/2025 for documents;
 * what a bulletin does not know is empty and never guessed.
 */
export function buildDocumentTable(bulletins: readonly Bulletin[], context: TableContext): string {
  const { columns } = context.words.tables.documents;
  return formatCsv(
    Object.values(columns),
    bulletins.flatMap((bulletin) => [bulletinRow(bulletin, context), ...attachmentRows(bulletin, context)]),
  );
}

function bulletinRow(bulletin: Bulletin, { site, words, addressOf, packagedAs }: TableContext): string[] {
  return documentRow({
    identifier: bulletin.id,
    retention: bulletin.retention ?? '',
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

function attachmentRows(bulletin: Bulletin, { site, packagedAs }: TableContext): string[][] {
  return bulletin.attachments.map(({ name, title, type }) =>
    documentRow({
      identifier: `${bulletin.id}/${name}`,
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
  return [identifier, '', retention, type, '', '', date, issuer, abstract, language, '', access, link, note];
}

/** The tables of photographs. */
export interface PhotographTables {
  /** The record of every photograph, in the columns of ND 113/2025 for photographs and film, and in no others. */
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
  const files = rows.map(({ bulletin, file }, index) => [`${index + 1}`, bulletin, file ?? '']);
  return {
    records: formatCsv(
      Object.values(photographs.columns),
      rows.map(({ record }) => record),
    ),
    files: formatCsv(Object.values(photographFiles.columns), files),
  };
}

interface PhotographRows {
  record: string[];
  bulletin: string;
  file: string | undefined;
}

async function listPhotographRows(bulletin: Bulletin, context: TableContext): Promise<PhotographRows[]> {
  const { content, packagedAs } = context;
  if (bulletin.pictures.length === 0) return [];
  const fields = await readImageFields(join(content, bulletin.file));
  return bulletin.pictures.flatMap(({ src, alt, caption, credit, photograph }) => {
    if (!photograph) return [];
    const known = fields.get(src);
    const file = packagedAs(besideBulletin(bulletin, src));
    // There is no field for the colour of a photograph.
    const row = [known?.archiveCode, bulletin.retention, bulletin.title, known?.title, credit, known?.place];
    row.push(known?.takenOn, '', `${photograph.width} × ${photograph.height}`, caption ?? alt);
    return [{ record: row.map((value) => value ?? ''), bulletin: bulletin.id, file }];
  });
}

function besideBulletin({ file }: Bulletin, src: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1) + src.replace(/^\.\//u, '');
}
