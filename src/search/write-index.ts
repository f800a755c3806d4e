import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { BulletinRecord } from '../models/record.ts';
import { formatDayShort } from '../vietnamese/days.ts';
import { FILTERS } from './filters.ts';
import { indexNames, indexText } from './pieces.ts';
import { buildEdition, buildPublished, publishFragment } from './published-fragment.ts';
import { buildVocabulary } from './vocabulary.ts';

/** Files of Pagefind's own interfaces, which this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

/** Fragments are packed side by side, on as many cores as there are; more of them would only fill the memory. */
const AT_ONCE = 32;

/**
 * Writes the search index of all bulletins into `pagefind` below `outFolder` and returns how many were indexed. What was
 * in that folder goes. The same records in any order give the same bytes.
 */
export async function writeSearchIndex(
  records: readonly BulletinRecord[],
  outFolder: string,
): Promise<number> {
  const folder = join(outFolder, 'pagefind');
  // The index has one entry per address, and Pagefind numbers pages as they come.
  const inOrder = records.toSorted((a, b) => (a.address < b.address ? -1 : 1));
  await rm(folder, { recursive: true, force: true });
  const indexed = await writePagefind(inOrder, folder);
  await publishFragments(inOrder, folder);
  await writeFile(join(folder, 'vocabulary.json'), `${JSON.stringify(buildVocabulary(inOrder))}\n`);
  const files = await readdir(folder);
  await Promise.all(files.filter((name) => UNUSED.test(name)).map((name) => rm(join(folder, name))));
  return indexed;
}

async function writePagefind(records: readonly BulletinRecord[], folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'vi' });
    assertNone(errors);
    // One after the other, because pages are numbered in the order in which they arrive.
    for (const record of records) await addRecord(index!, record);
    assertNone((await index!.writeFiles({ outputPath: folder })).errors);
  } finally {
    await close();
  }
  return records.length;
}

async function addRecord(index: PagefindIndex, record: BulletinRecord): Promise<void> {
  const [content, lead] = [indexText(record.text), indexText(record.lead)];
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
      edition: buildEdition(buildPublished(record)),
    },
    filters: Object.fromEntries(FILTERS.map(({ key, values }) => [key, [...new Set(values(record))]])),
    sort: { date: record.day },
  });
  assertNone(errors);
}

async function publishFragments(records: readonly BulletinRecord[], folder: string): Promise<void> {
  // Pagefind makes no such folder for an office without bulletins.
  if (records.length === 0) return;
  const byAddress = new Map(records.map((record) => [record.address, record]));
  const names = await readdir(join(folder, 'fragment'));
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE).map(async (name) => {
      const path = join(folder, 'fragment', name);
      await writeFile(path, await publishFragment(await readFile(path), byAddress));
    });
    await Promise.all(some);
  }
}

function assertNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind failed: ${errors.join('; ')}`);
}
