import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedPage } from '../models/named-pages.ts';
import type { BulletinRecord, StandingRecord } from '../models/record.ts';
import { openNaming } from './content-names.ts';
import { joinParts } from './joined-index.ts';
import { makePart } from './make-part.ts';
import { buildNames, NAMES_FILE } from './names.ts';
import { pack } from './packed.ts';
import { openPagefindIndex } from './pagefind-index.ts';
import type { PartIndex } from './part-index.ts';
import { planParts, type IndexPart } from './part-plan.ts';
import { buildVocabulary } from './vocabulary.ts';

/** What is found of a site besides its bulletins. */
export interface SitePages {
  standing: readonly StandingRecord[];
  named: readonly NamedPage[];
}

/**
 * Writes the search index of all bulletins and other pages into `pagefind` below `outFolder` and returns how many bulletins were
 * indexed. What was in that folder goes. The same records in any order give the same bytes.
 */
export async function writeSearchIndex(
  records: readonly BulletinRecord[],
  outFolder: string,
  { standing = [], named = [] }: Partial<SitePages> = {},
): Promise<number> {
  const folder = join(outFolder, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  const parts = planParts(records, standing);
  const indexes: PartIndex[] = [];
  for (const part of parts) indexes.push(await makePart(part, folder));
  await writeJoined(folder, { parts, indexes, named });
  return countPages(indexes) - standing.length;
}

/** Parts of an index, what was made of each, and the pages that words may name. */
interface WrittenParts {
  parts: readonly IndexPart[];
  indexes: readonly PartIndex[];
  named: readonly NamedPage[];
}

/** Completes the index in a folder that holds the files of all its parts. */
export async function writeJoined(folder: string, { parts, indexes, named }: WrittenParts): Promise<void> {
  const records = parts.flatMap((part) => part.records);
  const joined = JSON.stringify(joinParts(indexes, records));
  const name = openNaming()(joined);
  const entry = await writeEngine(folder);
  await writeFile(join(folder, `joined.${name}.pf_meta`), pack(joined));
  await writeFile(
    join(folder, 'pagefind-entry.json'),
    `${JSON.stringify({ ...entry, ...listLanguages(indexes), joined: name })}\n`,
  );
  await writeFile(join(folder, 'vocabulary.json'), `${JSON.stringify(buildVocabulary(records, indexes))}\n`);
  await writeFile(join(folder, NAMES_FILE), buildNames(named));
}

/** What Pagefind writes besides an index and what we keep of it: its engine. */
const ENGINE_FILES = ['pagefind.js', 'pagefind-worker.js', 'wasm.unknown.pagefind'];

/** Has Pagefind write its own engine, which nothing else may have written; returns what its entry file says besides languages. */
async function writeEngine(folder: string): Promise<object> {
  const raw = join(folder, '.engine');
  const index = await openPagefindIndex();
  await index.write(raw);
  for (const file of ENGINE_FILES) await rename(join(raw, file), join(folder, file));
  const entry = JSON.parse(await readFile(join(raw, 'pagefind-entry.json'), 'utf8')) as object;
  await rm(raw, { recursive: true });
  return entry;
}

/** The languages of Pagefind's entry file: each part is one. */
function listLanguages(indexes: readonly PartIndex[]): object {
  const languages = indexes.flatMap(({ label, meta, lengths }) =>
    meta === undefined ? [] : [[label, { hash: `${label}_${meta}`, wasm: null, page_count: lengths.length }]],
  );
  return { languages: Object.fromEntries(languages) as object };
}

/** How many pages the parts of an index hold. */
export function countPages(indexes: readonly PartIndex[]): number {
  return indexes.reduce((sum, { lengths }) => sum + lengths.length, 0);
}
