import type { Bulletin } from '../bulletins/bulletin.ts';
import { buildCard, type Card } from './card.ts';
import type { ModelContext } from './context.ts';
import { newestChange } from './sitemap-changes.ts';
import { countMonths, monthAnchor, type MonthChart } from './months.ts';
import { buildShell, listIndexes, type Link, type Shell } from './shell.ts';

/** One page of a list of bulletins. */
export interface Listing {
  shell: Shell;
  heading: string;
  count: string;
  /** What the office says of a section; only on its first page. */
  intro: string | undefined;
  /** The newest bulletin with a photograph, above the list; only on the home page. */
  lead: Card | undefined;
  cards: ListedCard[];
  pagination: Pagination | undefined;
  /** Groups of links to other lists, such as the years on the home page. */
  ways: Ways[];
  /** The months of a year with their counts; only on the first page of a year. */
  chart: MonthChart | undefined;
}

/** A card and, where a month begins, the anchor that the chart of months leads to. */
export interface ListedCard extends Card {
  anchor: string | undefined;
}

/** Links of one kind, under a heading of their own. */
export interface Ways {
  label: string;
  links: Link[];
  /** Whether the texts are short enough for two columns. */
  isShort?: boolean;
}

export interface Pagination {
  position: string;
  newer: Link | undefined;
  older: Link | undefined;
}

/** A list of bulletins before it is cut into pages. */
export interface List {
  title: string;
  description: string;
  bulletins: readonly Bulletin[];
  addressOf(page: number): string;
  breadcrumb?: Link[];
  ways?: Ways[];
  chart?: MonthChart;
  intro?: string | undefined;
  hasLead?: boolean;
  /** Whether the heading names the section, so that no card has to. */
  isOneSection?: boolean;
}

/** The latest bulletins; its first page is the home page. */
export function listLatest(context: ModelContext): List {
  const { catalogue, words, addresses } = context;
  const years = listYears(context);
  return {
    title: words.homeTitle,
    description: catalogue.site.description,
    bulletins: catalogue.bulletins,
    addressOf: addresses.latest,
    hasLead: true,
    ways:
      years.length > 0
        ? [
            { label: words.menuSections, links: listSections(context) },
            { label: words.years, links: years, isShort: true },
            { label: words.otherWays, links: listIndexes({ words, addresses }) },
          ]
        : [],
  };
}

/** The bulletins of one year. */
export function listYear(context: ModelContext, year: string): List {
  const { catalogue, words, addresses } = context;
  const bulletins = catalogue.years.find((group) => group.year === year)?.bulletins ?? [];
  const addressOf = (page: number) => addresses.year(year, page);
  const pageOf = (index: number) => addressOf(Math.floor(index / catalogue.site.perPage) + 1);
  return {
    title: words.yearTitle(year),
    description: words.yearDescription(year, catalogue.site.office.name),
    bulletins,
    addressOf,
    ways: [{ label: words.years, links: markCurrent(listYears(context), addressOf(1)), isShort: true }],
    chart: { caption: words.monthsOf(year), months: countMonths(bulletins, words, pageOf) },
  };
}

/** The bulletins of one section. */
export function listSection({ catalogue, words, addresses }: ModelContext, id: string): List {
  const group = catalogue.sections.find(({ section }) => section.id === id);
  if (!group) throw new Error(`no section ${id}`);
  const { section, bulletins } = group;
  return {
    title: section.name,
    description: section.description ?? words.sectionDescription(section.name, catalogue.site.office.name),
    bulletins,
    addressOf: (page) => addresses.section(id, page),
    intro: section.description,
    isOneSection: true,
  };
}

function markCurrent(links: Link[], address: string): Link[] {
  return links.map((link) => (link.href === address ? { ...link, current: true } : link));
}

/** The sections with how much each holds. */
export function listSections({ catalogue, words, addresses }: ModelContext): Link[] {
  return catalogue.sections.map(({ section, bulletins }) => ({
    href: addresses.section(section.id),
    text: `${section.name} (${words.formatCount(bulletins.length)})`,
  }));
}

/** The years with how much each holds. */
export function listYears({ catalogue, words, addresses }: ModelContext): Link[] {
  return catalogue.years.map(({ year, bulletins }) => ({
    href: addresses.year(year),
    text: `${year} (${words.formatCount(bulletins.length)})`,
  }));
}

/** How many pages a list has; an empty list has one, which says that it is empty. */
export function countPages(list: List, context: ModelContext): number {
  return Math.max(1, Math.ceil(list.bulletins.length / context.catalogue.site.perPage));
}

/** One page of a list; pages count from 1. */
export function buildListing(list: List, page: number, context: ModelContext): Listing {
  const { catalogue, words } = context;
  const size = catalogue.site.perPage;
  const pages = countPages(list, context);
  const title = words.pageTitle(list.title, page);
  const address = list.addressOf(page);
  const first = (page - 1) * size;
  const shown = list.bulletins.slice(first, first + size);
  const leading = list.hasLead && page === 1 ? shown.find(hasPhotograph) : undefined;
  const lead = leading && buildCard(leading, context, 'eager');
  return {
    shell: buildShell(context, {
      address,
      title,
      description: words.pageTitle(list.description, page),
      breadcrumb: [...(list.breadcrumb ?? []), { href: address, text: title }],
      modified: newestChange(shown),
    }),
    heading: title,
    count: words.count(list.bulletins.length),
    intro: page === 1 ? list.intro : undefined,
    lead,
    cards: shown
      .map((bulletin, index) => ({
        ...buildCard(bulletin, context),
        ...(list.isOneSection ? { section: undefined } : {}),
        anchor: list.chart ? monthAnchor(bulletin, list.bulletins[first + index - 1]) : undefined,
      }))
      .filter(({ href }) => href !== lead?.href),
    pagination: pages === 1 ? undefined : buildPagination(list, page, pages, words),
    ways: page === 1 ? (list.ways ?? []) : [],
    chart: page === 1 ? list.chart : undefined,
  };
}

function hasPhotograph({ pictures }: Bulletin): boolean {
  return pictures.some(({ photograph }) => photograph);
}

function buildPagination(list: List, page: number, pages: number, words: ModelContext['words']): Pagination {
  return {
    position: words.pageOf(page, pages),
    newer: page > 1 ? { href: list.addressOf(page - 1), text: words.newer } : undefined,
    older: page < pages ? { href: list.addressOf(page + 1), text: words.older } : undefined,
  };
}
