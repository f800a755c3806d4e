import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BulletinRecord } from '../../src/models/record.ts';
import { fingerprintSearch } from '../../src/search/search-code.ts';
import { makeSearchSite } from '../search/search-site.ts';
import { makeStockSite } from '../search/stock-index.ts';

/** A site with an index, and how long indexing took. */
export interface KeptSite {
  folder: string;
  seconds: number;
}

/** The search page of a built site over the index of these bulletins, which is kept until bulletins or code change. */
export async function keepOurSite(
  kept: string,
  built: string,
  records: readonly BulletinRecord[],
): Promise<KeptSite> {
  const site = await keepSite(join(kept, `search-${records.length}`), {
    key: `${await fingerprintSearch()} ${digestOf(records)}`,
    make: () => makeSearchSite(built, records),
  });
  // Its page and program are those of today.
  for (const part of ['tim-kiem', '_astro']) {
    await rm(join(site.folder, part), { recursive: true });
    await cp(join(built, part), join(site.folder, part), { recursive: true });
  }
  return site;
}

/** The index that Pagefind by itself makes of the same bulletins, kept likewise. Returns its folder. */
export async function keepStockSite(kept: string, records: readonly BulletinRecord[]): Promise<string> {
  const { folder } = await keepSite(join(kept, `search-${records.length}-stock`), {
    key: digestOf(records),
    make: () => makeStockSite(records),
  });
  return folder;
}

async function keepSite(
  folder: string,
  { key, make }: { key: string; make: () => Promise<string> },
): Promise<KeptSite> {
  const note = `${folder}.json`;
  const known = await readFile(note, 'utf8').then(
    (text) => JSON.parse(text) as { key: string; seconds: number },
    () => undefined,
  );
  if (known?.key === key) return { folder, seconds: known.seconds };
  await rm(note, { force: true });
  await rm(folder, { recursive: true, force: true });
  const begun = performance.now();
  const made = await make();
  const seconds = (performance.now() - begun) / 1000;
  await mkdir(folder, { recursive: true });
  await moveFolder(made, folder);
  await writeFile(note, JSON.stringify({ key, seconds }));
  return { folder, seconds };
}

/** Temporary folders may lie on another disk. */
async function moveFolder(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async () => {
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  });
}

function digestOf(records: readonly BulletinRecord[]): string {
  const hash = createHash('sha256');
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest('hex');
}
