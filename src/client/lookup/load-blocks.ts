import { openLookup, type LookupReader } from '../../awards/lookup/find.ts';
import type { LookupManifest } from '../../awards/lookup/form.ts';

/** Opens the index that lies in a folder of the site; each of its files is fetched once. */
export async function openIndex(folder: string): Promise<LookupReader> {
  const known = new Map<string, Promise<unknown>>();
  const fetchJson = (name: string): Promise<unknown> => {
    const file = known.get(name) ?? read(`${folder}${name}.json`);
    known.set(name, file);
    // A failure is not kept: the next attempt may find the network back.
    file.catch(() => known.delete(name));
    return file;
  };
  const manifest = (await fetchJson('muc-luc')) as LookupManifest;
  return openLookup(manifest, (family, name) => fetchJson(`${family}-${name}`));
}

async function read(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.json();
}
