import { openLookup, type LookupReader } from '../../awards/lookup/find.ts';
import type { LookupManifest } from '../../awards/lookup/form.ts';

/** Reads a file of the index by its name without ending. */
export type ReadLookupFile = (name: string) => Promise<unknown>;

/** Opens an index; each of its files is read once. */
export async function openIndex(read: ReadLookupFile): Promise<LookupReader> {
  const known = new Map<string, Promise<unknown>>();
  const readOnce = (name: string): Promise<unknown> => {
    const file = known.get(name) ?? read(name);
    known.set(name, file);
    // A failure is not kept: the next attempt may find the network back.
    file.catch(() => known.delete(name));
    return file;
  };
  const manifest = (await readOnce('muc-luc')) as LookupManifest;
  return openLookup(manifest, (family, name) => readOnce(`${family}-${name}`));
}

/** Reads the files of an index that lies in a folder of the site. */
export function readFolder(folder: string): ReadLookupFile {
  return async (name) => {
    const response = await fetch(`${folder}${name}.json`);
    if (!response.ok) throw new Error(`${response.status} ${folder}${name}.json`);
    return response.json() as Promise<unknown>;
  };
}
