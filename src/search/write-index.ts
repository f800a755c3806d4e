import { readFileSync, writeFileSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { BulletinRecord } from '../models/record.ts';
import { formatDayShort } from '../vietnamese/days.ts';
import { FILTERS } from './filters.ts';
import { indexNames, indexPieces, indexText, splitPieces } from './pieces.ts';
import { buildEdition, buildPublished, publishFragment, type Published } from './published-fragment.ts';
import { buildVocabulary, type Named } from './vocabulary.ts';

/** Files of Pagefind's own interfaces, which this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

/** So many records lie before Pagefind at a time: it works on one while the next is prepared. */
const AHEAD = 8;

/** A search index that is being filled. */
export interface IndexWriter {
  /** Adds a bulletin, and waits until the next may come. The same records in the same order give the same bytes. */
  add(record: BulletinRecord): Promise<void>;
  /**
   * Writes the index into `folder`, in the place of what was there, and returns how many bulletins it holds. No other call
   * may follow.
   */
  finish(folder: string): Promise<number>;
}

/** Opens an empty index. Pagefind's process runs until it is finished or this process ends. */
export async function openIndexWriter(): Promise<IndexWriter> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  assertNone(errors);
  const byAddress = new Map<string, Published>();
  const named: Named[] = [];
  const underway: Promise<void>[] = [];
  return {
    async add(record) {
      const { address, title, people, places } = record;
      const pieces = splitPieces(record.text);
      const published = buildPublished(record, pieces);
      byAddress.set(address, published);
      named.push({ title, people, places });
      underway.push(addRecord(index!, record, { published, content: indexPieces(pieces) }));
      if (underway.length === AHEAD) await underway.shift();
    },
    async finish(folder) {
      await Promise.all(underway);
      await rm(folder, { recursive: true, force: true });
      try {
        assertNone((await index!.writeFiles({ outputPath: folder })).errors);
      } finally {
        await close();
      }
      await publishFragments(byAddress, folder);
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
  const writer = await openIndexWriter();
  // The index has one entry per address, and Pagefind numbers pages as they come.
  for (const record of records.toSorted((a, b) => (a.address < b.address ? -1 : 1))) await writer.add(record);
  return writer.finish(join(outFolder, 'pagefind'));
}

async function addRecord(
  index: PagefindIndex,
  record: BulletinRecord,
  { published, content }: { published: Published; content: string },
): Promise<void> {
  const lead = indexText(record.lead);
  const { errors } = await index.addCustomRecord({
    url: record.address,
    content,
    language: 'vi',
    // Every one of these is searched: what only has to be shown is put into the fragments afterwards.
    meta: {
      title: indexText(record.title),
      // A lead that the body begins with would count its words twice.
      ...(content.includes(lead) ? {} : { lead }),
      people: indexNames(record.people),
      places: indexNames(record.places),
      days: indexNames(record.days.map(formatDayShort)),
      edition: buildEdition(published),
    },
    filters: Object.fromEntries(FILTERS.map(({ key, values }) => [key, [...new Set(values(record))]])),
    sort: { date: record.day },
  });
  assertNone(errors);
}

async function publishFragments(byAddress: ReadonlyMap<string, Published>, folder: string): Promise<void> {
  // Pagefind makes no such folder for an office without bulletins.
  if (byAddress.size === 0) return;
  for (const name of await readdir(join(folder, 'fragment'))) {
    const path = join(folder, 'fragment', name);
    // At once, because the pages wait for the same few threads that would do it later.
    writeFileSync(path, publishFragment(readFileSync(path), byAddress));
  }
}

function assertNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind failed: ${errors.join('; ')}`);
}
