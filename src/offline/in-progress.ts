import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { partialName, removeAbandoned } from '../files/partial.ts';

/** A package that is being written: under a temporary name, with temporary files. */
export interface InProgress {
  /** A folder for parts that have to be whole before they are packed. */
  folder: string;
  /** The package as it is being written, in the folder where it is to stand. */
  partial: string;
  /** Renames the package to its final name after all its bytes have been flushed to the disk. */
  finish(): Promise<void>;
  /** Deletes all temporary files, and the package when it is not finished. */
  clear(): Promise<void>;
}

/** Begins a package, after deleting what killed runs have left behind. */
export async function beginPackage(target: string, workFolder: string): Promise<InProgress> {
  const folder = join(workFolder, partialName('offline'));
  const partial = join(dirname(target), partialName(basename(target)));
  await mkdir(dirname(target), { recursive: true });
  await mkdir(workFolder, { recursive: true });
  for (const place of [workFolder, dirname(target)]) await removeAbandoned(place);
  await mkdir(folder, { recursive: true });
  return {
    folder,
    partial,
    async finish() {
      await rename(partial, target);
      await syncFolder(dirname(target));
    },
    async clear() {
      await rm(folder, { recursive: true, force: true });
      await rm(partial, { force: true });
    },
  };
}

/** Flushes a folder to the disk, so that a rename in it survives a power cut. Windows neither has nor needs this call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
