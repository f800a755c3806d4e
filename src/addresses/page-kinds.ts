/** Which pages of a kind an edition of one year or one section holds. */
export type InPartialEdition =
  'all' | 'none' | 'those of its bulletins' | 'those of its year' | 'those of its section';

/** What the site promises of all pages of one kind. */
interface PageKindDeclaration {
  /** The address below the base path, as the table in `src/README.md` writes it. */
  address: string;
  /** Whether further pages of the list lie at `…/trang/<n>/`. */
  isNumbered: boolean;
  /** Kinds of pages on which every page of this kind is linked; `everywhere` stands for header and footer. */
  linkedFrom: readonly string[];
  /** Whether it is listed in `sitemap.xml`. */
  isInSitemap: boolean;
  /** Whether the map of the site for people links to pages of this kind. */
  isInSiteMap: boolean;
  /** Whether the site's own search finds it. */
  isInSearch: boolean;
  /** Whether `lich.ics` links to it. */
  isInCalendar: boolean;
  inPartialEdition: InPartialEdition;
  /** Whether a build takes a page from the present site when the key of its model has not changed; others are rendered each time. */
  hasKey: boolean;
}

/**
 * Every kind of page, declared once. What branches over kinds (reading an address, the sitemap, what a partial edition holds)
 * is keyed by this table, so that a kind that is added here and forgotten there does not compile.
 */
export const pageKinds = {
  latest: {
    address: '/',
    isNumbered: true,
    linkedFrom: ['everywhere', 'latest'],
    isInSitemap: true,
    isInSiteMap: true,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: true,
  },
  section: {
    address: '/chuyen-muc/<section>/',
    isNumbered: true,
    linkedFrom: ['everywhere', 'section'],
    isInSitemap: true,
    isInSiteMap: true,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'those of its section',
    hasKey: true,
  },
  year: {
    address: '/nam/<yyyy>/',
    isNumbered: true,
    linkedFrom: ['latest', 'site-map', 'year'],
    isInSitemap: true,
    isInSiteMap: true,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'those of its year',
    hasKey: true,
  },
  place: {
    address: '/dia-danh/<place>/',
    isNumbered: true,
    linkedFrom: ['places', 'place', 'bulletin'],
    isInSitemap: true,
    isInSiteMap: false,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: true,
  },
  'standing-page': {
    address: '/<page>/',
    isNumbered: false,
    linkedFrom: ['everywhere'],
    isInSitemap: true,
    isInSiteMap: true,
    isInSearch: true,
    isInCalendar: false,
    inPartialEdition: 'all',
    hasKey: false,
  },
  search: {
    address: '/tim-kiem/',
    isNumbered: false,
    linkedFrom: ['everywhere'],
    isInSitemap: true,
    isInSiteMap: true,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'all',
    hasKey: false,
  },
  corrections: {
    address: '/dinh-chinh/',
    isNumbered: false,
    linkedFrom: ['everywhere'],
    isInSitemap: true,
    isInSiteMap: true,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: false,
  },
  places: {
    address: '/dia-danh/',
    isNumbered: false,
    linkedFrom: ['everywhere'],
    isInSitemap: true,
    isInSiteMap: true,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: false,
  },
  people: {
    address: '/nguoi/',
    isNumbered: true,
    linkedFrom: ['everywhere', 'people'],
    isInSitemap: true,
    isInSiteMap: true,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: true,
  },
  person: {
    address: '/nguoi/<person>/',
    isNumbered: false,
    linkedFrom: ['people', 'bulletin'],
    isInSitemap: true,
    isInSiteMap: false,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: true,
  },
  blocs: {
    address: '/cum-khoi/',
    isNumbered: false,
    linkedFrom: ['everywhere'],
    isInSitemap: true,
    isInSiteMap: true,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: true,
  },
  bloc: {
    address: '/cum-khoi/<bloc>/',
    isNumbered: true,
    linkedFrom: ['blocs', 'bloc', 'bulletin'],
    isInSitemap: true,
    isInSiteMap: false,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: true,
  },
  movements: {
    address: '/phong-trao/',
    isNumbered: false,
    linkedFrom: ['everywhere'],
    isInSitemap: true,
    isInSiteMap: true,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: true,
  },
  movement: {
    address: '/phong-trao/<movement>/',
    isNumbered: true,
    linkedFrom: ['movements', 'bulletin'],
    isInSitemap: true,
    isInSiteMap: false,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: true,
  },
  'event-types': {
    address: '/su-kien/',
    isNumbered: false,
    linkedFrom: ['everywhere'],
    isInSitemap: true,
    isInSiteMap: true,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: true,
  },
  'event-type': {
    address: '/su-kien/<type>/',
    isNumbered: true,
    linkedFrom: ['event-types', 'event-period', 'bulletin'],
    isInSitemap: true,
    isInSiteMap: false,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: true,
  },
  organisations: {
    address: '/don-vi/',
    isNumbered: false,
    linkedFrom: ['everywhere'],
    isInSitemap: true,
    isInSiteMap: true,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: true,
  },
  organisation: {
    address: '/don-vi/<organisation>/',
    isNumbered: true,
    linkedFrom: ['organisations', 'organisation', 'bulletin'],
    isInSitemap: true,
    isInSiteMap: false,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: true,
  },
  'event-period': {
    address: '/su-kien/<type>/<period>/',
    isNumbered: true,
    linkedFrom: ['event-type', 'bulletin'],
    isInSitemap: true,
    isInSiteMap: false,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: true,
  },
  albums: {
    address: '/anh-su-kien/',
    isNumbered: true,
    linkedFrom: ['everywhere', 'albums'],
    isInSitemap: true,
    isInSiteMap: true,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: true,
  },
  subscribe: {
    address: '/dang-ky-tin/',
    isNumbered: false,
    linkedFrom: ['everywhere'],
    isInSitemap: true,
    isInSiteMap: true,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: false,
  },
  'site-map': {
    address: '/so-do-trang/',
    isNumbered: false,
    linkedFrom: ['everywhere'],
    isInSitemap: true,
    isInSiteMap: false,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'all',
    hasKey: false,
  },
  data: {
    address: '/du-lieu/',
    isNumbered: false,
    linkedFrom: ['everywhere'],
    isInSitemap: true,
    isInSiteMap: true,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: false,
  },
  statistics: {
    address: '/thong-ke/ban-tin/',
    isNumbered: false,
    linkedFrom: ['everywhere', 'data'],
    isInSitemap: true,
    isInSiteMap: true,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: false,
  },
  bulletin: {
    address: '/tin/<yyyy>/<slug>/',
    isNumbered: false,
    linkedFrom: ['latest', 'year', 'section'],
    isInSitemap: true,
    isInSiteMap: false,
    isInSearch: true,
    isInCalendar: true,
    inPartialEdition: 'those of its bulletins',
    hasKey: true,
  },
  'not-found': {
    address: '/404.html',
    isNumbered: false,
    linkedFrom: [],
    isInSitemap: false,
    isInSiteMap: false,
    isInSearch: false,
    isInCalendar: false,
    inPartialEdition: 'none',
    hasKey: false,
  },
} as const satisfies Record<string, PageKindDeclaration>;

export type PageKind = keyof typeof pageKinds;

/** The kinds of which `sitemap.xml` tells. */
export type SitemapKind = {
  [K in PageKind]: (typeof pageKinds)[K]['isInSitemap'] extends true ? K : never;
}[PageKind];

/** The kinds of which a build may take a page from the present site. */
export type KeyedPageKind = {
  [K in PageKind]: (typeof pageKinds)[K]['hasKey'] extends true ? K : never;
}[PageKind];
