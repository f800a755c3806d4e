import type { PageKind } from './page-kinds.ts';
import {
  AWARD_LISTS,
  BULLETIN_STATISTICS,
  FEED_NAMES,
  LATER_PAGE,
  LOOKUP,
  SEGMENTS,
  TOP_FILES,
  type FeedSubject,
} from './segments.ts';

/** What a page shows, by its kind. Pages of numbered lists are counted from 1. */
interface PageSubjects {
  latest: { page: number };
  section: { section: string; page: number };
  year: { year: string; page: number };
  place: { place: string; page: number };
  'standing-page': { slug: string };
  search: object;
  corrections: object;
  places: object;
  people: { page: number };
  person: { person: string };
  blocs: object;
  bloc: TopicSubject;
  movements: object;
  movement: TopicSubject;
  'event-types': object;
  'event-type': TopicSubject;
  'event-period': TopicSubject & { period: string };
  organisations: object;
  organisation: TopicSubject;
  albums: { page: number };
  subscribe: object;
  'site-map': object;
  data: object;
  statistics: object;
  awards: object;
  'award-type': { type: string };
  'award-organisation': { organisation: string };
  'award-place': { place: string };
  decisions: object;
  'decision-year': { year: string };
  /** `key` is `<yyyy>/<slug>`. */
  decision: { key: string };
  /** `key` is `<yyyy>/<slug>`. */
  bulletin: { key: string };
  'not-found': object;
}

/** The id of a record of a list of topics. */
interface TopicSubject {
  topic: string;
  page: number;
}

/** Files of the site that are no pages. `machine-file` is what machines ask of the top of a site; `other`, what no address of ours names. */
interface FileSubjects {
  /** Its data, or an attachment. */
  'bulletin-file': { key: string; name: string };
  /** Its list as a table, or its signed file. */
  'decision-file': { key: string; name: string };
  'lookup-file': { name: string };
  feed: { of: FeedSubject | undefined };
  calendar: object;
  'data-file': { name: string };
  image: { hash: string };
  'preview-image': object;
  'search-index': object;
  bundle: { name: string };
  'machine-file': object;
  other: object;
}

type Subjects = PageSubjects & FileSubjects;

/** What a file of the finished site is. */
export type SiteFile = { [K in keyof Subjects]: { kind: K } & Subjects[K] }[keyof Subjects];

/** A file of the site that is a page. */
export type SitePage = Extract<SiteFile, { kind: PageKind }>;

const OTHER: SiteFile = { kind: 'other' };

/** Parsers by the first segment of a path. They receive the rest; for a page, without `/index.html`. */
const readers: Readonly<
  Record<(typeof SEGMENTS)[keyof typeof SEGMENTS], (rest: string, isPage: boolean) => SiteFile>
> = {
  tin: (rest, isPage) => {
    const [, key, name] = /^(\d{4}\/[^/]+)(?:\/(.+))?$/u.exec(rest) ?? [];
    if (key === undefined) return OTHER;
    if (isPage) return name === undefined ? { kind: 'bulletin', key } : OTHER;
    return name === undefined ? OTHER : { kind: 'bulletin-file', key, name };
  },
  nam: (rest, isPage) => {
    const { id, page } = readNumbered(rest);
    return isPage && id !== '' ? { kind: 'year', year: id, page } : OTHER;
  },
  'chuyen-muc': (rest, isPage) => {
    const { id, page } = readNumbered(rest);
    if (!isPage) return readFeed('section', rest);
    return id === '' ? OTHER : { kind: 'section', section: id, page };
  },
  'dia-danh': (rest, isPage) => {
    const { id, page } = readNumbered(rest);
    if (!isPage) return readFeed('place', rest);
    return id === '' ? { kind: 'places' } : { kind: 'place', place: id, page };
  },
  nguoi: (rest, isPage) => {
    const { id, page } = readNumbered(rest);
    if (!isPage) return OTHER;
    return id === '' ? { kind: 'people', page } : { kind: 'person', person: id };
  },
  'cum-khoi': (rest, isPage) => (isPage ? readTopic(rest, 'blocs', 'bloc') : readFeed('blocs', rest)),
  'phong-trao': (rest, isPage) =>
    isPage ? readTopic(rest, 'movements', 'movement') : readFeed('movements', rest),
  'don-vi': (rest, isPage) => (isPage ? readTopic(rest, 'organisations', 'organisation') : OTHER),
  'su-kien': (rest, isPage) => {
    const { id, page } = readNumbered(rest);
    const [topic = '', period] = id.split('/');
    if (!isPage || period === undefined) return isPage ? readTopic(rest, 'event-types', 'event-type') : OTHER;
    return { kind: 'event-period', topic, period, page };
  },
  'anh-su-kien': (rest, isPage) => {
    const { id, page } = readNumbered(rest);
    return isPage && id === '' ? { kind: 'albums', page } : OTHER;
  },
  'dang-ky-tin': (rest, isPage) => (isPage && rest === '' ? { kind: 'subscribe' } : OTHER),
  'tim-kiem': (rest, isPage) => (isPage && rest === '' ? { kind: 'search' } : OTHER),
  'dinh-chinh': (rest, isPage) => (isPage && rest === '' ? { kind: 'corrections' } : OTHER),
  'so-do-trang': (rest, isPage) => (isPage && rest === '' ? { kind: 'site-map' } : OTHER),
  'du-lieu': (rest, isPage) => {
    if (isPage) return rest === '' ? { kind: 'data' } : OTHER;
    return { kind: 'data-file', name: rest };
  },
  'thong-ke': (rest, isPage) => (isPage && rest === BULLETIN_STATISTICS ? { kind: 'statistics' } : OTHER),
  'quyet-dinh': (rest, isPage) => {
    const [, year, slug, name] = /^(?:(\d{4})(?:\/([^/]+)(?:\/(.+))?)?)?$/u.exec(rest) ?? [];
    if (!isPage)
      return name === undefined ? OTHER : { kind: 'decision-file', key: `${year!}/${slug!}`, name };
    if (rest === '') return { kind: 'decisions' };
    if (year === undefined || name !== undefined) return OTHER;
    return slug === undefined
      ? { kind: 'decision-year', year }
      : { kind: 'decision', key: `${year}/${slug}` };
  },
  'khen-thuong': (rest, isPage) => {
    const [, list, id] = /^([^/]+)\/([^/]+)$/u.exec(rest) ?? [];
    if (!isPage) return list === LOOKUP ? { kind: 'lookup-file', name: id! } : OTHER;
    if (rest === '') return { kind: 'awards' };
    if (list === AWARD_LISTS.type) return { kind: 'award-type', type: id! };
    if (list === AWARD_LISTS.organisation) return { kind: 'award-organisation', organisation: id! };
    return list === AWARD_LISTS.place ? { kind: 'award-place', place: id! } : OTHER;
  },
  anh: (rest) => ({ kind: 'image', hash: /^[0-9a-f]+/u.exec(rest)?.[0] ?? '' }),
  'anh-xem-truoc': () => ({ kind: 'preview-image' }),
  pagefind: () => ({ kind: 'search-index' }),
  _astro: (name) => ({ kind: 'bundle', name }),
};

