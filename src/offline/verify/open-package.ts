import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { READ_FIRST } from '../package/own.ts';
import { listFolder, type ListedFolder } from './list-folder.ts';
import { countRescuable, type Rescue } from './rescue.ts';
import { findOtherForm, type OtherForm } from './zip-form.ts';

/** A package opened for verification, packed or unpacked. Names are relative to the bag, with forward slashes. */
export interface OpenedPackage {
  /** Whether it is a ZIP, and no folder. */
  isPacked: boolean;
  /** The folder of the bag in what was opened, ending in a slash; empty where the bag is all of it. */
  folder: string;
  /** Every regular file of the bag; in a ZIP in its order. */
  names: readonly string[];
  /** What lies in the bag and is no regular file: links, pipes, devices. It is never opened. */
  odd: readonly string[];
  /** Folders in which what lies cannot be listed. */
  closed: readonly string[];
  /** What lies outside the bag. */
  strays: readonly string[];
  /** The contents of a file of the bag; reading fails when the disk or the ZIP is damaged there. */
  read(name: string): Promise<Readable>;
  /** The first bytes of a file, named as in what was opened; none where they cannot be read. */
  startOf(path: string): Promise<Buffer>;
  /** The CRC-32 by which a ZIP vouches for a file of the bag; `undefined` in a folder. */
  crcOf(name: string): number | undefined;
  close(): void;
}

/**
 * Thrown when there is no package to verify: no such file, an unreadable ZIP, one that is not written as packages are, no bag
 * in it, or a disk that does not give it.
 */
export class NoPackage extends Error {
  override readonly name = 'NoPackage';
  readonly fault: 'missing' | 'damaged-zip' | 'other-zip' | 'no-bag' | 'unreadable';
  /** Where the ZIP is not written as packages are. */
  readonly form: OtherForm | undefined;
  /** What can be had of a ZIP that is damaged. */
  readonly rescue: Rescue | undefined;

  constructor(fault: NoPackage['fault'], options?: ErrorOptions & { form?: OtherForm; rescue?: Rescue }) {
    super(fault, options);
    this.fault = fault;
    this.form = options?.form;
    this.rescue = options?.rescue;
  }
}

/** Bytes at the end of a ZIP in which its directory ends, at most: the record and its comment. */
const MAX_TAIL = 22 + 0xffff;

/** Bytes at the beginning of a file by which its kind is known. */
const START_BYTES = 64;

/** The file that marks the folder of a bag (RFC 8493), and the one by which a package of ours is known that has lost it. */
const MARKS = ['bagit.txt', READ_FIRST];

/** Opens a package: a ZIP, the folder it was unpacked to, or a folder around that one. Throws a `NoPackage`. */
export async function openPackage(path: string): Promise<OpenedPackage> {
  try {
    return await openAny(path);
  } catch (error) {
    throw error instanceof NoPackage ? error : new NoPackage('unreadable', { cause: error });
  }
}

async function openAny(path: string): Promise<OpenedPackage> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new NoPackage('missing', { cause });
  });
  if (found.isDirectory()) return openFolder(path);
  // To open a pipe would wait for whoever writes into it.
  if (!found.isFile()) throw new NoPackage('no-bag');
  return openZipFile(path);
}

async function openFolder(path: string): Promise<OpenedPackage> {
  const listed = await listFolder(path);
  const bag = findBag(listed.files);
  return {
    isPacked: false,
    folder: bag,
    ...splitNames(listed, bag),
    read: (name) => Promise.resolve(createReadStream(join(path, ...(bag + name).split('/')))),
    startOf: (name) => readStart(join(path, ...name.split('/'))),
    crcOf: () => undefined,
    close: () => undefined,
  };
}

async function openZipFile(path: string): Promise<OpenedPackage> {
  try {
    // Names are judged with the form of the ZIP, so that a hostile one is not called damaged.
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false });
    try {
      return await readDirectory(zip, path);
    } catch (error) {
      zip.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof NoPackage) throw error;
    if (await hasDirectoryEnd(path)) throw new NoPackage('other-zip', { cause: error, form: 'end' });
    throw new NoPackage('damaged-zip', { cause: error, rescue: await countRescuable(path) });
  }
}

async function readDirectory(zip: ZipFile, path: string): Promise<OpenedPackage> {
  const entries = new Map<string, Entry>();
  const inOrder: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    inOrder.push(entry);
    entries.set(entry.fileNameRaw.toString('latin1'), entry);
  }
  const names = [...entries.keys()];
  const bag = findBag(names);
  const form = await findOtherForm(path, inOrder);
  if (form) throw new NoPackage('other-zip', { form });
  return {
    isPacked: true,
    folder: bag,
    ...splitNames({ files: names, others: [], closed: [] }, bag),
    read: (name) => zip.openReadStreamPromise(entries.get(bag + name)!),
    startOf: () => Promise.resolve(Buffer.alloc(0)),
    crcOf: (name) => entries.get(bag + name)!.crc32,
    close: () => zip.close(),
  };
}

async function readStart(path: string): Promise<Buffer> {
  const handle = await open(path).catch(() => undefined);
  try {
    const read = await handle?.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0);
    return read ? read.buffer.subarray(0, read.bytesRead) : Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0);
  } finally {
    await handle?.close();
  }
}

/** Whether a file has the end of a ZIP's directory near its own end: then it was not cut short, but something was added or changed. */
async function hasDirectoryEnd(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - MAX_TAIL);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_TAIL), 0, MAX_TAIL, start);
    return buffer.subarray(0, bytesRead).includes('PK\u0005\u0006', 0, 'latin1');
  } finally {
    await handle.close();
  }
}

/** The folder that holds the bag, ending in a slash: the one nearest to the top. */
function findBag(names: readonly string[]): string {
  for (const mark of MARKS) {
    const marks = names.filter((name) => name === mark || name.endsWith(`/${mark}`));
    const nearest = marks.sort((a, b) => a.length - b.length)[0];
    if (nearest !== undefined) return nearest.slice(0, -mark.length);
  }
  throw new NoPackage('no-bag');
}

function splitNames(
  { files, others, closed }: ListedFolder,
  bag: string,
): Pick<OpenedPackage, 'names' | 'odd' | 'closed' | 'strays'> {
  const inBag = (paths: readonly string[]) =>
    paths.filter((path) => path.startsWith(bag)).map((path) => path.slice(bag.length));
  return {
    names: inBag(files),
    odd: inBag(others),
    closed: inBag(closed),
    strays: [...files, ...others, ...closed].filter((path) => !path.startsWith(bag)),
  };
}
