import type { ModelContext } from './context.ts';
import type { Ways } from './listing.ts';
import { listSections, listYears } from './lists.ts';
import { buildShell, listIndexes, type Shell } from './shell.ts';

/** The site map for people: links to every list and page. Search engines get `sitemap.xml`. */
export interface SiteMapPage {
  shell: Shell;
  heading: string;
  groups: Ways[];
}

/** Builds the site map: one group of links per heading, without empty groups. */
export function buildSiteMapPage(context: ModelContext): SiteMapPage {
  const { catalogue, words, addresses } = context;
  const { title, description, machines, xml } = words.siteMap;
  const pages = catalogue.pages.map((page) => ({
    href: addresses.standingPage(page.slug),
    text: page.title,
  }));
  const groups: Ways[] = [
    {
      label: words.menuSections,
      links: [{ href: addresses.home, text: words.homeTitle }, ...listSections(context)],
    },
    { label: words.years, links: listYears(context), isShort: true },
    {
      label: words.otherWays,
      links: [...listIndexes(context), { href: addresses.search, text: words.search.title }],
    },
    { label: words.menuPages, links: pages },
    {
      label: machines,
      links: [{ href: addresses.sitemap, text: xml }],
    },
  ];
  return {
    shell: buildShell(context, {
      address: addresses.siteMap,
      title,
      description,
      breadcrumb: [{ href: addresses.siteMap, text: title }],
    }),
    heading: title,
    groups: groups.filter(({ links }) => links.length > 0),
  };
}
