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

/** The rules that a link can break. */
export type LinkFault = 'invalid-address' | 'outside-base' | 'broken-link' | 'missing-fragment';

/**
 * Every address on this host leads to a file of the site, below its base path, and every fragment to an element of the page.
 * Addresses of other hosts are not visited.
 */
export function findBrokenLinks(sources: readonly LinkSource[], surroundings: LinkSurroundings): Fault[] {
  const ids = new Map(sources.flatMap(({ file, ids: own }) => (own ? [[file, new Set(own)] as const] : [])));
  const judge = openLinkJudge(surroundings, (file) => ids.get(file));
  // Menus and footers repeat the same addresses on every page.
  const judged = new Map<string, LinkFault | undefined>();
  return sources.flatMap((page) => {
    const seen = new Set<string>();
    return page.links.flatMap(({ attribute, value }) => {
      if (seen.has(value)) return [];
      seen.add(value);
      const isSame = value.startsWith('/') && judged.has(value);
      const rule = isSame ? judged.get(value) : judge(value, page.address);
      if (value.startsWith('/')) judged.set(value, rule);
      return rule ? [{ rule, file: page.file, detail: `${attribute}="${value}"` }] : [];
    });
  });
}

/**
 * Opens the judge of the addresses of a site: gives the rule that an address breaks on the page at `from`. `idsOf` gives the places
 * in a file that a fragment can name; `undefined` of what is no page.
 */
export function openLinkJudge(
  { files, url }: LinkSurroundings,
  idsOf: (file: string) => ReadonlySet<string> | undefined,
): (value: string, from: string) => LinkFault | undefined {
  const site = new URL(url);
  return (value, from) => {
    const own = new URL(from, site);
    if (!URL.canParse(value, own)) return 'invalid-address';
    const target = new URL(value, own);
    if (!/^https?:$/u.test(target.protocol) || target.host !== site.host) return undefined;
    if (!target.pathname.startsWith(site.pathname)) {
      // In full it is written by people: below a portal, the host has other sites.
      return /^https?:/iu.test(value) ? undefined : 'outside-base';
    }
    const path = decode(target.pathname.slice(site.pathname.length));
    if (path === undefined) return 'invalid-address';
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return 'broken-link';
    const fragment = decode(target.hash.slice(1));
    if (fragment === undefined) return 'invalid-address';
    const isElsewhere = fragment === '' || fragment === 'top' || fragment.startsWith(':~:');
    // A fragment of something else than a page, such as a sheet of a PDF, is that format's own affair.
    return isElsewhere || (idsOf(file)?.has(fragment) ?? true) ? undefined : 'missing-fragment';
  };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
