import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folders } from '../folders.ts';
import { writeFileAtomically } from '../images/atomic-file.ts';
import { sumFiles } from './damage.ts';

/** Where Astro keeps what was loaded, from one build to the next. */
function storeFolder({ cache }: Folders): string {
  return join(cache, 'astro');
}

function sealFile({ cache }: Folders): string {
  return join(cache, 'data-store.sha256');
}

/** The sums of the data store, in one file or in many; empty when there is none. */
async function sumStore(folders: Folders): Promise<string> {
  const sums = await sumFiles(storeFolder(folders)).catch(() => new Map<string, string>());
  const own = [...sums].filter(([path]) => path.startsWith('data-store'));
  return own.map(([path, sum]) => `${sum}  ${path}\n`).join('');
}

/** Writes down what the data store is, so that the next build can tell whether it still is. */
export async function sealDataStore(folders: Folders): Promise<void> {
  await writeFileAtomically(sealFile(folders), await sumStore(folders));
}

/**
 * Removes the data store when it is not what was sealed, and returns whether it was. Astro would take a changed letter in it
 * for the words of a bulletin, because it asks only whether the bulletin's own file has changed.
 */
export async function dropDamagedDataStore(folders: Folders): Promise<boolean> {
  const sums = await sumStore(folders);
  if (sums === '') return false;
  const sealed = await readFile(sealFile(folders), 'utf8').catch(() => '');
  if (sealed === sums) return false;
  await rm(storeFolder(folders), { recursive: true, force: true });
  return true;
}
