import { readFormerAddress } from '../../bulletins/former-address.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import { slugify } from '../../vietnamese/slug.ts';

/** By what a bulletin was recognised. */
export type Likeness = 'slug' | 'number' | 'words';

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

type KnownBulletin = Pick<Bulletin, 'key' | 'slug' | 'title' | 'aliases' | 'source'>;

/** Words that an address and a title have to share, at least. */
const MIN_SHARED = 3;

/** How much of the words of an address have to be those of the title, and the other way round; rare words weigh more. */
const MIN_SHARE = { ofAddress: 0.65, ofTitle: 0.4 } as const;

/** How much better than the second the first has to be. */
const LEAD = 1.2;

/** The host against which paths are parsed; it never shows. */
const HOST = 'https://trang.example';

/** Letters of a slug at most, while words are taken out of an address. */
const MAX_LETTERS = 1000;

/** Opens the search for what addresses mean, among the bulletins of an office. */
export function openResemblance(bulletins: readonly KnownBulletin[]): FindResemblance {
  const slugs = Map.groupBy(bulletins, ({ slug }) => slug);
  const numbers = indexNumbers(bulletins);
  const findByWords = openWords(bulletins);
  const isPageEnding = openEndings(bulletins);
  return (address) => {
    const url = address.startsWith('/') ? URL.parse(HOST + address) : null;
    if (!url) return undefined;
    const { pathname } = url;
    const numbered = listNumbers(url).flatMap(({ number, pair }) => {
      const key = numbers.get(number);
      return key === undefined ? [] : [{ key, pair }];
    });
    const [first] = numbered;
    if (first && numbered.every(({ key }) => key === first.key))
      return { address: [pathname, first.pair].filter(Boolean).join('?'), by: 'number', keys: [first.key] };
    const name = decodeName(url.pathname);
    const ending = /\.([A-Za-z0-9]+)$/u.exec(name)?.[1];
    if (ending !== undefined && !isPageEnding(ending)) return undefined;
    const words = slugify(ending === undefined ? name : name.slice(0, -ending.length - 1), MAX_LETTERS);
    // Portals put the number of an article before or after its name.
    const named = slugs.get(words) ?? slugs.get(words.replace(/^\d+-|-(?:[a-z]{1,4})?\d+$/gu, '')) ?? [];
    if (named.length > 0)
      return { address: pathname, by: 'slug', keys: chooseYear(named, pathname).map(({ key }) => key) };
    const keys = findByWords(words.split('-').filter((word) => word !== '' && !/^\d{3,}$/u.test(word)));
    return keys.length > 0 ? { address: pathname, by: 'words', keys } : undefined;
  };
}

/** The last segment of a path that has a name, decoded as far as it can be. */
function decodeName(path: string): string {
  const name = path.split('/').findLast((segment) => segment !== '') ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The endings under which pages were ever served: those of former addresses, and what every server has. */
function openEndings(bulletins: readonly KnownBulletin[]): (ending: string) => boolean {
  const former = bulletins.flatMap(({ aliases }) =>
    aliases.flatMap((alias) => /\.([A-Za-z0-9]+)$/u.exec(readFormerAddress(alias)?.path ?? '')?.[1] ?? []),
  );
  const known = new Set(['html', 'htm', 'aspx', 'asp', 'jsp', ...former.map((each) => each.toLowerCase())]);
  return (ending) => known.has(ending.toLowerCase());
}

/** The numbers by which the former site knew its articles: of former addresses, and of the sources of bulletins. */
function indexNumbers(bulletins: readonly KnownBulletin[]): Map<string, string> {
  const index = new Map<string, Set<string>>();
  for (const { key, aliases, source } of bulletins) {
    for (const address of [...aliases, ...(source?.url === undefined ? [] : [source.url])]) {
      const url = URL.parse(address, HOST);
      for (const { number } of url ? listNumbers(url) : [])
        index.set(number, (index.get(number) ?? new Set()).add(key));
    }
  }
  // A number that several have, such as that of a category, tells nothing.
  return new Map([...index].flatMap(([number, keys]) => (keys.size === 1 ? [[number, [...keys][0]!]] : [])));
}

/** A number within an address, `itemid=118`, with the pair of the query that has it, as it is written. */
interface Numbered {
  number: string;
  pair?: string;
}

/** The numbers of a query, which may be followed by a name, and one at the beginning or the end of the path's last segment that is no year. */
function listNumbers({ pathname, search }: URL): Numbered[] {
  const ofQuery = search
    .slice(1)
    .split('&')
    .flatMap((pair): Numbered[] => {
      const [, name, number] = /^([\w.-]+)=(\d+)(?:$|:|%3A)/iu.exec(pair) ?? [];
      return name === undefined ? [] : [{ number: `${name.toLowerCase()}=${number}`, pair }];
    });
  const [, before, after] =
    /\/(?:(\d{2,})(?:-[^/]*)?|[^/]*-(\d{2,}))(?:\.[A-Za-z]+)?\/?$/u.exec(pathname) ?? [];
  const number = before ?? after;
  return number === undefined || /^(?:19|20)\d\d$/u.test(number)
    ? ofQuery
    : [...ofQuery, { number: `/${number}` }];
}

/** Of bulletins with one slug those of a year that the path names, if it names one. */
function chooseYear(named: readonly KnownBulletin[], path: string): readonly KnownBulletin[] {
  const ofYear = named.filter(({ key }) => path.includes(`/${key.slice(0, 4)}/`));
  return ofYear.length > 0 ? ofYear : named;
}

function openWords(bulletins: readonly KnownBulletin[]): (words: readonly string[]) => readonly string[] {
  const known = bulletins.map(({ key, slug, title }) => ({
    key,
    words: new Set([...slugify(title, MAX_LETTERS).split('-'), ...slug.split('-')]),
  }));
  const holders = new Map<string, number[]>();
  for (const [index, { words }] of known.entries())
    for (const word of words) holders.set(word, [...(holders.get(word) ?? []), index]);
  const weigh = (word: string): number => Math.log(1 + bulletins.length / (holders.get(word)?.length ?? 0.5));
  const weights = known.map(({ words }) => sum([...words].map(weigh)));
  return (given) => {
    const asked = new Set(given);
    const shared = new Map<number, { count: number; weight: number }>();
    for (const word of asked) {
      for (const index of holders.get(word) ?? []) {
        const before = shared.get(index) ?? { count: 0, weight: 0 };
        shared.set(index, { count: before.count + 1, weight: before.weight + weigh(word) });
      }
    }
    const whole = sum([...asked].map(weigh));
    const likely = [...shared].flatMap(([index, { count, weight }]) => {
      const [ofAddress, ofTitle] = [weight / whole, weight / weights[index]!];
      const isLikely =
        count >= MIN_SHARED && ofAddress >= MIN_SHARE.ofAddress && ofTitle >= MIN_SHARE.ofTitle;
      return isLikely ? [{ key: known[index]!.key, score: ofAddress * ofTitle }] : [];
    });
    const best = Math.max(...likely.map(({ score }) => score));
    return likely
      .filter(({ score }) => score * LEAD > best)
      .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
      .map(({ key }) => key);
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
