import { basename, extname } from 'node:path';
import { readContentFile } from '../files/read-content-file.ts';
import { recogniseFormat } from '../images/signature.ts';
import { issueAt, type Issue, type SourcePosition } from './issue.ts';
import { judgeDocument } from './documents/judge-document.ts';
import { isWholeFont } from './whole-font.ts';
import { isForeign, nameContents, nameOtherTable, readHead } from './foreign-contents.ts';

/** Bytes. */
const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** One accepted type of file: its size limit in bytes, and how its contents are recognised. */
interface FileType {
  limit: number;
  /** Whether the first bytes of a file are those of the type. */
  begins?: (head: Buffer) => boolean;
  /** Whether a whole file is of the type to its last byte, where nothing else looks through it. */
  isWhole?: (bytes: Buffer) => boolean;
  /** Whether its contents are inspected beyond the first bytes. */
  isDocument?: true;
}

const isPicture = (format: string) => (head: Buffer) => recogniseFormat(head) === format;
const begins = (mark: string) => (head: Buffer) => head.toString('latin1', 0, mark.length) === mark;
/** Whether a file can be text: it has no zero byte, and is neither a program nor a web page. */
const isText = (head: Buffer) => !head.includes(0) && !isForeign(head);
/** Whether a file can be a table of values, and spreadsheet programs open it as one. */
const isTable = (head: Buffer) => isText(head) && nameOtherTable(head) === undefined;
/** Bytes of one file that every supported host accepts: https://developers.cloudflare.com/pages/platform/limits/, "File size". */
const HOST_LIMIT_BYTES = 25 * MEGABYTE;
/** Bytes above which a file that is published unchanged is reported: it takes long to load on a telephone. */
const HEAVY_BYTES = 10 * MEGABYTE;
/** Photographs may be larger than hosts accept, because only smaller derivatives are published. */
const photograph = { limit: 60 * MEGABYTE };
const office: FileType = { limit: HOST_LIMIT_BYTES, begins: begins('PK\x03\x04'), isDocument: true };

/** Types of files beside a bulletin, by extension. Unsupported photograph formats are listed too: a later step explains them. */
const beside: Readonly<Record<string, FileType>> = {
  '.jpg': { ...photograph, begins: isPicture('jpeg') },
  '.jpeg': { ...photograph, begins: isPicture('jpeg') },
  '.png': { ...photograph, begins: isPicture('png') },
  '.webp': { ...photograph, begins: isPicture('webp') },
  '.heic': photograph,
  '.heif': photograph,
  '.svg': photograph,
  '.gif': photograph,
  '.pdf': { limit: HOST_LIMIT_BYTES, begins: begins('%PDF-'), isDocument: true },
  '.docx': office,
  '.xlsx': office,
  '.odt': office,
  '.ods': office,
  '.csv': { limit: HOST_LIMIT_BYTES, begins: isTable, isDocument: true },
};

/** Bytes of the text of a bulletin or of a standing page, at most. */
export const MAX_BULLETIN_BYTES = 256 * KILOBYTE;

/** Types of the text files of a content root, by extension. */
const texts: Readonly<Record<string, FileType>> = {
  '.mdx': { limit: MAX_BULLETIN_BYTES },
  '.yaml': { limit: 512 * KILOBYTE },
  '.md': { limit: MEGABYTE },
};

/** The list of a decision: with its rows it goes into pages, data and the look-up, and the longest real ones have some thousands. */
const list: FileType = { limit: 4 * MEGABYTE };
const LIST_OF_DECISION = /^decisions\/\d{4}\/[^/]+\/awards\.csv$/u;

/** Types of files in `public`, which are published unchanged, by extension. */
const published: Readonly<Record<string, FileType>> = {
  ...Object.fromEntries(
    ['.jpg', '.jpeg', '.png', '.webp', '.pdf'].map(
      (type) => [type, { ...beside[type]!, limit: HOST_LIMIT_BYTES }] as const,
    ),
  ),
  '.svg': { limit: MEGABYTE, begins: isPicture('svg') },
  '.ico': { limit: MEGABYTE, begins: begins('\0\0\x01\0') },
  '.woff2': { limit: 2 * MEGABYTE, begins: begins('wOF2'), isWhole: isWholeFont },
  '.txt': { limit: MEGABYTE, begins: isText },
  '.xml': { limit: MEGABYTE, begins: (head) => isText(head) && begins('<')(head) },
  '.json': { limit: MEGABYTE, begins: isText },
};

