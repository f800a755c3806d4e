import type { Bulletin } from '../bulletins/bulletin.ts';
import type { Release } from './release.ts';
import { EditionStop, offlineWords } from './stop.ts';

/** Which part of the site an edition holds. */
export interface Part {
  year?: string | undefined;
  section?: string | undefined;
  withImages: boolean;
}

/** The bulletins and pages of one edition. */
export interface Selection {
  /** In the order of their keys. */
  bulletins: Bulletin[];
  /** The files of the finished site that the edition holds. */
  files: string[];
  /** The list that a partial edition opens with, a file of the finished site. */
  start: string | undefined;
}

/**
 * Files for machines that ask a server, previews for other sites, and what vouches for the site as it was served; a disk has
 * none of these. The web archive keeps them.
 */
const FOR_SERVERS =
  /^(?:404\.html|robots\.txt|sitemap[^/]*\.xml|_headers|_redirects|\.well-known\/.*|phat-hanh\.txt|[^/]*\.webmanifest|anh-xem-truoc\/.*)$/u;

/** Feeds of the site and of its sections, with their archives. */
const FEEDS = /^(?:chuyen-muc\/[^/]+\/)?(?:rss|atom|feed)(?:\/\d+)?\.(?:xml|json)$/u;

/** What the search and the scripts become is made anew, not copied. */
const MADE_ANEW = /^(?:pagefind\/.*|_astro\/.*\.m?js)$/u;

/** Whether a file of the finished site is one that readers of the living site fetch. */
export function isForServers(file: string): boolean {
  return FOR_SERVERS.test(file) || FEEDS.test(file);
}

/** Chooses what an edition holds. Throws an `EditionStop` when the part that was asked for is empty or unknown. */
export function selectPart(release: Release, part: Part): Selection {
  const words = offlineWords();
  const { year, section, withImages } = part;
  if (section !== undefined && !release.site.sections.some(({ id }) => id === section)) {
    const known = release.site.sections.map(({ id }) => id).join(', ');
    throw new EditionStop(words.stopped.unknownSection(section, known));
  }
  const isWanted = (bulletin: Bulletin): boolean =>
    (year === undefined || bulletin.year === year) && (section === undefined || bulletin.section === section);
  const bulletins = release.bulletins.filter(isWanted);
  const isPartial = year !== undefined || section !== undefined;
  if (isPartial && bulletins.length === 0) throw new EditionStop(words.stopped.emptyPart);
  const keys = new Set([...bulletins, ...release.tombstones.filter(isWanted)].map(({ key }) => key));
  const hashes = new Set(
    bulletins.flatMap(({ pictures }) => pictures.map(({ photograph }) => photograph?.hash)),
  );
  const isKept = (file: string): boolean => {
    if (isForServers(file) || MADE_ANEW.test(file)) return false;
    const [room = '', first = '', second = ''] = file.split('/');
    if (room === 'anh') return withImages && (!isPartial || hashes.has(/^[0-9a-f]+/u.exec(first)?.[0]));
    if (!isPartial) return true;
    if (room === 'tin') return keys.has(`${first}/${second}`);
    if (room === 'nam') return first === year;
    if (room === 'chuyen-muc') return first === section;
    return !['trang', 'dia-danh', 'nguoi', 'dinh-chinh', 'du-lieu'].includes(room);
  };
  const start = year === undefined ? `chuyen-muc/${section}/index.html` : `nam/${year}/index.html`;
  return {
    bulletins,
    files: release.files.filter(isKept),
    start: isPartial ? start : undefined,
  };
}
