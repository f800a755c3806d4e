import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import { Unreadable } from '../documents/document.ts';
import { checkLocalHeaders } from './local-headers.ts';

/** What all parts of one file, the packages in it included, may still take. */
export interface Budget {
  /** Bytes that those parts have when they are unpacked that are looked into: no pictures, no fonts. */
  bytes: number;
  /** Elements, attributes and character references of their XML. */
  markup: number;
}

/** A document that is a ZIP archive. */
export interface Package {
  /** The names of its parts, without folders. */
  names: readonly string[];
  budget: Budget;
  /** What one part holds, piece by piece. */
  read(name: string): AsyncIterable<Buffer>;
  /** Whether a part is a document of its own, whatever it says it is: an archive, or a compound file of older Office. */
  findContainer(name: string): Promise<'archive' | 'compound' | undefined>;
}

const MAX_PARTS = 10_000;
const MAX_UNPACKED = 24 * 1024 * 1024;
/** As many as Word writes for an award list of 2,500 people in a table of six columns. To read them takes a second or two. */
const MAX_MARKUP = 500_000;

/** A budget for one file. */
export function fullBudget(): Budget {
  return { bytes: MAX_UNPACKED, markup: MAX_MARKUP };
}

/** Opens an archive for as long as `use` takes. Throws `Unreadable` when it is damaged, too large or has parts of one name. */
export async function withPackage<T>(
  source: string | Buffer,
  budget: Budget,
  use: (document: Package) => Promise<T>,
): Promise<T> {
  const archive = await openArchive(source).catch(() => {
    throw new Unreadable('ZIP');
  });
  try {
    const entries = await listEntries(archive);
    return await use({
      names: [...entries.keys()],
      budget,
      read: (name) => readEntry(archive, entries.get(name)!, budget),
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

async function listEntries(archive: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const known = new Set<string>();
  const all: Entry[] = [];
  try {
    for await (const entry of archive.eachEntry()) {
      const name = entry.fileName;
      all.push(entry);
      // Programs differ in which of two they take, and take letters for the same that differ in case or in how they are written.
      const key = name.normalize('NFKC').toLowerCase();
      if (known.has(key) || known.size >= MAX_PARTS) throw new Unreadable(name);
      known.add(key);
      if (!name.endsWith('/')) entries.set(name, entry);
    }
    await checkLocalHeaders(archive, all);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('ZIP');
  }
  return entries;
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

const SIGNATURES = [
  ['archive', Buffer.from('PK')],
  ['compound', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
] as const;

async function findContainer(pieces: AsyncIterable<Buffer>): Promise<'archive' | 'compound' | undefined> {
  for await (const piece of pieces)
    return SIGNATURES.find(([, signature]) => piece.subarray(0, signature.length).equals(signature))?.[0];
  return undefined;
}
