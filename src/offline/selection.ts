import { pageFiles } from '../addresses/page-files.ts';
import { pageKinds, type InPartialEdition, type PageKind } from '../addresses/page-kinds.ts';
import { parseSiteFile, type SiteFile, type SitePage } from '../addresses/parse-site-file.ts';
import { TOP_FILES } from '../addresses/segments.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { Stop } from '../strings/stop.ts';
import type { Release } from './release.ts';
import { offlineWords } from './stop.ts';
import { findAliasFile } from './transform/alias-pages.ts';

/** Which part of the site an edition holds. */
export interface EditionPart {
  year?: string | undefined;
  section?: string | undefined;
  withImages: boolean;
}

/** The bulletins and pages of one edition. */
export interface EditionSelection {
  /** In the order of their keys. */
  bulletins: Bulletin[];
  /** What remains of withdrawn ones. */
  tombstones: Bulletin[];
  /** The files of the finished site that the edition holds. */
  files: string[];
  /** The list that a partial edition opens with, a file of the finished site. */
  start: string | undefined;
}

/** What of the finished site an edition holds. */
interface Wanted {
  isPartial: boolean;
  year: string | undefined;
  section: string | undefined;
  /** Keys of its bulletins and tombstones. */
  keys: ReadonlySet<string>;
  withImages: boolean;
  /** Hashes of its photographs. */
  hashes: ReadonlySet<string>;
}

/** Chooses what an edition holds. Throws a `Stop` when the part that was asked for is empty or unknown. */
export function selectPart(release: Release, part: EditionPart): EditionSelection {
  const words = offlineWords();
  const { year, section, withImages } = part;
  if (section !== undefined && !release.site.sections.some(({ id }) => id === section)) {
    const known = release.site.sections.map(({ id }) => id).join(', ');
    throw new Stop(words.stopped.unknownSection(section, known));
  }
  const isChosen = (bulletin: Bulletin): boolean =>
    (year === undefined || bulletin.year === year) && (section === undefined || bulletin.section === section);
  const bulletins = release.bulletins.filter(isChosen);
  const tombstones = release.tombstones.filter(isChosen);
  const isPartial = year !== undefined || section !== undefined;
  if (isPartial && bulletins.length === 0) throw new Stop(words.stopped.emptyPart);
  const pictures = bulletins.flatMap((bulletin) => bulletin.pictures);
  const wanted: Wanted = {
    isPartial,
    year,
    section,
    keys: new Set([...bulletins, ...tombstones].map(({ key }) => key)),
    withImages,
    hashes: new Set(pictures.flatMap(({ photograph }) => photograph?.hash ?? [])),
  };
  const elsewhere = listFormerFiles(release, (bulletin) => isPartial && !isChosen(bulletin));
  const files = release.files.filter((file) => !elsewhere.has(file) && isKept(parseSiteFile(file), wanted));
  if (!isPartial) return { bulletins, tombstones, files, start: undefined };
  const start = year === undefined ? pageFiles.section(section!) : pageFiles.year(year);
  // The home page is replaced by a redirect to `start`.
  return { bulletins, tombstones, files: [TOP_FILES.home, ...files], start };
}

/** The pages at former addresses of some bulletins: files of the finished site. */
function listFormerFiles(
  { site, bulletins, tombstones }: Release,
  isMeant: (bulletin: Bulletin) => boolean,
): ReadonlySet<string> {
  const former = [...bulletins, ...tombstones].filter(isMeant).flatMap(({ aliases }) => aliases);
  return new Set(former.flatMap((alias) => findAliasFile(alias, site.url) ?? []));
}

/** Whether an edition holds a file of the finished site. Nothing is in it that its kind does not put there. */
function isKept(file: SiteFile, wanted: Wanted): boolean {
  switch (file.kind) {
    // Files for machines that ask a server; a disk has none of these. The web archive keeps them.
    case 'not-found':
    case 'machine-file':
    case 'feed':
    case 'preview-image':
    // The indexes and the scripts are made anew for the edition, not copied.
    case 'search-index':
    case 'lookup-file':
      return false;
    case 'bundle':
      return !/\.m?js$/u.test(file.name);
    case 'image':
      return wanted.withImages && (!wanted.isPartial || wanted.hashes.has(file.hash));
    case 'bulletin-file':
      return !wanted.isPartial || wanted.keys.has(file.key);
    case 'data-file':
    case 'decision-file':
    case 'calendar':
      return !wanted.isPartial;
    case 'other':
      return true;
    default:
      return !wanted.isPartial || isInPart(file, wanted);
  }
}

/** The pages of all kinds that declare the same of partial editions. */
type PagesThatDeclare<P extends InPartialEdition> = Extract<
  SitePage,
  { kind: { [K in PageKind]: (typeof pageKinds)[K]['inPartialEdition'] extends P ? K : never }[PageKind] }
>;

/** Whether a page is in a partial edition. A kind whose address does not hold what its declaration asks for does not compile. */
const partTests: Readonly<{
  [P in InPartialEdition]: (page: PagesThatDeclare<P>, wanted: Wanted) => boolean;
}> = {
  all: () => true,
  none: () => false,
  'those of its bulletins': (page, { keys }) => keys.has(page.key),
  'those of its year': (page, { year }) => page.year === year,
  'those of its section': (page, { section }) => page.section === section,
};

function isInPart(page: SitePage, wanted: Wanted): boolean {
  const test = partTests[pageKinds[page.kind].inPartialEdition] as (
    page: SitePage,
    wanted: Wanted,
  ) => boolean;
  return test(page, wanted);
}
