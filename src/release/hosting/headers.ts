import { basePath } from '../../addresses/base-path.ts';
import {
  FEED_LISTS,
  FEED_NAMES,
  LIST_FILE,
  LOOKUP,
  SEGMENTS,
  TOP_FILES,
  type FeedFormat,
} from '../../addresses/segments.ts';
import { FAMILIES } from '../../awards/lookup/form.ts';
import type { Site } from '../../site.ts';
import { nameOffice } from './name-office.ts';
import { formatPolicy } from './policy.ts';

/** Headers by name, without those that every server sets itself. */
export type Headers = Readonly<Record<string, string>>;

/** Headers for some addresses, which replace or extend the common ones. */
export interface HeaderRule {
  /**
   * Addresses with the base path: `:name` stands for one segment, one `*` for any letters, and at the end for everything below.
   * No two rules give one address the same header, because some hosts then take both and some the last.
   */
  paths: readonly string[];
  headers: Headers;
}

/** The HTTP headers of a site. The configurations of all hosts are generated from this table. */
export interface HeaderTable {
  /** What every name begins with that a configuration declares for this office: see `nameOffice`. */
  office: string;
  base: string;
  common: Headers;
  rules: readonly HeaderRule[];
}

/** `Cache-Control` of pages, which may be corrected or withdrawn at any moment: browsers revalidate, and mostly get a 304. */
const REVALIDATE = 'public, max-age=0, must-revalidate';

/** `Cache-Control` of files whose names contain a hash of their contents. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Headers of open data: scripts of any other site may fetch it. */
const CROSS_ORIGIN: Headers = { 'Access-Control-Allow-Origin': '*' };

const feedFormats = Object.keys(FEED_NAMES) as FeedFormat[];

/** Content types of feeds, by format. */
const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/**
 * Builds the table of headers of a site. Files of the search index are not immutable: their names hash what Pagefind wrote, and
 * they are rewritten afterwards.
 */
export function buildHeaderTable(site: Pick<Site, 'url' | 'meterScript'>): HeaderTable {
  const base = basePath(site);
  const at = (...paths: string[]): string[] => paths.map((path) => base + path);
  return {
    office: nameOffice(site),
    base,
    common: {
      'Cache-Control': REVALIDATE,
      'Content-Security-Policy': formatPolicy(site.meterScript),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy':
        'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), ' +
        'magnetometer=(), microphone=(), payment=(), usb=()',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      ...buildTransportSecurity(site.url),
      'X-Content-Type-Options': 'nosniff',
    },
    rules: [
      {
        paths: at(
          `${SEGMENTS.bundle}/*`,
          'mau-*.css',
          ...FAMILIES.map((family) => `${SEGMENTS.awards}/${LOOKUP}/${family}-*.json`),
        ),
        headers: { 'Cache-Control': IMMUTABLE },
      },
      {
        // Not with a star: Netlify would take the page of albums, `/anh-su-kien/`, for one of `/anh/*`.
        paths: at(`${SEGMENTS.image}/:file`, `${SEGMENTS.previewImage}/:file`),
        // The parent portal and readers of feeds show photographs outside the site.
        headers: { 'Cache-Control': IMMUTABLE, 'Cross-Origin-Resource-Policy': 'cross-origin' },
      },
      ...feedFormats.map((format) => typed(at(...listFeedPaths(format)), FEED_TYPES[format])),
      {
        paths: at(
          `${SEGMENTS.bulletin}/:year/:slug/ban-tin.json`,
          `${SEGMENTS.data}/ban-tin.json`,
          `${SEGMENTS.data}/khen-thuong-*.json`,
        ),
        headers: CROSS_ORIGIN,
      },
      typed(
        at(
          `${SEGMENTS.data}/ban-tin.csv`,
          `${SEGMENTS.data}/khen-thuong-*.csv`,
          `${SEGMENTS.decision}/:year/:slug/${LIST_FILE}`,
        ),
        'text/csv; charset=utf-8; header=present',
      ),
      typed(at(`${SEGMENTS.data}/ban-tin.csv-metadata.json`), 'application/csvm+json; charset=utf-8'),
      typed(at(TOP_FILES.calendar), 'text/calendar; charset=utf-8'),
    ],
  };
}

function typed(paths: string[], type: string): HeaderRule {
  return { paths, headers: { ...CROSS_ORIGIN, 'Content-Type': type } };
}

function listFeedPaths(format: FeedFormat): string[] {
  const [name, ending] = FEED_NAMES[format];
  const archived = ['', `${SEGMENTS.section}/:section/`];
  const lists = (['place', 'blocs', 'movements'] as const).filter((list) =>
    FEED_LISTS[list].some((each) => each === format),
  );
  return [
    ...archived.flatMap((folder) => [`${folder}${name}.${ending}`, `${folder}${name}/*.${ending}`]),
    ...lists.map((list) => `${SEGMENTS[list]}/:id/${name}.${ending}`),
  ];
}

/** HSTS, only for an office with a host of its own: below a path, other pages of the host may need plain HTTP. */
function buildTransportSecurity(url: string): Headers {
  const { protocol, pathname } = new URL(url);
  return protocol === 'https:' && pathname === '/' ? { 'Strict-Transport-Security': 'max-age=31536000' } : {};
}

/** The path of a rule as the source of a regular expression, in syntax that JavaScript and nginx share. */
export function patternOf(path: string): string {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:[a-z]+/g, '[^/]+');
  return `^${source}$`;
}

/** The headers that a table gives to one address of the site, without its query. */
export function findHeaders(table: HeaderTable, address: string): Headers {
  const matching = table.rules.filter(({ paths }) =>
    paths.some((path) => new RegExp(patternOf(path)).test(address)),
  );
  return Object.assign({ ...table.common }, ...matching.map(({ headers }) => headers)) as Headers;
}
