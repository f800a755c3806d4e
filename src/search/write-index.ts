import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnits } from '../by-code-units.ts';
import type { NamedPage } from '../models/named-pages.ts';
import type { BulletinRecord, StandingRecord } from '../models/record.ts';
import { openFragments } from './fragments.ts';
import { buildNames, NAMES_FILE } from './names.ts';
import { openPagefindIndex } from './pagefind-index.ts';
import { prepareRecord, prepareStandingPage, type GivenRecord } from './prepare-record.ts';
import { buildVocabulary, type NamedRecord } from './vocabulary.ts';

/** Files of Pagefind's own interfaces, which this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

/** Records sent to Pagefind and not yet acknowledged, at most: it indexes one while the next is prepared. */
const MAX_PENDING = 8;

/** What is found of a site besides its bulletins. */
export interface SitePages {
  standing: readonly StandingRecord[];
  named: readonly NamedPage[];
}

/** A search index that is being filled. */
export interface IndexWriter {
  /** Adds a bulletin; resolves when the next may be added. The same records in the same order give the same bytes. */
  add(record: BulletinRecord): Promise<void>;
  /** Adds a standing page; call it after the last bulletin. */
  addPage(page: StandingRecord): Promise<void>;
  /** Writes the index with the names of pages, and returns how many bulletins it holds. No other call may follow. */
  finish(named: readonly NamedPage[]): Promise<number>;
}

/**
 * Opens an empty index that will be written to `folder`, replacing its contents. Pagefind's process runs until `finish`, or until
 * this process ends.
 */
export async function openIndexWriter(folder: string): Promise<IndexWriter> {
  await rm(folder, { recursive: true, force: true });
  const index = await openPagefindIndex();
  const fragments = openFragments(folder);
  const named: NamedRecord[] = [];
  const underway: Promise<void>[] = [];
  const send = async (prepared: GivenRecord): Promise<void> => {
    fragments.write(prepared);
    underway.push(index.add(prepared.given));
    if (underway.length === MAX_PENDING) await underway.shift();
  };
  return {
    async add(record) {
      const { title, people, places } = record;
      named.push({ title, people, places });
      await send(prepareRecord(record));
    },
    addPage: (page) => send(prepareStandingPage(page)),
    async finish(pages) {
      await Promise.all(underway);
      await index.write(folder);
      await fragments.complete();
      await writeFile(join(folder, 'vocabulary.json'), `${JSON.stringify(buildVocabulary(named))}\n`);
      await writeFile(join(folder, NAMES_FILE), buildNames(pages));
      const files = await readdir(folder);
      await Promise.all(files.filter((name) => UNUSED.test(name)).map((name) => rm(join(folder, name))));
      return named.length;
    },
  };
}

/**
 * Writes the search index of all bulletins and other pages into `pagefind` below `outFolder` and returns how many bulletins were indexed. What was
 * in that folder goes. The same records in any order give the same bytes.
 */
export async function writeSearchIndex(
  records: readonly BulletinRecord[],
  outFolder: string,
  { standing = [], named = [] }: Partial<SitePages> = {},
): Promise<number> {
  const writer = await openIndexWriter(join(outFolder, 'pagefind'));
  // Sorted, because Pagefind numbers pages in the order of the calls.
  for (const record of records.toSorted((a, b) => byCodeUnits(a.address, b.address)))
    await writer.add(record);
  for (const page of standing.toSorted((a, b) => byCodeUnits(a.address, b.address)))
    await writer.addPage(page);
  return writer.finish(named);
}
