import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

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

/** Pattern of the temporary name of a package. */
const PARTIAL = /^\.(?<name>.+)\.(?<process>\d+)\.partial$/u;

/** Begins a package, after deleting what killed runs have left behind. */
export async function beginPackage(target: string, workFolder: string): Promise<InProgress> {
  const folder = join(workFolder, `.offline.${process.pid}.partial`);
  const partial = join(dirname(target), `.${basename(target)}.${process.pid}.partial`);
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

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const owner = PARTIAL.exec(name)?.groups?.['process'];
    if (owner !== undefined && !isRunning(Number(owner))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

function isRunning(process_: number): boolean {
  if (process_ === process.pid) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // The process exists but belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
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
