import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import { Unreadable } from '../documents/document.ts';
import { checkLocalHeaders } from './local-headers.ts';

/** What remains of the limits of one file, for all its parts and the packages in it. */
export interface Budget {
  /** Bytes of unpacked parts that are inspected, but for pictures; fonts are not. */
  bytes: number;
  /** Elements, attributes and character references of their XML. */
  markup: number;
  /** Bytes of unpacked pictures whose metadata is read. */
  pictures: number;
}

/** A document that is a ZIP archive. */
export interface Package {
  /** The names of its parts, without folders. */
  names: readonly string[];
  budget: Budget;
  /** What of the archive has bytes that belong to no part. */
  odd: readonly string[];
  /** What one part holds, piece by piece. */
  read(name: string): AsyncIterable<Buffer>;
  /** As `read`, for a picture: it spends another part of the budget. Throws `Unreadable` when that is used up. */
  readPicture(name: string): AsyncIterable<Buffer>;
  /** Whether a part is a document of its own, whatever it says it is: an archive, or a compound file of older Office. */
  findContainer(name: string): Promise<'archive' | 'compound' | undefined>;
}

/** Parts of one archive, at most. */
const MAX_PARTS = 10_000;
/** Bytes of inspected parts of one file when unpacked, at most. */
const MAX_UNPACKED_BYTES = 24 * 1024 * 1024;
/** Elements, attributes and character references of one file, at most: an award list of 2,500 people has as many, read in 1–2 s. */
const MAX_MARKUP = 500_000;
/** Bytes of unpacked pictures of one file, at most: they are packed already, so a file of the largest accepted size has as many. */
const MAX_PICTURE_BYTES = 32 * 1024 * 1024;

/** A budget for one file. */
export function fullBudget(): Budget {
  return { bytes: MAX_UNPACKED_BYTES, markup: MAX_MARKUP, pictures: MAX_PICTURE_BYTES };
}

/** Opens an archive, calls `use` and closes it. Throws `Unreadable` when it is damaged, too large or has two parts of one name. */
export async function withPackage<T>(
  source: string | Buffer,
  budget: Budget,
  use: (document: Package) => Promise<T>,
): Promise<T> {
  const archive = await openArchive(source).catch(() => {
    throw new Unreadable('ZIP');
  });
  try {
    const { entries, odd } = await listEntries(archive);
    return await use({
      names: [...entries.keys()],
      budget,
      odd,
      read: (name) => readEntry(archive, entries.get(name)!, budget),
      readPicture: (name) => readPicture(archive, entries.get(name)!, budget),
      findContainer: (name) => findContainer(readEntry(archive, entries.get(name)!, fullBudget())),
    });
  } finally {
    archive.close();
  }
}

function openArchive(source: string | Buffer): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false };
  return typeof source === 'string' ? openPromise(source, options) : fromBufferPromise(source, options);
}

async function listEntries(archive: ZipFile): Promise<{ entries: Map<string, Entry>; odd: string[] }> {
  const entries = new Map<string, Entry>();
  const known = new Set<string>();
  const all: Entry[] = [];
  try {
    for await (const entry of archive.eachEntry()) {
      const name = entry.fileName;
      all.push(entry);
      // Programs differ in which of two they read, and in which spellings of a name they take for the same.
      const key = name.normalize('NFKC').toLowerCase();
      if (known.has(key) || known.size >= MAX_PARTS) throw new Unreadable(name);
      known.add(key);
      if (!name.endsWith('/')) entries.set(name, entry);
    }
    return { entries, odd: await checkLocalHeaders(archive, all) };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('ZIP');
  }
}

async function* readEntry(archive: ZipFile, entry: Entry, budget: Budget): AsyncGenerator<Buffer> {
  budget.bytes -= entry.uncompressedSize;
  if (budget.bytes < 0) throw new Unreadable(entry.fileName);
  try {
    for await (const chunk of await archive.openReadStreamPromise(entry)) yield chunk as Buffer;
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(entry.fileName);
  }
}

async function* readPicture(archive: ZipFile, entry: Entry, budget: Budget): AsyncGenerator<Buffer> {
  for await (const piece of readEntry(archive, entry, fullBudget())) {
    budget.pictures -= piece.length;
    if (budget.pictures < 0) throw new Unreadable(entry.fileName);
    yield piece;
  }
}

/** First bytes of files that hold other files, with their kind. */
const CONTAINER_SIGNATURES = [
  ['archive', Buffer.from('PK')],
  ['compound', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
] as const;

async function findContainer(pieces: AsyncIterable<Buffer>): Promise<'archive' | 'compound' | undefined> {
  for await (const piece of pieces)
    return CONTAINER_SIGNATURES.find(([, signature]) =>
      piece.subarray(0, signature.length).equals(signature),
    )?.[0];
  return undefined;
}
