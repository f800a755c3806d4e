import { slugify } from '../../vietnamese/slug.ts';
import { openNumbers } from './article-numbers.ts';
import { HOST, listFormerUrls, type KnownBulletin } from './known-bulletin.ts';
import { openSharedWords } from './shared-words.ts';

/** By what a bulletin was recognised: the number of the article, its slug, the name in a former address, words of its title. */
export type Likeness = 'number' | 'slug' | 'former' | 'words';

/** What an address resembles. */
export interface Resemblance {
  /** As much of the address as tells it: without its query, or with the one pair that has the number. */
  address: string;
  by: Likeness;
  /** Of a bulletin; several where it cannot be told which, the likeliest first. */
  keys: readonly string[];
}

/** Tells what an address (path and query) resembles; `undefined` where that is nothing that was published. */
export type FindResemblance = (address: string) => Resemblance | undefined;

/** Endings under which every server has pages. */
const PAGE_ENDINGS = ['html', 'htm', 'aspx', 'asp', 'jsp'];

/** Letters of a name, as words without marks, at most: it is not cut. */
const MAX_LETTERS = 1000;

/** Opens the search for what addresses mean, among the bulletins of an office. */
export function openResemblance(bulletins: readonly KnownBulletin[]): FindResemblance {
  const former = bulletins.flatMap((bulletin) =>
    listFormerUrls(bulletin).map(({ pathname }) => ({ bulletin, name: readName(pathname) })),
  );
  const endings = new Set([...PAGE_ENDINGS, ...former.map(({ name }) => name.ending)]);
  const slugs = Map.groupBy(bulletins, ({ slug }) => slug);
  const formerNames = Map.groupBy(
    former.filter(({ name }) => isTelling(name.words)),
    ({ name }) => name.words,
  );
  const findByNumber = openNumbers(bulletins);
  const findByWords = openSharedWords(bulletins);
  return (address) => {
    const url = address.startsWith('/') ? URL.parse(HOST + address) : null;
    if (!url) return undefined;
    const { pathname: path } = url;
    const numbered = findByNumber(url.href);
    if (numbered) return { address: `${path}?${numbered.pair}`, by: 'number', keys: [numbered.key] };
    const { words, ending } = readName(path);
    if (ending !== '' && !endings.has(ending)) return undefined;
    const bySlug = slugs.get(words) ?? slugs.get(withoutNumber(words));
    if (bySlug) return { address: path, by: 'slug', keys: chooseYear(keysOf(bySlug), path) };
    const byFormer = formerNames.get(words)?.map(({ bulletin }) => bulletin);
    if (byFormer) return { address: path, by: 'former', keys: chooseYear(keysOf(byFormer), path) };
    const keys = findByWords(words.split('-').filter((word) => word !== '' && !/^\d{3,}$/u.test(word)));
    return keys.length > 0 ? { address: path, by: 'words', keys } : undefined;
  };
}

/** The last segment of a path that has a name, as words without marks, and its ending. */
function readName(path: string): { words: string; ending: string } {
  const segment = decode(path.split('/').findLast((each) => each !== '') ?? '');
  const [, name = '', ending = ''] = /^(.*?)(?:\.([A-Za-z0-9]+))?$/su.exec(segment) ?? [];
  return { words: slugify(name, MAX_LETTERS), ending: ending.toLowerCase() };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Whether a name is one of an article: of several words, or a number that is no year. */
function isTelling(words: string): boolean {
  return words.includes('-') || /^(?!(?:19|20)\d\d$)\d{3,}$/u.test(words);
}

/** Portals put the number of an article before or after its name. */
function withoutNumber(words: string): string {
  return words.replace(/^\d+-|-[a-z]{0,4}\d+$/gu, '');
}

function keysOf(bulletins: readonly KnownBulletin[]): string[] {
  return [...new Set(bulletins.map(({ key }) => key))];
}

/** Of several bulletins those of a year that the path names, if it names one. */
function chooseYear(keys: readonly string[], path: string): readonly string[] {
  const ofYear = keys.filter((key) => path.includes(`/${key.slice(0, 4)}/`));
  return ofYear.length > 0 ? ofYear : keys;
}
