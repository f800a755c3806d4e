import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { recogniseFormat } from '../images/signature.ts';
import { issueAt, type Issue, type SourcePosition } from './issue.ts';
import { judgeDocument } from './documents/judge-document.ts';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** One type of file that may enter: how large it may be, and by what its contents are known. */
interface FileType {
  limit: number;
  /** Whether the first bytes are those of the type. */
  begins?: (head: Buffer) => boolean;
  /** Whether it is looked through, and not only known by its first bytes. */
  isDocument?: true;
}

const isPicture = (format: string) => (head: Buffer) => recogniseFormat(head) === format;
const begins = (mark: string) => (head: Buffer) => head.toString('latin1', 0, mark.length) === mark;
/** Text is what has no zero byte and is neither a program nor a page. */
const isText = (head: Buffer) => !head.includes(0) && !isForeign(head);
/** Bytes of one file that hosts take: https://developers.cloudflare.com/pages/platform/limits/, "File size". */
const HOST_LIMIT = 25 * MEGABYTE;
/** Bytes from which on a file that is published as it is keeps readers on telephones waiting. */
const HEAVY = 10 * MEGABYTE;
/** Photographs are published in smaller sizes. */
const photograph = { limit: 60 * MEGABYTE };
const office: FileType = { limit: HOST_LIMIT, begins: begins('PK\x03\x04'), isDocument: true };

/** What may lie beside a bulletin. Photographs of any kind come so far, to be told what is wrong with each kind. */
const beside: Readonly<Record<string, FileType>> = {
  '.jpg': { ...photograph, begins: isPicture('jpeg') },
  '.jpeg': { ...photograph, begins: isPicture('jpeg') },
  '.png': { ...photograph, begins: isPicture('png') },
  '.webp': { ...photograph, begins: isPicture('webp') },
  '.heic': photograph,
  '.heif': photograph,
  '.svg': photograph,
  '.gif': photograph,
  '.pdf': { limit: HOST_LIMIT, begins: begins('%PDF-'), isDocument: true },
  '.docx': office,
  '.xlsx': office,
  '.odt': office,
  '.ods': office,
  '.csv': { limit: HOST_LIMIT, begins: isText, isDocument: true },
};

/** The texts of a content root. */
const texts: Readonly<Record<string, FileType>> = {
  '.mdx': { limit: 256 * KILOBYTE },
  '.yaml': { limit: 512 * KILOBYTE },
  '.md': { limit: MEGABYTE },
};

/** What may lie in `public`, from where it is published as it is. */
const published: Readonly<Record<string, FileType>> = {
  ...Object.fromEntries(
    ['.jpg', '.jpeg', '.png', '.webp', '.pdf'].map(
      (type) => [type, { ...beside[type]!, limit: HOST_LIMIT }] as const,
    ),
  ),
  '.svg': { limit: MEGABYTE, begins: isPicture('svg') },
  '.ico': { limit: MEGABYTE, begins: begins('\0\0\x01\0') },
  '.woff2': { limit: 2 * MEGABYTE, begins: begins('wOF2') },
  '.txt': { limit: MEGABYTE, begins: isText },
  '.xml': { limit: MEGABYTE, begins: (head) => isText(head) && begins('<')(head) },
  '.json': { limit: MEGABYTE, begins: isText },
};

/** Whether a file of this name may lie beside a bulletin. */
export function isBesideType(name: string): boolean {
  return Object.hasOwn(beside, extname(name).toLowerCase());
}

/** Whether a file of this name may lie in `public`. */
export function isPublishedType(name: string): boolean {
  return Object.hasOwn(published, extname(name).toLowerCase());
}

/** Whether a file of this name is a picture, a font or a document: people look at those, and no host or searcher obeys them. */
export function isSeenOnly(name: string): boolean {
  return isBesideType(name) || ['.ico', '.woff2'].includes(extname(name).toLowerCase());
}

/** The issue of a file that is larger than its type may be, or than readers like. */
export function judgeSize({ path, bytes }: { path: string; bytes: number }): Issue | undefined {
  const extension = extname(path).toLowerCase();
  const type = beside[extension] ?? texts[extension] ?? published[extension];
  return judgeBytes(bytes, type, path);
}

/** The same of a file of `public`. */
export function judgePublishedSize({ path, bytes }: { path: string; bytes: number }): Issue | undefined {
  return judgeBytes(bytes, published[extname(path).toLowerCase()], path);
}

/** Whether files of a type are written by editors themselves. */
function isWritten(type: FileType): boolean {
  return Object.values(texts).includes(type);
}

function judgeBytes(bytes: number, type: FileType | undefined, file: string): Issue | undefined {
  const { limit = MEGABYTE } = type ?? {};
  const place = { file, line: 1, column: 1 };
  if (bytes > limit) {
    const details = { size: tellSize(bytes), limit: tellSize(limit) };
    return issueAt('file-too-large', place, { ...details, isText: type !== undefined && isWritten(type) });
  }
  return bytes > HEAVY && limit === HOST_LIMIT
    ? issueAt('heavy-file', place, { size: tellSize(bytes) })
    : undefined;
}

function tellSize(bytes: number): string {
  return bytes > MEGABYTE || bytes % MEGABYTE === 0
    ? `${Math.ceil(bytes / MEGABYTE)} MB`
    : `${Math.ceil(bytes / KILOBYTE)} KB`;
}

/** How much of a file is looked at to know it. */
const HEAD = 4096;

/** The issues of a file whose contents are not those of its type, of a document that does more than to be read, of its makers. */
export async function judgeContents(absolute: string, place: SourcePosition): Promise<Issue[]> {
  const name = basename(absolute);
  const extension = extname(name).toLowerCase();
  const type = beside[extension] ?? published[extension];
  const head = await readHead(absolute);
  if (!(type?.begins?.(head) ?? !isForeign(head))) {
    return [issueAt('wrong-content', place, { name, found: nameContents(head) })];
  }
  return type?.isDocument ? judgeDocument(absolute, place) : [];
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^MZ/, 'EXE'],
  [/^\x7fELF/, 'ELF'],
  [/^(?:\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe|\xfe\xed\xfa[\xce\xcf])/, 'Mach-O'],
  [/^#!/, 'script'],
  // As the standard for guessing types has it, by which a browser would find a page in a text.
  [
    /^(?:\xef\xbb\xbf)?(?:\s|<!--(?:(?!-->)[^])*-->)*<(?:\?php|(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[\s>])/i,
    'HTML',
  ],
];

function isForeign(head: Buffer): boolean {
  const text = head.toString('latin1');
  return FOREIGN.some(([mark]) => mark.test(text));
}

function nameContents(head: Buffer): string | undefined {
  const text = head.toString('latin1');
  const foreign = FOREIGN.find(([mark]) => mark.test(text));
  if (foreign) return foreign[1];
  if (text.startsWith('PK\x03\x04')) return 'ZIP';
  // An old Word or Excel file, which is what ".docx" by renaming mostly is.
  if (text.startsWith('\xd0\xcf\x11\xe0')) return 'DOC/XLS (97-2003)';
  return recogniseFormat(head)?.toUpperCase();
}
