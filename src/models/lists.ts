import type { ModelContext } from './context.ts';
import { listHomeBlocks } from './home-blocks.ts';
import { countMonths } from './months.ts';
import { listIndexes, type Link } from './shell.ts';
import type { List } from './listing.ts';

/** The latest bulletins; its first page is the home page. */
export function listLatest(context: ModelContext): List {
  const { catalogue, words, addresses, awards } = context;
  const years = listYears(context);
  return {
    title: words.homeTitle,
    description: catalogue.site.description,
    bulletins: catalogue.bulletins,
    addressOf: addresses.latest,
    lookup: awards && addresses.awards,
    hasLead: true,
    withdrawn: catalogue.tombstones.length,
    blocksBelow: (newest) => listHomeBlocks(newest, context),
    ways:
      years.length > 0
        ? [
            { label: words.menuSections, links: listSections(context) },
            { label: words.years, links: years, isShort: true },
            { label: words.otherWays, links: listIndexes(context) },
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
    order: 'event',
    withdrawn: catalogue.tombstones.filter((each) => each.year === year).length,
    chart: { caption: words.monthsOf(year), months: countMonths(bulletins, words, pageOf) },
  };
}

/** The bulletins of one section. */
export function listSection({ catalogue, words, addresses, awards }: ModelContext, id: string): List {
  const group = catalogue.sections.find(({ section }) => section.id === id);
  if (!group) throw new Error(`no section ${id}`);
  const { section, bulletins } = group;
  return {
    title: section.name,
    description: section.description ?? words.sectionDescription(section.name, catalogue.site.office.name),
    bulletins,
    addressOf: (page) => addresses.section(id, page),
    intro: section.description,
    lookup: section.kind === 'decisions' && awards ? addresses.awards : undefined,
    withdrawn: catalogue.tombstones.filter((each) => each.section === id).length,
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
