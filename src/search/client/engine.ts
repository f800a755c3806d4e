import type { IndexedFilter } from '../filters.ts';
import type { JoinedIndex } from '../joined-index.ts';
import { NAMES_FILE, type NameEntry } from '../names.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { Chunk, type IndexedWord } from './chunk.ts';
import { openJoining, type PartOfWord } from './join-words.ts';
import { readFilter, readMeta, readParts, type IndexMeta, type PartFiles } from './index-files.ts';
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
    | 'dayKind'
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

/** An index that Pagefind wrote in parts, opened as one. Files are fetched when they are first needed, and once. */
export interface Engine {
  meta: IndexMeta;
  /** The word with this folded spelling. */
  findWord(key: string): Promise<IndexedWord | undefined>;
  /** All words that begin like this, or undefined if they are worth more than `atMost` files of an index in one part. */
  listWords(prefix: string, atMost: number): Promise<IndexedWord[] | undefined>;
  /** The pages of every value of a filter. */
  loadFilter(key: IndexedFilter): Promise<Map<string, Uint32Array>>;
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
  const packed = async (name: string) => unpack(await read(name));
  const packedJson = async <Contents>(name: string): Promise<Contents> =>
    JSON.parse(new TextDecoder().decode(await packed(name))) as Contents;
  const { joined: name } = (await json('pagefind-entry.json')) as { joined: string };
  const joined = await packedJson<JoinedIndex>(`joined.${name}.pf_meta`);
  const meta = readMeta(joined);
  const parts = readParts(joined);
  const chunk = cacheSuccess(async (file) => new Chunk(await packed(`index/${file}.pf_index`)));
  const fragment = cacheSuccess((file) => packedJson<ShownFragment>(`fragment/${file}.pf_fragment`));
  const lexicon = cacheSuccess(async (file) => new Lexicon((await json(file)) as Vocabulary));
  const names = cacheSuccess(async (file) => new Names((await json(file)) as NameEntry[]));
  const filter = cacheSuccess(async (key) => readFilter(joined, key as IndexedFilter));
  const join = openJoining();
  const listInPart = async ({ label, offset, chunks }: PartFiles, prefix: string): Promise<PartOfWord[]> => {
    const first = Math.max(0, findLastBefore(chunks, prefix));
    const ranges = chunks.slice(first).filter(([from], index) => index === 0 || from.startsWith(prefix));
    const opened = await Promise.all(ranges.map(([, file]) => chunk(`${label}_${file}`)));
    return opened.flatMap((each) => each.listWords(prefix)).map((word) => ({ word, offset }));
  };
  return {
    meta,
    async findWord(key) {
      const found = await Promise.all(
        parts.map(async ({ label, offset, chunks }) => {
          const range = chunks[findLastBefore(chunks, key)];
          const word = range && (await chunk(`${label}_${range[1]}`)).findWord(key);
          return word ? [{ word, offset }] : [];
        }),
      );
      return join(found.flat());
    },
    async listWords(prefix, atMost) {
      if ((joined.prefixes[prefix] ?? 1) > atMost) return undefined;
      const begun = new Map<string, PartOfWord[]>();
      for (const each of (await Promise.all(parts.map((part) => listInPart(part, prefix)))).flat()) {
        const known = begun.get(each.word.key);
        if (known) known.push(each);
        else begun.set(each.word.key, [each]);
      }
      return [...begun.values()].map((own) => join(own)!);
    },
    async loadFilter(key) {
      return filter(key);
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

/** The last of ordered files that begins with `key` or before it, -1 if there is none. */
function findLastBefore(chunks: PartFiles['chunks'], key: string): number {
  return chunks.findLastIndex(([from]) => from <= key);
}
