import type { DAYS_FILTER, FilterKey } from '../filters.ts';
import { NAMES_FILE, type NameEntry } from '../names.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { Chunk, type IndexedWord } from './chunk.ts';
import { EMPTY_META, type IndexMeta, readFilter, readMeta } from './index-files.ts';
import { Lexicon } from './lexicon.ts';
import { Names } from './names.ts';
import { unpack } from './unpack.ts';

/** What is shown of one bulletin or standing page; this has an empty day. */
export interface ShownFragment {
  url: string;
  content: string;
  meta: Record<
    | 'title'
    | 'lead'
    | 'people'
    | 'places'
    | 'days'
    | 'day'
    | 'section'
    | 'files'
    | 'pictures'
    | 'id'
    | 'attached',
    string
  >;
}

/** Gets a file of the index by its name within the folder of the index. */
export type ReadFile = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

/** An index that Pagefind wrote, opened. Files are fetched when they are first needed, and once. */
export interface Engine {
  meta: IndexMeta;
  /** The word with this folded spelling. */
  findWord(key: string): Promise<IndexedWord | undefined>;
  /** All words that begin like this, or undefined if they lie in more files than `atMost`. */
  listWords(prefix: string, atMost: number): Promise<IndexedWord[] | undefined>;
  /** The pages of every value of a filter. */
  loadFilter(key: FilterKey | typeof DAYS_FILTER): Promise<Map<string, Uint32Array>>;
  loadFragment(page: number): Promise<ShownFragment>;
  /** The words and names of titles, people and places. */
  loadLexicon(): Promise<Lexicon>;
  /** The names of people, places and topics that have a page. */
  loadNames(): Promise<Names>;
}

/**
 * Opens the index in the folder `basePath`, which ends in a slash. A copy of the site that cannot fetch, such as one
 * opened from a disk, brings its own `read`.
 */
export async function openEngine(basePath: string, read: ReadFile = fetchBelow(basePath)): Promise<Engine> {
  const load = cacheSuccess(read);
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await load(name)));
  const packed = cacheSuccess(async (name) => unpack(await read(name)));
  const hash = findHash(await json('pagefind-entry.json'));
  const meta = hash === undefined ? EMPTY_META : readMeta(await packed(`pagefind.${hash}.pf_meta`));
  const chunk = cacheSuccess(async (name) => new Chunk(await packed(`index/${name}.pf_index`)));
  const filter = cacheSuccess(async (name) => readFilter(await packed(`filter/${name}.pf_filter`)));
  const fragment = cacheSuccess(async (name) => {
    const bytes = await unpack(await read(`fragment/${name}.pf_fragment`));
    return JSON.parse(new TextDecoder().decode(bytes)) as ShownFragment;
  });
  const lexicon = cacheSuccess(async (name) => new Lexicon((await json(name)) as Vocabulary));
  const names = cacheSuccess(async (name) => new Names((await json(name)) as NameEntry[]));
  return {
    meta,
    async findWord(key) {
      const range = meta.chunks[findLastBefore(meta.chunks, key)];
      return range && (await chunk(range.name)).findWord(key);
    },
    async listWords(prefix, atMost) {
      const first = Math.max(0, findLastBefore(meta.chunks, prefix));
      const ranges = meta.chunks
        .slice(first)
        .filter(({ from }, index) => index === 0 || from.startsWith(prefix));
      if (ranges.length > atMost) return undefined;
      const chunks = await Promise.all(ranges.map(({ name }) => chunk(name)));
      return chunks.flatMap((each) => each.listWords(prefix));
    },
    async loadFilter(key) {
      const name = meta.filters.get(key);
      return name === undefined ? new Map() : filter(name);
    },
    loadFragment: (page) => fragment(meta.fragments[page]!),
    loadLexicon: () => lexicon('vocabulary.json'),
    loadNames: () => names(NAMES_FILE),
  };
}

function fetchBelow(basePath: string): ReadFile {
  return async (name) => {
    // The names of packed files contain a hash of their contents; JSON files have fixed names and must be revalidated.
    const isNamedAfterContent = !name.endsWith('.json');
    const response = await fetch(basePath + name, { cache: isNamedAfterContent ? 'default' : 'no-cache' });
    if (!response.ok) throw new Error(`${basePath}${name}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** Caches the result of `load` by name, but not a failure, so that readers can try again. */
function cacheSuccess<Item>(load: (name: string) => Promise<Item>): (name: string) => Promise<Item> {
  const loaded = new Map<string, Promise<Item>>();
  return (name) => {
    const known = loaded.get(name);
    if (known) return known;
    const item = load(name);
    loaded.set(name, item);
    item.catch(() => loaded.delete(name));
    return item;
  };
}

/** The hash that names the files of the index. It has one language, whatever that of the page; none while there are no bulletins. */
function findHash(entry: unknown): string | undefined {
  const { languages } = entry as { languages: Record<string, { hash: string }> };
  return Object.values(languages)[0]?.hash;
}

/** The last chunk that begins with `key` or before it, -1 if there is none. */
function findLastBefore(chunks: readonly { from: string }[], key: string): number {
  return chunks.findLastIndex(({ from }) => from <= key);
}
