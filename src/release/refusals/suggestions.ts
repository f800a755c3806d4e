import { basePath } from '../../addresses/base-path.ts';
import { listMeantPaths } from '../../addresses/meant-paths.ts';
import { SEGMENTS } from '../../addresses/segments.ts';
import { decodePath } from '../../bulletins/body/vocabulary.ts';
import { MAX_ALIKE } from '../../gate/limit-alike.ts';
import { buildFinder, type Finder } from '../../gate/nearest.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { toFile, type PlannedSite } from './planned-site.ts';

/** What a link of the content may lead to. */
interface LinkTargets {
  /** Keys (`<yyyy>/<slug>`) of bulletins. */
  keys: readonly string[];
  /** Paths below the base path of all other pages, each from slash to slash. */
  pages: readonly string[];
  /** Whether there is a page at a path that begins and ends with a slash. */
  has: (path: string) => boolean;
}

/** Finds the path that was most likely meant by an address in a content file; `undefined` when none is near, or several are. */
export type SuggestLink = (url: string, file: string) => string | undefined;

/** Opens the search for what a link was most likely meant to lead to. Nothing is suggested that readers cannot see. */
export function openSuggestions({ context, bulletins, pages, files }: PlannedSite): SuggestLink {
  const base = basePath(context.catalogue.site);
  const keys = bulletins.flatMap(({ key, status }) => (status === 'withdrawn' ? [] : [key]));
  const others = pages.map(({ address }) => `/${address.slice(base.length)}`);
  return suggestAmong({
    keys,
    pages: others.filter((path) => keyOf(path) === undefined),
    has: (path) => files.has(toFile(path, '/')),
  });
}

/** Opens the same search where only the keys of bulletins are known. */
export function openBulletinSuggestions(keys: readonly string[]): SuggestLink {
  return suggestAmong({ keys, pages: [], has: () => false });
}

function suggestAmong({ keys, pages, has }: LinkTargets): SuggestLink {
  const known = new Set(keys);
  const bySlug = Map.groupBy(keys, (key) => key.slice(key.indexOf('/') + 1));
  let findKey: Finder | undefined;
  let findPage: Finder | undefined;
  const isThere = (path: string) => known.has(keyOf(path) ?? '') || (keyOf(path) === undefined && has(path));
  return (url, file) => {
    const exact = url.replace(/[?#].*$/su, '').replace(/\/?$/u, '/');
    const meant = listMeantPaths(decodePath(url), file, (text) => slugify(text));
    const there = [exact, ...meant].find((path) => path.startsWith('/') && isThere(path));
    if (there !== undefined) return there;
    const ofSlug = bySlug.get(meant[0]?.split('/').at(-2) ?? '') ?? [];
    const named = meant[0]?.split('/').at(-2);
    const ofPage = pages.filter((path) => named !== undefined && path.endsWith(`/${named}/`));
    if (ofPage.length === 1) return ofPage[0];
    if (ofSlug.length > 0) return ofSlug.length === 1 ? toPath(ofSlug[0]!) : undefined;
    const key = meant.map(keyOf).find((each) => each !== undefined);
    findKey ??= buildFinder(keys);
    const near = key === undefined ? undefined : findKey(key);
    if (near !== undefined) return toPath(near);
    findPage ??= buildFinder(pages);
    return meant[0] === undefined || key !== undefined ? undefined : findPage(meant[0]);
  };
}

/** The key of the bulletin at a path; `undefined` of what is no bulletin. */
function keyOf(path: string): string | undefined {
  return new RegExp(`^/${SEGMENTS.bulletin}/(\\d{4}/[^/]+)/`, 'u').exec(path)?.[1];
}

function toPath(key: string): string {
  return `/${SEGMENTS.bulletin}/${key}/`;
}

/** Opens the search for the place of a page that was most likely meant by a fragment; `anchorsOf` gives the places of a file. */
export function openAnchorSuggestions(
  anchorsOf: (file: string) => ReadonlySet<string> | undefined,
): (file: string, fragment: string) => string | undefined {
  const finders = new Map<string, Finder>();
  return (file, fragment) => {
    const find = finders.get(file) ?? buildFinder([...(anchorsOf(file) ?? [])]);
    finders.set(file, find);
    return find(fragment);
  };
}

/**
 * Tells of each further issue of a content file whether it is told by itself. For others nothing is sought, because a search compares
 * a word with all candidates.
 */
export function openToldCounter(): (file: string) => boolean {
  const counts = new Map<string, number>();
  return (file) => {
    const count = (counts.get(file) ?? 0) + 1;
    counts.set(file, count);
    return count <= MAX_ALIKE;
  };
}