/** Whether a file of this name may lie beside a bulletin. */
export function isBesideType(name: string): boolean {
  return Object.hasOwn(beside, extname(name).toLowerCase());
}

/** Whether a file of this name is a text of a content root. */
export function isTextType(name: string): boolean {
  return Object.hasOwn(texts, extname(name).toLowerCase());
}

/** Whether a file of this name may lie in `public`. */
export function isPublishedType(name: string): boolean {
  return Object.hasOwn(published, extname(name).toLowerCase());
}

/** Whether a file of this name is a picture, a font or a document, which no host, browser or crawler takes instructions from. */
export function isSeenOnly(name: string): boolean {
  return isBesideType(name) || ['.ico', '.woff2'].includes(extname(name).toLowerCase());
}

/** The issue of a file of a content root that is larger than its type allows, or that loads slowly; `undefined` if neither. */
export function judgeSize({ path, bytes }: { path: string; bytes: number }): Issue | undefined {
  const extension = extname(path).toLowerCase();
  const type = LIST_OF_DECISION.test(path)
    ? list
    : (beside[extension] ?? texts[extension] ?? published[extension]);
  return judgeBytes(bytes, type, path);
}

/** Whether a file of a content root is larger than its type allows: that is told of all files, and what they hold is not looked at. */
export function isOversize(file: { path: string; bytes: number }): boolean {
  return judgeSize(file)?.severity === 'error';
}

/** As `judgeSize`, for a file of `public`. */
export function judgePublishedSize({ path, bytes }: { path: string; bytes: number }): Issue | undefined {
  return judgeBytes(bytes, published[extname(path).toLowerCase()], path);
}

/** What is told of files of a type: those that editors write by hand, lists of decisions, documents. */
function kindOf(type: FileType | undefined): 'text' | 'list' | 'document' | 'other' {
  if (type === undefined) return 'other';
  if (Object.values(texts).includes(type)) return 'text';
  if (type === list) return 'list';
  return type.isDocument ? 'document' : 'other';
}

function judgeBytes(bytes: number, type: FileType | undefined, file: string): Issue | undefined {
  const { limit = MEGABYTE } = type ?? {};
  const place = { file, line: 1, column: 1 };
  if (bytes > limit) {
    return issueAt('file-too-large', place, {
      size: tellSize(bytes),
      limit: tellSize(limit),
      kind: kindOf(type),
    });
  }
  return bytes > HEAVY_BYTES && limit === HOST_LIMIT_BYTES
    ? issueAt('heavy-file', place, { size: tellSize(bytes) })
    : undefined;
}

function tellSize(bytes: number): string {
  return bytes > MEGABYTE || bytes % MEGABYTE === 0
    ? `${Math.ceil(bytes / MEGABYTE)} MB`
    : `${Math.ceil(bytes / KILOBYTE)} KB`;
}

/** The issues of the contents of a file: other contents than its extension says, parts that act, names of its authors. */
export async function judgeContents(absolute: string, place: SourcePosition): Promise<Issue[]> {
  const name = basename(absolute);
  const extension = extname(name).toLowerCase();
  const type = beside[extension] ?? published[extension];
  const head = await readHead(absolute);
  if (head.length === 0 && type?.isDocument)
    return [issueAt('wrong-content', place, { name, found: undefined, isEmpty: true })];
  if (!(type?.begins?.(head) ?? !isForeign(head))) {
    return [issueAt('wrong-content', place, { name, found: nameContents(head) })];
  }
  if (type?.isWhole?.(await readContentFile(absolute)) === false)
    return [issueAt('wrong-content', place, { name, found: undefined })];
  return type?.isDocument ? judgeDocument(absolute, place) : [];
}
