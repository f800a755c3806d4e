import { fullBudget, withPackage } from '../../gate/office/package.ts';
import { formatOf, formatWithoutPuid, type FileFormat, type Puid } from './file-format.ts';

const PDF: Readonly<Record<string, Puid>> = {
  '1.0': 'fmt/14',
  '1.1': 'fmt/15',
  '1.2': 'fmt/16',
  '1.3': 'fmt/17',
  '1.4': 'fmt/18',
  '1.5': 'fmt/19',
  '1.6': 'fmt/20',
  '1.7': 'fmt/276',
  '2.0': 'fmt/1129',
};

/** PDF/A by part and level, as a file says it of itself: nobody has validated it here. */
const PDF_A: Readonly<Record<string, Puid>> = {
  '1A': 'fmt/95',
  '1B': 'fmt/354',
  '2A': 'fmt/476',
  '2B': 'fmt/477',
  '2U': 'fmt/478',
  '3A': 'fmt/479',
  '3B': 'fmt/480',
  '3U': 'fmt/481',
};

const ODF: Readonly<Record<string, { name: string; versions: Readonly<Record<string, Puid>> }>> = {
  text: {
    name: 'OpenDocument Text',
    versions: { '1.0': 'fmt/136', '1.1': 'fmt/290', '1.2': 'fmt/291', '1.3': 'fmt/1756', '1.4': 'fmt/2044' },
  },
  spreadsheet: {
    name: 'OpenDocument Spreadsheet',
    versions: { '1.0': 'fmt/137', '1.1': 'fmt/294', '1.2': 'fmt/295', '1.3': 'fmt/1755', '1.4': 'fmt/2045' },
  },
};

/** The part by which an archive of parts is known. */
const PARTS = {
  'word/document.xml': 'fmt/412',
  'xl/workbook.xml': 'fmt/214',
  'datapackage-digest.json': 'fmt/1840',
} as const satisfies Readonly<Record<string, Puid>>;

/** What a PDF or an archive of parts is, by its bytes alone; undefined when it is neither. */
export async function recogniseDocument(bytes: Buffer): Promise<FileFormat | undefined> {
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return namePdf(bytes);
  const head = bytes.toString('latin1', 0, 200);
  if (!head.startsWith('PK\x03\x04')) return undefined;
  // The first part of a book or of an OpenDocument file is its type, stored as it is (EPUB 3.3, OCF; ODF 1.3, part 2).
  const type = head.startsWith('mimetype', 30) ? head.slice(38) : '';
  if (type.startsWith('application/epub+zip')) return formatOf('fmt/483');
  const kind = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet)(?!-)/u.exec(type)?.[1];
  if (kind !== undefined) return nameOpenDocument(bytes, kind);
  const names = listArchiveNames(bytes);
  const part = (Object.keys(PARTS) as (keyof typeof PARTS)[]).find((name) => names.includes(name));
  return formatOf(part === undefined ? 'x-fmt/263' : PARTS[part]);
}

/** Marks of the end of an archive and of each of its entries (APPNOTE 6.3.10, 4.3.16 and 4.3.12). */
const ARCHIVE_END = Buffer.from('PK\x05\x06');
const ARCHIVE_ENTRY = Buffer.from('PK\x01\x02');
/** Bytes of what an entry says before its name. */
const ENTRY_BYTES = 46;

/** The names in the directory of an archive, as far as its last bytes hold it: parts may be archives with names of their own. */
function listArchiveNames(bytes: Buffer): string[] {
  const end = bytes.lastIndexOf(ARCHIVE_END);
  const names: string[] = [];
  if (end === -1 || end + 22 > bytes.length) return names;
  let at = bytes.indexOf(ARCHIVE_ENTRY, Math.max(0, end - bytes.readUInt32LE(end + 12)));
  while (at !== -1 && at + ENTRY_BYTES <= end) {
    const nameEnd = at + ENTRY_BYTES + bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + ENTRY_BYTES, nameEnd));
    at = bytes.indexOf(ARCHIVE_ENTRY, nameEnd);
  }
  return names;
}

function namePdf(bytes: Buffer): FileFormat {
  const text = bytes.toString('latin1');
  const part = /pdfaid:part(?:>|=["'])(\d)/u.exec(text)?.[1];
  const level = /pdfaid:conformance(?:>|=["'])([ABU])/iu.exec(text)?.[1] ?? '';
  const archival = part === undefined ? undefined : PDF_A[part + level.toUpperCase()];
  if (archival) return formatOf(archival);
  const version = text.slice(5, 8);
  const puid = PDF[version];
  return puid ? formatOf(puid) : formatWithoutPuid(`PDF ${version}`);
}

async function nameOpenDocument(bytes: Buffer, kind: string): Promise<FileFormat> {
  const { name, versions } = ODF[kind]!;
  const version = await readOdfVersion(bytes).catch(() => undefined);
  const puid = version === undefined ? undefined : versions[version];
  return puid ? formatOf(puid) : formatWithoutPuid(name);
}

function readOdfVersion(bytes: Buffer): Promise<string | undefined> {
  return withPackage(bytes, fullBudget(), async ({ read }) => {
    for await (const piece of read('content.xml'))
      return /\boffice:version="([\d.]+)"/u.exec(piece.toString('latin1'))?.[1];
    return undefined;
  });
}
