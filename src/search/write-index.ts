import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedPage } from '../models/named-pages.ts';
import type { BulletinRecord, StandingRecord } from '../models/record.ts';
import { openNaming } from './content-names.ts';
import { joinParts } from './joined-index.ts';
import { makePart } from './make-part.ts';
import { buildNames, NAMES_FILE } from './names.ts';
import { pack } from './packed.ts';
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
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `joined.${name}.pf_meta`), pack(joined));
  await writeFile(join(folder, 'pagefind-entry.json'), `${JSON.stringify(buildEntry(indexes, name))}\n`);
  await writeFile(join(folder, 'vocabulary.json'), `${JSON.stringify(buildVocabulary(records))}\n`);
  await writeFile(join(folder, NAMES_FILE), buildNames(named));
}

/** Pagefind's entry file, in which each part is a language of its own, with the name of what joins the parts for our reader. */
function buildEntry(indexes: readonly PartIndex[], joined: string): object {
  const languages = indexes.flatMap(({ label, meta, lengths }) =>
    meta === undefined ? [] : [[label, { hash: `${label}_${meta}`, wasm: null, page_count: lengths.length }]],
  );
  return { ...indexes[0]!.entry, languages: Object.fromEntries(languages) as object, joined };
}

/** How many pages the parts of an index hold. */
export function countPages(indexes: readonly PartIndex[]): number {
  return indexes.reduce((sum, { lengths }) => sum + lengths.length, 0);
}
