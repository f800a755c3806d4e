import { basePath } from '../../addresses/base-path.ts';
import { FEED_NAMES, SEGMENTS, TOP_FILES, type FeedFormat } from '../../addresses/segments.ts';
import type { Site } from '../../site.ts';
import { formatPolicy } from './policy.ts';

/** Headers by name, besides those that every server makes by itself. */
export type Headers = Readonly<Record<string, string>>;

/** Headers that some addresses have instead of the common ones or besides them. */
export interface HeaderRule {
  /**
   * Addresses with the base path: `:name` stands for one segment, one `*` for any letters, and at the end for everything below.
   * No two rules give one address the same header, because some hosts then take both and some the last.
   */
  paths: readonly string[];
  headers: Headers;
}

/** What a site is answered with, whichever host serves it: every configuration is written from this. */
export interface HeaderTable {
  base: string;
  common: Headers;
  rules: readonly HeaderRule[];
}

/** A page lives until the next release: it may be corrected or withdrawn at any moment. It is asked for again, seldom sent. */
const REVALIDATE = 'public, max-age=0, must-revalidate';

/** For names that tell the contents: what has another content has another name. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Nobody is in the way of those who want to use open data in pages of their own. */
const CROSS_ORIGIN: Headers = { 'Access-Control-Allow-Origin': '*' };

const feedFormats = Object.keys(FEED_NAMES) as FeedFormat[];

const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** The table of headers of a site. Files of the search index are named by what Pagefind wrote, and rewritten after: not lasting. */
export function buildHeaderTable(site: Pick<Site, 'url' | 'meterScript'>): HeaderTable {
  const base = basePath(site);
  const at = (...paths: string[]): string[] => paths.map((path) => base + path);
  return {
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
      { paths: at(`${SEGMENTS.bundle}/*`, 'mau-*.css'), headers: { 'Cache-Control': IMMUTABLE } },
      {
        paths: at(`${SEGMENTS.image}/*`, `${SEGMENTS.previewImage}/*`),
        // The parent portal and readers of feeds show photographs outside the site.
        headers: { 'Cache-Control': IMMUTABLE, 'Cross-Origin-Resource-Policy': 'cross-origin' },
      },
      ...feedFormats.map((format) => typed(at(...listFeedPaths(format)), FEED_TYPES[format])),
      {
        paths: at(`${SEGMENTS.bulletin}/:year/:slug/ban-tin.json`, `${SEGMENTS.data}/ban-tin.json`),
        headers: CROSS_ORIGIN,
      },
      typed(at(`${SEGMENTS.data}/ban-tin.csv`), 'text/csv; charset=utf-8; header=present'),
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
  return ['', `${SEGMENTS.section}/:section/`].flatMap((folder) => [
    `${folder}${name}.${ending}`,
    `${folder}${name}/*.${ending}`,
  ]);
}

/** Only for an office with a host of its own: below a path, the host is another's, whose other pages may need plain HTTP. */
function buildTransportSecurity(url: string): Headers {
  const { protocol, pathname } = new URL(url);
  return protocol === 'https:' && pathname === '/' ? { 'Strict-Transport-Security': 'max-age=31536000' } : {};
}

/** The headers of one address of the site, without its query. */
export function findHeaders(table: HeaderTable, address: string): Headers {
  const matching = table.rules.filter(({ paths }) =>
    paths.some((path) => new RegExp(patternOf(path)).test(address)),
  );
  return Object.assign({ ...table.common }, ...matching.map(({ headers }) => headers)) as Headers;
}

/** What matches the path of a rule, in the part of the syntax of regular expressions that nginx has as well. */
export function patternOf(path: string): string {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:[a-z]+/g, '[^/]+');
  return `^${source}$`;
}
