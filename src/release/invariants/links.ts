import type { Page } from '../verify/page.ts';
import type { Fault } from './fault.ts';

export interface LinkSurroundings {
  /** Paths of all files below the site. */
  files: { has(path: string): boolean };
  /** The published address of the site, with its base path. */
  url: string;
}

/** A page or document with links. */
export type LinkSource = Pick<Page, 'file' | 'address' | 'links'> & Partial<Pick<Page, 'ids'>>;

/**
 * Every address on this host leads to a file of the site, below its base path, and every fragment to an element of the page.
 * Addresses of other hosts are not visited.
 */
export function findBrokenLinks(sources: readonly LinkSource[], surroundings: LinkSurroundings): Fault[] {
  const ids = new Map(sources.flatMap(({ file, ids: own }) => (own ? [[file, new Set(own)] as const] : [])));
  const site = new URL(surroundings.url);
  // A cache: menus and footers repeat the same addresses on every page.
  const judged = new Map<string, Fault['rule'] | undefined>();
  return sources.flatMap((page) => {
    const seen = new Set<string>();
    return page.links.flatMap(({ attribute, value }) => {
      if (seen.has(value)) return [];
      seen.add(value);
      const isSame = value.startsWith('/') && judged.has(value);
      const rule = isSame ? judged.get(value) : judge(value, page, site, surroundings, ids);
      if (value.startsWith('/')) judged.set(value, rule);
      return rule ? [{ rule, file: page.file, detail: `${attribute}="${value}"` }] : [];
    });
  });
}

function judge(
  value: string,
  page: LinkSource,
  site: URL,
  { files }: LinkSurroundings,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): Fault['rule'] | undefined {
  const own = new URL(page.address, site);
  if (!URL.canParse(value, own)) return 'invalid-address';
  const target = new URL(value, own);
  if (!/^https?:$/u.test(target.protocol) || target.host !== site.host) return undefined;
  if (!target.pathname.startsWith(site.pathname)) return 'outside-base';
  const path = decode(target.pathname.slice(site.pathname.length));
  if (path === undefined) return 'invalid-address';
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return 'broken-link';
  const fragment = decode(target.hash.slice(1));
  if (fragment === undefined) return 'invalid-address';
  const isElsewhere = fragment === '' || fragment === 'top' || fragment.startsWith(':~:');
  // Fragments of other files, such as a page of a PDF, are not checked.
  return isElsewhere || (ids.get(file)?.has(fragment) ?? true) ? undefined : 'missing-fragment';
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
