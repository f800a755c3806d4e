import { parseSiteFile, type SiteFile } from './parse-site-file.ts';
import { LIST_FILE, TOP_FILES } from './segments.ts';

/** Which kinds of files an office publishes each by itself. All others follow from bulletins, from lists of them, or from the program. */
const kinds: Readonly<Record<SiteFile['kind'], boolean>> = {
  'standing-page': true,
  section: true,
  other: true,
  bulletin: false,
  'bulletin-file': false,
  latest: false,
  year: false,
  place: false,
  person: false,
  people: false,
  places: false,
  bloc: false,
  blocs: false,
  movement: false,
  movements: false,
  'event-type': false,
  'event-types': false,
  'event-period': false,
  organisation: false,
  organisations: false,
  search: false,
  corrections: false,
  albums: false,
  subscribe: false,
  'site-map': false,
  data: false,
  statistics: false,
  awards: false,
  'award-type': false,
  'award-organisation': false,
  'award-place': false,
  decisions: false,
  'decision-year': false,
  decision: false,
  'decision-file': false,
  'lookup-file': false,
  'data-file': false,
  feed: false,
  calendar: false,
  image: false,
  'preview-image': false,
  'search-index': false,
  bundle: false,
  'machine-file': false,
  'not-found': false,
};

/**
 * Whether a file of the finished site, by its path below it, is a standing page, a section, a file of `public` or a page at a
 * former address: what is published by itself, so that its address goes only when somebody removes it.
 */
export function standsAlone(path: string): boolean {
  const file = parseSiteFile(path);
  const isLaterPage = file.kind === 'section' && file.page > 1;
  // Marks for hosts, such as `.nojekyll`, and the emblem, which is a setting, are not what readers open.
  return kinds[file.kind] && !isLaterPage && path !== TOP_FILES.emblem && !/(?:^|\/)\./u.test(path);
}

/** Whether somebody has to be told when a file is gone: what stands alone, and decisions with the files beside them but their lists. */
export function isMissedWhenGone(path: string): boolean {
  const file = parseSiteFile(path);
  const isBeside = file.kind === 'decision-file' && file.name !== LIST_FILE;
  return standsAlone(path) || file.kind === 'decision' || isBeside;
}

/** The address of a file of the site from the top of the site on, as links in content write it: `/gioi-thieu/`, `/tai-lieu/mau.pdf`. */
export function siteAddress(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/u, '$1')}`;
}

/** The path below the site of the file at such an address. */
export function fileAtSiteAddress(address: string): string {
  return address.slice(1).replace(/(^|\/)$/u, '$1index.html');
}

/** The form of such an address: letters without marks, a slash at the end of a page, an extension at the end of a file. */
const SITE_ADDRESS = /^\/(?:[A-Za-z0-9._-]+\/)*(?:[A-Za-z0-9._-]+\.[A-Za-z0-9]+)?$/u;

/** Whether a text is the address of something that can stand alone on the site; not the path of its source in the content. */
export function isSiteAddress(text: string): boolean {
  const isSource = /^\/(?:pages|public|bulletins|registers)\/|\.mdx?$/iu.test(text);
  return (
    SITE_ADDRESS.test(text) && !text.includes('..') && !isSource && isMissedWhenGone(fileAtSiteAddress(text))
  );
}
