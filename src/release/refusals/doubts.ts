import { basename } from 'node:path';
import { readContentText } from '../../files/read-content-file.ts';
import type { SiteFile } from '../../addresses/parse-site-file.ts';
import { siteAddress } from '../../addresses/stands-alone.ts';
import type { Content } from '../../bulletins/reading/read-content.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';
import { runAtMost } from '../../files/at-most.ts';
import type { SourceFile } from '../../gate/listing.ts';
import { slugify } from '../../vietnamese/slug.ts';

/** Folders of faulty bulletins read at a time. */
const MAX_CONCURRENT_READS = 16;

/** What of the site may be missing, or have changed, only because a file of the content is faulty: that fault is told instead. */
export interface Doubts {
  /** Whether any file is faulty, so that the site as a whole cannot be compared with another. */
  isAny: boolean;
  /** Whether a page or file that the site lacks may be one that a faulty file would give it; `path` is below the site. */
  mayHold(file: SiteFile, path: string): boolean;
  /** Whether the places of a page may be those of bulletins that are kept out. */
  mayChange(file: SiteFile): boolean;
}

/** By the kind of a page or file, whether a faulty file may be what gives it to the site. */
type Holders = {
  readonly [K in SiteFile['kind']]: (file: Extract<SiteFile, { kind: K }>, path: string) => boolean;
};

type FaultyContent = Pick<RefusalContext, 'content' | 'tree' | 'faulty'>;

/** Opens the doubts about a site: what its faulty files would give it is told by their names and by what they mention. */
export async function openDoubts(context: FaultyContent): Promise<Doubts> {
  const { content, tree } = context;
  const paths = listFaultyPaths(context);
  const bulletins = paths.filter((path) => path.startsWith('bulletins/'));
  const isFaulty = (file: string): boolean => paths.includes(file);
  const names = new Set(paths.map(nameOf));
  const years = new Set(bulletins.map((path) => path.split('/')[1]));
  const heads: string[] = [];
  await runAtMost(MAX_CONCURRENT_READS, bulletins, async (path) => {
    heads.push(await readHeads(path, tree.listing.files));
  });
  const said = heads.join('\n');
  const mentions = (words: string): boolean => words !== '' && said.includes(words);
  const isKnown = (register: Exclude<keyof Content['registers'], 'abbreviations'>, id: string): boolean =>
    isFaulty(`registers/${register}.yaml`) || content.registers[register].some((record) => record.id === id);
  const mayBeEvent = ({ topic }: { topic: string }): boolean =>
    isAnyBulletin && (isFaulty('site.yaml') || mentions(topic));
  const isAnyBulletin = bulletins.length > 0;
  const decisions = paths.filter((path) =>
    /^(?:decisions\/|registers\/(?:award-types|legal-bases)\.)/u.test(path),
  );
  const ofDecisions = (): boolean => decisions.length > 0;
  const isDecision = ({ key }: { key: string }): boolean => isFaulty(`decisions/${key}`);

  const always = (): boolean => isAnyBulletin;
  const never = (): boolean => false;
  const isPublicFile = (_: SiteFile, path: string): boolean =>
    paths.some((each) => each.endsWith(`/${path}`));
  const isOfBulletin = ({ key }: { key: string }): boolean => names.has(key) || names.has(slugOf(key));
  const mayHoldOf: Holders = {
    bulletin: isOfBulletin,
    'bulletin-file': isOfBulletin,
    'standing-page': ({ slug }) => names.has(slug),
    section: ({ section, page }) => isFaulty('site.yaml') || mentions(section) || (isAnyBulletin && page > 1),
    year: ({ year }) => years.has(year),
    place: ({ place }) => isAnyBulletin && isKnown('places', place),
    person: ({ person }) => isAnyBulletin && isKnown('people', person) && mentions(person),
    latest: always,
    people: always,
    bloc: ({ topic }) => isAnyBulletin && isKnown('blocs', topic) && mentions(topic),
    movement: ({ topic }) => isAnyBulletin && isKnown('movements', topic) && mentions(topic),
    organisation: ({ topic }) => isAnyBulletin && isKnown('organisations', topic) && mentions(topic),
    'event-type': mayBeEvent,
    'event-period': mayBeEvent,
    blocs: always,
    movements: always,
    organisations: always,
    'event-types': always,
    albums: always,
    feed: always,
    image: always,
    awards: ofDecisions,
    'award-type': ofDecisions,
    'award-organisation': ofDecisions,
    'award-place': ofDecisions,
    decisions: ofDecisions,
    'decision-year': ({ year }) => decisions.some((path) => path.startsWith(`decisions/${year}/`)),
    decision: isDecision,
    'decision-file': isDecision,
    other: isPublicFile,
    'machine-file': isPublicFile,
    // Every site has these, whatever its content.
    search: never,
    corrections: never,
    places: never,
    subscribe: never,
    'site-map': never,
    data: never,
    statistics: never,
    'data-file': ofDecisions,
    'lookup-file': never,
    calendar: never,
    'preview-image': never,
    'search-index': never,
    bundle: never,
    'not-found': never,
  };
  const mayHold = (file: SiteFile, path: string): boolean =>
    mentions(siteAddress(path).replace(/\/$/u, '')) ||
    (mayHoldOf[file.kind] as (file: SiteFile, path: string) => boolean)(file, path);
  const mayChange = (file: SiteFile): boolean => {
    if (file.kind === 'year') return years.has(file.year);
    return isAnyBulletin && (file.kind === 'people' || file.kind === 'places');
  };
  return { isAny: paths.length > 0, mayHold, mayChange };
}

/** The folders of bulletins and the files that have errors of their own, or could not be read for those of others. */
function listFaultyPaths({ content, tree, faulty }: FaultyContent): string[] {
  const read = new Set(content.bulletins.map(({ bulletin }) => bulletin.key));
  const unread = tree.bulletins.filter(({ year, slug }) => !read.has(`${year}/${slug}`));
  return [...new Set([...faulty, ...unread.map(({ path }) => path)])];
}

/** What a faulty path would be known by on the site: the key of a bulletin; for lack of a year, and elsewhere, a name. */
function nameOf(path: string): string {
  const [room, year = '', folder] = path.split('/');
  if (room !== 'bulletins') return slugOf(path);
  return folder !== undefined && /^\d{4}$/u.test(year) ? `${year}/${slugOf(folder)}` : slugOf(year);
}

function slugOf(path: string): string {
  return slugify(basename(path).replace(/(?:\.(?:mdx?|txt|ya?ml))+$/iu, ''));
}

/** The frontmatter of all texts at a path, a file or the folder of a bulletin; nothing of what cannot be read. */
async function readHeads(path: string, files: readonly SourceFile[]): Promise<string> {
  const texts = files.filter(
    (file) => (file.path === path || file.path.startsWith(`${path}/`)) && /\.(?:mdx?|txt)$/iu.test(file.path),
  );
  const read = await Promise.all(
    texts.map(async ({ absolute }) => readContentText(absolute).catch(() => '')),
  );
  return read.map((text) => text.split(/^---[ \t]*$/mu, 2).join('\n')).join('\n');
}
