import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openNaming } from './content-names.ts';
import { buildFragment } from './fragment.ts';
import { pack, unpack } from './packed.ts';
import { openPagefindIndex } from './pagefind-index.ts';
import { LONGEST_PREFIX, LONGEST_SYLLABLE, type PartIndex } from './part-index.ts';
import { readMeta, writeMeta, type ChunkRange, type PartMeta } from './part-meta.ts';
import type { IndexPart } from './part-plan.ts';
import { prepareRecord, prepareStandingPage, type GivenRecord } from './prepare-record.ts';
import { cutWordFile } from './word-files.ts';

/** Records sent to Pagefind and not yet acknowledged, at most: it indexes one while the next is prepared. */
const MAX_PENDING = 8;

/** What may be a syllable of Vietnamese, folded. */
const IS_SYLLABLE = new RegExp(`^[a-z]{2,${LONGEST_SYLLABLE}}$`, 'u');

/**
 * Indexes one part by a process of Pagefind's own and adds its files to the folder of an index, beside those of other parts.
 * Pagefind's fragments are replaced by ours, with the published words, and its files of words are cut again.
 */
export async function makePart(part: IndexPart, folder: string): Promise<PartIndex> {
  const raw = join(folder, `.${part.label}`);
  await rm(raw, { recursive: true, force: true });
  for (const name of ['fragment', 'index', 'filter']) await mkdir(join(folder, name), { recursive: true });
  const fragments = await givePart(part, folder, raw);
  const made = await takeIndex(part, fragments, { folder, raw });
  await rm(raw, { recursive: true });
  return made;
}

/** Has Pagefind write the index of a part into `raw`, and writes the fragments. Returns the names of these. */
async function givePart(
  { label, records, pages }: IndexPart,
  folder: string,
  raw: string,
): Promise<string[]> {
  const index = await openPagefindIndex();
  const nameContents = openNaming();
  const names: string[] = [];
  const underway: Promise<void>[] = [];
  const give = async (prepared: GivenRecord): Promise<void> => {
    underway.push(index.add(prepared.given));
    const fragment = buildFragment(prepared);
    const name = nameContents(fragment);
    names.push(name);
    await writeFile(join(folder, 'fragment', `${label}_${name}.pf_fragment`), pack(fragment));
    if (underway.length === MAX_PENDING) await underway.shift();
  };
  for (const record of records) await give(prepareRecord(record));
  for (const page of pages) await give(prepareStandingPage(page));
  await Promise.all(underway);
  await index.write(raw);
  return names;
}

/** Adds the files that Pagefind has written into `raw` to the index. */
async function takeIndex(
  { label, records }: IndexPart,
  fragments: string[],
  { folder, raw }: { folder: string; raw: string },
): Promise<PartIndex> {
  const { languages } = JSON.parse(await readFile(join(raw, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  const none = {
    label,
    fragments,
    lengths: [],
    chunks: [],
    filters: [],
    meta: undefined,
    prefixes: [],
    syllables: [],
    fields: [],
  };
  const [language] = Object.values(languages);
  if (!language) return none;
  const meta = readMeta(unpack(await readFile(join(raw, `pagefind.${language.hash}.pf_meta`))));
  checkOrder(meta, records, fragments);
  const prefixes = new Map<string, number>();
  const syllables: PartIndex['syllables'] = [];
  const chunks = await cutWords(meta.chunks, { label, folder, raw }, (key, numbers) => {
    for (let length = 1; length <= Math.min(LONGEST_PREFIX, key.length); length += 1) {
      const prefix = key.slice(0, length);
      prefixes.set(prefix, (prefixes.get(prefix) ?? 0) + numbers);
    }
    if (IS_SYLLABLE.test(key)) syllables.push([key, numbers]);
  });
  const named = (name: string): string => `${label}_${name}`;
  const filters = meta.filters.map(([filter, name]) => [filter, name.replace(/^vi_/u, '')] as const);
  for (const [, name] of filters)
    await rename(
      join(raw, 'filter', `vi_${name}.pf_filter`),
      join(folder, 'filter', `${named(name)}.pf_filter`),
    );
  const contents = writeMeta({
    ...meta,
    pages: meta.pages.map(({ words }, page) => ({ fragment: named(fragments[page]!), words })),
    chunks: chunks.map(({ name, ...range }) => ({ ...range, name: named(name) })),
    filters: filters.map(([filter, name]) => [filter, named(name)]),
  });
  const name = openNaming()(contents);
  await writeFile(join(folder, `pagefind.${named(name)}.pf_meta`), pack(contents));
  return {
    ...none,
    lengths: meta.pages.map(({ words }) => words),
    chunks: chunks.map(({ from, name: chunk }, at) => [shorten(from, chunks[at - 1]?.to ?? ''), chunk]),
    filters: filters.map(([, filter]) => filter),
    meta: name,
    prefixes: [...prefixes],
    syllables,
    fields: meta.fields,
  };
}

/** Cuts Pagefind's files of words again; returns what lies in which of ours. */
async function cutWords(
  chunks: readonly ChunkRange[],
  { label, folder, raw }: { label: string; folder: string; raw: string },
  onWord: (key: string, numbers: number) => void,
): Promise<ChunkRange[]> {
  const nameContents = openNaming();
  const cut: ChunkRange[] = [];
  for (const chunk of chunks) {
    const file = await readFile(join(raw, 'index', `${chunk.name}.pf_index`));
    for (const { from, to, packed } of cutWordFile(file, onWord)) {
      const name = nameContents(packed);
      await writeFile(join(folder, 'index', `${label}_${name}.pf_index`), packed);
      cut.push({ from, to, name });
    }
  }
  return cut;
}

/** The shortest beginning of a word that still comes after the word before. */
function shorten(word: string, before: string): string {
  let length = 0;
  while (word.slice(0, length) <= before && length < word.length) length += 1;
  return word.slice(0, length);
}

/** Throws where Pagefind has not numbered the pages in the order in which it was given them. */
function checkOrder(
  { pages, sorts }: PartMeta,
  records: IndexPart['records'],
  fragments: readonly string[],
): void {
  const days = records.map(({ day }, page) => ({ day, page }));
  const order = days.sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day)).map(({ page }) => page);
  const [, sorted = []] = sorts.find(([key]) => key === 'date') ?? [];
  if (pages.length !== fragments.length || sorted.join() !== order.join())
    throw new Error('Pagefind has not numbered the pages in the order in which it was given them');
}