/** Pattern of files at the top of a site that hosts, search engines and other programs look for by name, and the release digest. */
const MACHINE_FILE =
  /^(?:robots\.txt|sitemap[^/]*\.xml|_headers|_redirects|\.well-known\/.*|phat-hanh\.txt|[^/]*\.webmanifest)$/u;

/** The style sheet of the office's own colour, named by its contents (`src/models/palette.ts`). */
const COLOURS = /^mau-[0-9a-f]{8}\.css$/u;

/** Patterns of feeds, and of a page of a list with its number: asked of every file several times. */
const FEEDS = Object.values(FEED_NAMES).map(
  ([name, ending]) => new RegExp(String.raw`^${name}(?:/\d+)?\.${ending}$`, 'u'),
);
const NUMBERED = new RegExp(String.raw`^(.*?)(?:(?:^|/)${LATER_PAGE}/(\d+))?$`, 'u');

/** Tells what a file of the finished site is by its path below the site, with forward slashes. */
export function parseSiteFile(path: string): SiteFile {
  if (path === TOP_FILES.home) return { kind: 'latest', page: 1 };
  if (path === TOP_FILES.notFound) return { kind: 'not-found' };
  if (path === TOP_FILES.calendar) return { kind: 'calendar' };
  if (isFeed(path)) return { kind: 'feed', of: undefined };
  if (COLOURS.test(path)) return { kind: 'bundle', name: path };
  if (MACHINE_FILE.test(path)) return { kind: 'machine-file' };
  const inside = path.replace(/\/index\.html$/u, '');
  const isPage = inside !== path;
  const [first = ''] = inside.split('/', 1);
  if (Object.hasOwn(readers, first) && (isPage || inside !== first)) {
    return readers[first as keyof typeof readers](inside.slice(first.length + 1), isPage);
  }
  const { id, page } = readNumbered(inside);
  if (isPage && id === '' && page > 1) return { kind: 'latest', page };
  return isPage && !inside.includes('/') ? { kind: 'standing-page', slug: inside } : OTHER;
}

/** The index of a list of topics, or the page of one of them. */
function readTopic(
  rest: string,
  index: 'blocs' | 'movements' | 'event-types' | 'organisations',
  kind: 'bloc' | 'movement' | 'event-type' | 'organisation',
): SiteFile {
  const { id, page } = readNumbered(rest);
  return id === '' ? { kind: index } : { kind, topic: id, page };
}

/** A feed of a part of the site: `id/rss.xml`, `id/rss/1.xml`. */
function readFeed(list: FeedSubject['list'], rest: string): SiteFile {
  const [, id, file = ''] = /^([^/]+)\/(.+)$/u.exec(rest) ?? [];
  return id !== undefined && isFeed(file) ? { kind: 'feed', of: { list, id } } : OTHER;
}

/** Splits `id/trang/2` into the id and the number of the page; the first page of a list has no number. */
function readNumbered(rest: string): { id: string; page: number } {
  const [, id = '', number] = NUMBERED.exec(rest) ?? [];
  return { id, page: number === undefined ? 1 : Number(number) };
}

function isFeed(path: string): boolean {
  return FEEDS.some((each) => each.test(path));
}

/**
 * Tells what lies at an address of the site: a path with the base path, perhaps with a query and a fragment. `undefined` when it
 * lies outside the base path.
 */
export function parseAddress(address: string, base: string): SiteFile | undefined {
  const [path = ''] = address.split(/[?#]/u, 1);
  if (!path.startsWith(base)) return undefined;
  const inside = path.slice(base.length);
  // Hosts redirect from a folder's name without the slash to the folder.
  const isFile = inside.split('/').at(-1)!.includes('.');
  return parseSiteFile(isFile ? inside : `${inside.replace(/(?<=[^/])$/u, '/')}${TOP_FILES.home}`);
}
