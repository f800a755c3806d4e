/**
 * The first segment of each address that the site makes, below the base path. They are permanent: what was published at an
 * address stays there.
 */
export const SEGMENTS = {
  bulletin: 'tin',
  year: 'nam',
  section: 'chuyen-muc',
  place: 'dia-danh',
  person: 'nguoi',
  blocs: 'cum-khoi',
  movements: 'phong-trao',
  eventTypes: 'su-kien',
  organisations: 'don-vi',
  albums: 'anh-su-kien',
  subscribe: 'dang-ky-tin',
  search: 'tim-kiem',
  corrections: 'dinh-chinh',
  siteMap: 'so-do-trang',
  data: 'du-lieu',
  statistics: 'thong-ke',
  decision: 'quyet-dinh',
  awards: 'khen-thuong',
  image: 'anh',
  previewImage: 'anh-xem-truoc',
  searchIndex: 'pagefind',
  bundle: '_astro',
} as const;

/** The lists of records by which bulletins are grouped besides sections, years, places and people, in the order in which pages show them. */
export const TOPIC_LISTS = ['eventTypes', 'organisations', 'blocs', 'movements'] as const;

export type TopicList = (typeof TOPIC_LISTS)[number];

/** Behind the segment of awards: the lists by form, by organisation and by place, and the index of the look-up. */
export const AWARD_LISTS = { type: 'hinh-thuc', organisation: 'don-vi', place: 'dia-danh' } as const;

export type AwardListName = keyof typeof AWARD_LISTS;

/** Behind the segment of awards: the files of the look-up. */
export const LOOKUP = 'chi-muc';

/** The list of a decision as a table, beside its page. */
export const LIST_FILE = 'danh-sach.csv';

/** Behind the segment of statistics: those of bulletins. */
export const BULLETIN_STATISTICS = 'ban-tin';

/** Stands between the address of a list and the number of a later page of it. */
export const LATER_PAGE = 'trang';

/** First segments reserved for later kinds of pages, so that an update never takes the address of an office's own page. */
export const FUTURE_SEGMENTS = [
  'lay-y-kien',
  'van-ban',
  'bieu-mau',
  'guong-dien-hinh',
  'thong-bao',
  'bien-tap',
] as const;

/** Feeds by format: the name before the ending, and the ending. The archives of a feed lie in a folder of its name. */
export const FEED_NAMES = { rss: ['rss', 'xml'], atom: ['atom', 'xml'], json: ['feed', 'json'] } as const;

export type FeedFormat = keyof typeof FEED_NAMES;

/** The lists of which a part may have a feed of its own, by their segments, and in which formats. */
export const FEED_LISTS = {
  section: ['rss', 'atom', 'json'],
  place: ['rss'],
  blocs: ['rss'],
  movements: ['rss'],
} as const satisfies Partial<Record<keyof typeof SEGMENTS, readonly FeedFormat[]>>;

/** What a feed is of, where it is not of the whole site: one section, place, bloc or movement. */
export interface FeedSubject {
  list: keyof typeof FEED_LISTS;
  id: string;
}

/** Files that the site makes directly below its base path. */
export const TOP_FILES = {
  home: 'index.html',
  notFound: '404.html',
  calendar: 'lich.ics',
  sitemap: 'sitemap.xml',
  robots: 'robots.txt',
  release: 'phat-hanh.txt',
  /** Written by the server beside the site, when a publisher has run. */
  heartbeat: 'nhip.txt',
  emblem: 'emblem.png',
  redirects: 'bantin-redirects.json',
} as const;
