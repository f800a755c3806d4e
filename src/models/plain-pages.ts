import type { PageEntry } from '../catalogue/catalogue.ts';
import type { ModelContext } from './context.ts';
import { buildShell, type Link, type Shell } from './shell.ts';

/** A page with a heading and the ways to browse; what else it shows stands in its route. */
export interface PlainPage {
  shell: Shell;
  heading: string;
  sections: Link[];
  years: Link[];
}

/** A standing page such as "about" or "contact". */
export function buildStandingPage(page: PageEntry, context: ModelContext): PlainPage {
  const address = context.addresses.standingPage(page.slug);
  return buildPlainPage(context, { ...page, address });
}

/** The search page, and where names of awards are looked up, on a site that has any. */
export interface SearchPage extends PlainPage {
  register: { page: string; index: string } | undefined;
}

/** The search page. */
export function buildSearchPage(context: ModelContext): SearchPage {
  const { addresses, awards, catalogue, words } = context;
  const { title, description } = words.search;
  return {
    ...buildPlainPage(context, {
      title,
      description: description(catalogue.site.office.name),
      address: addresses.search,
    }),
    register: awards && { page: addresses.awards, index: addresses.lookupFile('') },
  };
}

/** The page for an address that leads nowhere. */
export function buildNotFoundPage(context: ModelContext): PlainPage {
  const { title, description } = context.words.notFound;
  return buildPlainPage(context, {
    title,
    description,
    address: `${context.addresses.home}404.html`,
    noIndex: true,
  });
}

function buildPlainPage(
  context: ModelContext,
  page: { title: string; description: string; address: string; noIndex?: boolean },
): PlainPage {
  const { catalogue, addresses } = context;
  return {
    shell: buildShell(context, { ...page, breadcrumb: [{ href: page.address, text: page.title }] }),
    heading: page.title,
    sections: catalogue.sections.map(({ section }) => ({
      href: addresses.section(section.id),
      text: section.name,
    })),
    years: catalogue.years.map(({ year }) => ({ href: addresses.year(year), text: year })),
  };
}
