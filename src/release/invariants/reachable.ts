import { TOP_FILES } from '../../addresses/segments.ts';
import type { BuiltDocument } from '../verify/document.ts';
import type { Page } from '../verify/page.ts';
import type { Fault } from './fault.ts';

/**
 * Every page that searchers may show can be reached from the home page by links, and stands in the sitemap. `url` is the published
 * address of the site.
 */
export function findUnreachable(
  pages: readonly Page[],
  documents: readonly BuiltDocument[],
  url: string,
): Fault[] {
  const reached = walkLinks(pages, url);
  const sitemap = documents.find(({ file }) => file === TOP_FILES.sitemap);
  const told = new Set(listTargets(sitemap?.links ?? [], url));
  return pages
    .filter(({ isHidden }) => !isHidden)
    .flatMap(({ file, address }): Fault[] => [
      ...(reached.has(address) ? [] : [{ rule: 'unlinked-page', file, detail: address } as const]),
      ...(told.has(address) ? [] : [{ rule: 'not-in-sitemap', file, detail: address } as const]),
    ]);
}

/** The paths of all pages to which links lead from the home page, that page among them. */
function walkLinks(pages: readonly Page[], url: string): ReadonlySet<string> {
  const links = new Map(pages.map((page) => [page.address, page.links]));
  const reached = new Set([new URL(url).pathname]);
  for (const address of reached) for (const to of listTargets(links.get(address) ?? [], url)) reached.add(to);
  return reached;
}

/** The paths of addresses of the site, without query and fragment. */
function listTargets(links: Page['links'], url: string): string[] {
  const { origin } = new URL(url);
  return links.flatMap(({ value }) => {
    const path = value.startsWith(`${origin}/`) ? value.slice(origin.length) : value;
    return path.startsWith('/') ? [path.replace(/[?#].*$/su, '')] : [];
  });
}
