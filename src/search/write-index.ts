import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnits } from '../by-code-units.ts';
import type { BulletinRecord } from '../models/record.ts';
import { openFragments } from './fragments.ts';
import { openPagefindIndex } from './pagefind-index.ts';
import { prepareRecord } from './prepare-record.ts';
import { buildVocabulary, type NamedRecord } from './vocabulary.ts';

/** Files of Pagefind's own interfaces, which this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

/** So many records lie before Pagefind at a time: it works on one while the next is prepared. */
const MAX_PENDING = 8;

/** A search index that is being filled. */
export interface IndexWriter {
  /** Adds a bulletin, and waits until the next may come. The same records in the same order give the same bytes. */
  add(record: BulletinRecord): Promise<void>;
  /** Writes the index, and returns how many bulletins it holds. No other call may follow. */
  finish(): Promise<number>;
}

/**
 * Opens an empty index that will lie in `folder`, in the place of what was there. Pagefind's process runs until it is finished or
 * this process ends.
 */
export async function openIndexWriter(folder: string): Promise<IndexWriter> {
  await rm(folder, { recursive: true, force: true });
  const index = await openPagefindIndex();
  const fragments = openFragments(folder);
  const named: NamedRecord[] = [];
  const underway: Promise<void>[] = [];
  return {
    async add(record) {
      const { title, people, places } = record;
      named.push({ title, people, places });
      const prepared = prepareRecord(record);
      fragments.write(prepared);
      underway.push(index.add(prepared.given));
      if (underway.length === MAX_PENDING) await underway.shift();
    },
    async finish() {
      await Promise.all(underway);
      await index.write(folder);
      await fragments.complete();
      await writeFile(join(folder, 'vocabulary.json'), `${JSON.stringify(buildVocabulary(named))}\n`);
      const files = await readdir(folder);
      await Promise.all(files.filter((name) => UNUSED.test(name)).map((name) => rm(join(folder, name))));
      return named.length;
    },
  };
}

/**
 * Writes the search index of all bulletins into `pagefind` below `outFolder` and returns how many were indexed. What was
 * in that folder goes. The same records in any order give the same bytes.
 */
export async function writeSearchIndex(
  records: readonly BulletinRecord[],
  outFolder: string,
): Promise<number> {
  const writer = await openIndexWriter(join(outFolder, 'pagefind'));
  // The index has one entry per address, and Pagefind numbers pages as they come.
  for (const record of records.toSorted((a, b) => byCodeUnits(a.address, b.address)))
    await writer.add(record);
  return writer.finish();
}
