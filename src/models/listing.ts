import type { FeedSubject } from '../addresses/segments.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { buildCard, type Card } from './card.ts';
import type { ModelContext } from './context.ts';
import { buildExtent, type ListExtent } from './extent.ts';
import type { HomeBlock } from './home-blocks.ts';
import { newestChange } from './sitemap-changes.ts';
import { monthAnchor, type MonthChart } from './months.ts';
import type { KnownFact } from './known-words.ts';
import type { ListOrder } from './listed-day.ts';
import { buildShell, type Link, type Shell } from './shell.ts';

/** One page of a list of bulletins. */
export interface Listing {
  shell: Shell;
  heading: string;
  extent: ListExtent | undefined;
  /** What the office says of a section; only on its first page. */
  intro: string | undefined;
  /** The page on which awards are looked up, where its field stands above the list; only on its first page. */
  lookup: string | undefined;
  /** What the register says of what the list is about; only on its first page. */
  facts: KnownFact[];
  /** The newest bulletin, above the list; only on the home page. */
  lead: Card | undefined;
  /** The bulletins after the lead, which stand beside it on a wide screen. */
  beside: Card[];
  /** What else the office has, between the newest bulletins and the others; only on the home page. */
  blocks: HomeBlock[];
  /** The cards in their order; those of one heading together. */
  groups: CardGroup[];
  pagination: Pagination | undefined;
  /** Groups of links to other lists, such as the years on the home page. */
  ways: Ways[];
  /** The months of a year with their counts; only on the first page of a year. */
  chart: MonthChart | undefined;
}

/** Cards under a heading of their own, or without one where the list is not divided. */
interface CardGroup {
  heading: string | undefined;
  cards: ListedCard[];
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
  /** For the head of the document; no other page has it. */
  title: string;
  /** What the page shows as its heading, when that is not the title. */
  heading?: string;
  description: string;
  bulletins: readonly Bulletin[];
  addressOf(page: number): string;
  breadcrumb?: Link[];
  ways?: Ways[];
  facts?: KnownFact[];
  /** The heading under which a bulletin stands. Bulletins of one heading follow each other. */
  groupOf?(bulletin: Bulletin): string;
  /** What the list says of a bulletin that its card does not. */
  noteOf?(bulletin: Bulletin): string | undefined;
  /** By publication, where it does not say so. */
  order?: ListOrder;
  chart?: MonthChart;
  /** How many bulletins would stand here, had they not been withdrawn; a tombstone does not tell more than its year and section. */
  withdrawn?: number;
  intro?: string | undefined;
  /** The page on which awards are looked up, of a list that has its field above it. */
  lookup?: string | undefined;
  /** Whether the newest bulletins stand apart on the first page. */
  hasLead?: boolean;
  /** The feed of these bulletins alone. Sections need not name theirs. */
  feed?: FeedSubject | undefined;
  /** The blocks below those newest bulletins. */
  blocksBelow?(newest: readonly Bulletin[]): HomeBlock[];
  /** Whether the heading names the section, so that no card has to. */
  isOneSection?: boolean;
}

/** Bulletins beside the lead, at most: as many as are as high as its photograph. */
const MAX_BESIDE = 4;

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
  const { bulletins, order = 'publication', withdrawn = 0 } = list;
  const [leading, ...after] = list.hasLead && page === 1 ? shown : [];
  const beside = after.slice(0, MAX_BESIDE);
  const lead = leading && buildCard(leading, context, { loading: 'eager' });
  const front = leading ? [leading, ...beside] : [];
  const blocks = list.blocksBelow && page === 1 ? list.blocksBelow(front) : [];
  const below = blocks.length > 0 ? words.otherBulletins : undefined;
  const listed = [...shown.entries()].filter(([, bulletin]) => !front.includes(bulletin));
  return {
    shell: buildShell(context, {
      address,
      title,
      description: words.pageTitle(list.description, page),
      breadcrumb: [...(list.breadcrumb ?? []), { href: address, text: title }],
      modified: newestChange(shown),
      feed: list.feed && { of: list.feed, title: list.title },
    }),
    heading: words.pageTitle(list.heading ?? list.title, page),
    extent:
      bulletins.length + withdrawn > 0 ? buildExtent({ bulletins, order, withdrawn }, context) : undefined,
    intro: page === 1 ? list.intro : undefined,
    lookup: page === 1 ? list.lookup : undefined,
    facts: page === 1 ? (list.facts ?? []) : [],
    lead,
    beside: beside.map((bulletin) => ({
      ...buildCard(bulletin, context),
      lead: undefined,
      figure: undefined,
    })),
    blocks,
    groups: [...Map.groupBy(listed, ([, bulletin]) => list.groupOf?.(bulletin) ?? below)].map(
      ([heading, entries]) => ({
        heading,
        cards: entries.map(([index, bulletin]) => ({
          ...buildCard(bulletin, context, { order }),
          ...(list.isOneSection ? { section: undefined } : {}),
          note: list.noteOf?.(bulletin),
          anchor: list.chart ? monthAnchor(bulletin, list.bulletins[first + index - 1]) : undefined,
        })),
      }),
    ),
    pagination: buildPagination(list, page, pages, words),
    ways: page === 1 ? (list.ways ?? []) : [],
    chart: page === 1 ? list.chart : undefined,
  };
}

/** The ways to the pages before and after a page of a list; `undefined` of a list with one page. */
export function buildPagination(
  list: Pick<List, 'addressOf'>,
  page: number,
  pages: number,
  words: ModelContext['words'],
): Pagination | undefined {
  if (pages === 1) return undefined;
  return {
    position: words.pageOf(page, pages),
    newer: page > 1 ? { href: list.addressOf(page - 1), text: words.newer } : undefined,
    older: page < pages ? { href: list.addressOf(page + 1), text: words.older } : undefined,
  };
}
