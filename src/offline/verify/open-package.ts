import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { openPromise, type Entry } from 'yauzl';
import { listPathsBelow } from '../../files/list-files.ts';

/** A package opened for verification, packed or unpacked. Names are relative to the bag, with forward slashes. */
export interface OpenedPackage {
  /** Every file of the bag; a name that stands twice in a ZIP is there twice. */
  names: readonly string[];
  /** Files of a ZIP that lie outside the bag. */
  strays: readonly string[];
  /** The contents of a file of the bag; reading fails when the ZIP is damaged there. */
  read(name: string): Promise<Readable>;
  close(): void;
}

/** Thrown when there is no package to verify: no such file, an unreadable ZIP, or no bag in it. */
export class NoPackage extends Error {
  override readonly name = 'NoPackage';
  readonly fault: 'missing' | 'damaged-zip' | 'no-bag';

  constructor(fault: NoPackage['fault'], options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

/** The file that marks the folder of a bag (RFC 8493). */
const MARK = 'bagit.txt';

/** Opens a package: a ZIP, the folder it was unpacked to, or a folder around that one. Throws a `NoPackage`. */
export async function openPackage(path: string): Promise<OpenedPackage> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new NoPackage('missing', { cause });
  });
  return found.isDirectory() ? openFolder(path) : openZipFile(path);
}

async function openFolder(path: string): Promise<OpenedPackage> {
  const names = await listPathsBelow(path);
  const bag = findBag(names);
  return {
    ...splitNames(names, bag),
    // A link is read like the file it leads to; the manifest decides whether that is the right one.
    read: (name) => Promise.resolve(createReadStream(join(path, ...(bag + name).split('/')))),
    close: () => undefined,
  };
}

async function openZipFile(path: string): Promise<OpenedPackage> {
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
    const entries = new Map<string, Entry>();
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      names.push(entry.fileName);
      entries.set(entry.fileName, entry);
    }
    const bag = findBag(names);
    return {
      ...splitNames(names, bag),
      read: (name) => zip.openReadStreamPromise(entries.get(bag + name)!),
      close: () => zip.close(),
    };
  } catch (error) {
    if (error instanceof NoPackage) throw error;
    throw new NoPackage('damaged-zip', { cause: error });
  }
}

/** The folder that holds the bag, ending in a slash: the one nearest to the top. */
function findBag(names: readonly string[]): string {
  const marks = names.filter((name) => name === MARK || name.endsWith(`/${MARK}`));
  const nearest = marks.sort((a, b) => a.length - b.length)[0];
  if (nearest === undefined) throw new NoPackage('no-bag');
  return nearest.slice(0, -MARK.length);
}

function splitNames(names: readonly string[], bag: string): Pick<OpenedPackage, 'names' | 'strays'> {
  return {
    names: names.filter((name) => name.startsWith(bag)).map((name) => name.slice(bag.length)),
    strays: names.filter((name) => !name.startsWith(bag)),
  };
}
