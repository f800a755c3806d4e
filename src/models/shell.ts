import { TOPIC_LISTS } from '../addresses/segments.ts';
import type { Strings } from '../strings/strings.ts';
import type { Decision } from '../awards/decision.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { foreignLanguage, type ModelContext } from './context.ts';
import { buildHeadMeta, type FeedOfPage, type HeadMeta } from './head-meta.ts';
import { buildPalette } from './palette.ts';
import { buildFacts, type Fact } from './facts.ts';

/** A link with its words. */
export interface Link {
  href: string;
  text: string;
  /** Whether it leads to the page it stands on. */
  current?: boolean;
}

/** What surrounds the content of every page: head, header, breadcrumb, footer. */
export interface Shell {
  language: string;
  /** The language of the office's words, where it is another. */
  contentLanguage: string | undefined;
  words: Strings;
  /** For `<title>`; unique over the site. */
  documentTitle: string;
  canonical: string;
  /** Pages that search engines should not find, such as the 404 page. */
  noIndex: boolean;
  siteTitle: string;
  /** The bodies above the office, over the name of the site. */
  superior: string | undefined;
  officeName: string;
  notice: string | undefined;
  home: string;
  search: string;
  icon: { src: string; type: string };
  /** Beside the name; a square. */
  emblem: { src: string; side: number } | undefined;
  /** The style sheet with the office's colour. */
  palette: string | undefined;
  /** The sections, as many as have room in one line of a wide screen. */
  menu: Link[];
  /** The other sections. */
  more: Link[];
  /** The ways in besides sections. */
  indexes: Link[];
  /** Standing pages, which say who stands behind the site. */
  pages: Link[];
  /** Further links in the footer: corrections, site map. */
  about: Link[];
  breadcrumb: Link[];
  facts: Fact[];
  parentPortal: Link | undefined;
  satisfactionForm: Link | undefined;
  meterScript: string | undefined;
  /** What the head tells machines. */
  head: HeadMeta;
}

/** Side of the emblem's file, in pixels: twice the side at which pages show it, for screens of double density. */
export const EMBLEM_PIXELS = 144;

/** The shell of the page at `address`. */
export function buildShell(
  context: ModelContext,
  page: {
    address: string;
    title: string;
    description: string;
    breadcrumb?: Link[];
    noIndex?: boolean;
    /** The newest change of what the page shows. */
    modified?: string | undefined;
    bulletin?: Bulletin;
    decision?: Decision;
    /** The feed of what the page lists, with its title. */
    feed?: FeedOfPage | undefined;
  },
): Shell {
  const { catalogue, words, addresses } = context;
  const { site } = catalogue;
  const isHome = page.address === addresses.home;
  const palette = buildPalette(context);
  const breadcrumb = isHome ? [] : [{ href: addresses.home, text: words.home }, ...(page.breadcrumb ?? [])];
  const canonical = addresses.absolute(page.address);
  const sections = catalogue.sections.map(({ section }) => ({
    href: addresses.section(section.id),
    text: section.name,
  }));
  const shown = countInLine(sections);
  const indexes = listIndexes(context);
  const mark = (links: Link[]) =>
    links.map((link) => (link.href === page.address ? { ...link, current: true } : link));
  return {
    language: site.language,
    contentLanguage: foreignLanguage(context),
    words,
    documentTitle: documentTitle(page, context),
    canonical,
    noIndex: context.isPreview || (page.noIndex ?? false),
    siteTitle: site.title,
    superior: site.office.superior,
    officeName: site.office.name,
    notice:
      [context.isPreview ? words.preview.notice : undefined, site.notice].filter(Boolean).join(' ') ||
      undefined,
    home: addresses.home,
    search: addresses.search,
    icon: site.emblem
      ? { src: addresses.emblem, type: 'image/png' }
      : { src: addresses.icon, type: 'image/svg+xml' },
    emblem: site.emblem ? { src: addresses.emblem, side: EMBLEM_PIXELS / 2 } : undefined,
    palette: palette && `${addresses.home}${palette.name}.css`,
    menu: mark(sections.slice(0, shown)),
    more: mark(sections.slice(shown)),
    indexes: mark(indexes),
    pages: mark(
      catalogue.pages.map(({ slug, title }) => ({ href: addresses.standingPage(slug), text: title })),
    ),
    about: mark([...indexes, { href: addresses.siteMap, text: words.siteMap.title }]),
    breadcrumb,
    facts: buildFacts(context),
    parentPortal: site.parentPortal
      ? { href: site.parentPortal.url, text: site.parentPortal.name }
      : undefined,
    satisfactionForm: site.satisfactionForm
      ? { href: site.satisfactionForm, text: words.footer.satisfaction }
      : undefined,
    meterScript: site.meterScript,
    head: buildHeadMeta({ ...page, canonical, breadcrumb, title: isHome ? site.title : page.title }, context),
  };
}

/** Signs that a line of the menu holds at a width of 1,280 pixels in the widest of common fonts; a gap counts as two. */
const SIGNS_IN_LINE = 104;

/** How many links have room in one line of the menu, beginning with the first. */
function countInLine(links: readonly Link[]): number {
  let signs = 0;
  for (const [index, { text }] of links.entries()) {
    signs += text.length + 2;
    if (signs > SIGNS_IN_LINE) return index;
  }
  return links.length;
}

/** What `<title>` says of the page at an address. */
export function documentTitle(
  page: { address: string; title: string },
  { catalogue: { site }, addresses }: Pick<ModelContext, 'catalogue' | 'addresses'>,
): string {
  return page.address === addresses.home ? site.title : `${page.title} - ${site.title}`;
}

/** The ways in besides sections and years: awards, by place, by person, by what bulletins name, by photographs, news as they come, corrections. */
export function listIndexes({ catalogue, words, addresses, awards }: ModelContext): Link[] {
  const topics = TOPIC_LISTS.filter((list) => catalogue.topics[list].size > 0);
  return [
    ...(awards ? [{ href: addresses.awards, text: words.awards.title }] : []),
    { href: addresses.places, text: words.places.title },
    { href: addresses.people(), text: words.people.title },
    ...topics.map((list) => ({ href: addresses.topics(list), text: words.topics[list].way })),
    ...(catalogue.albums.length > 0 ? [{ href: addresses.albums(), text: words.albums.title }] : []),
    { href: addresses.subscribe, text: words.subscribe.title },
    { href: addresses.corrections, text: words.corrections.title },
    { href: addresses.statistics, text: words.statistics.title },
    { href: addresses.data, text: words.machines.data.title },
  ];
}
