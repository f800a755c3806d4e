import type { Bulletin } from '../bulletins/bulletin.ts';
import { compareNewestFirst, listingDay } from '../catalogue/order.ts';
import { CONTENT_LANGUAGE, type ModelContext } from './context.ts';

/** One thing to read in a feed: a bulletin, or a correction of one. */
export interface FeedEntry {
  /** Permanent. A bulletin's is its address. */
  id: string;
  link: string;
  title: string;
  summary: string;
  byline: string;
  section: string;
  day: string;
  updated: string;
}

/** One document of a feed, for all formats. */
export interface FeedPage {
  title: string;
  description: string;
  language: string;
  publisher: string;
  /** The section, or undefined for the whole site. */
  section: string | undefined;
  /** The page for people. */
  home: string;
  /** Undefined for the document that readers subscribe to. */
  archive: number | undefined;
  older: number | undefined;
  newer: number | undefined;
  updated: string;
  entries: FeedEntry[];
}

/** The least number of entries in the document that readers subscribe to, while there are so many. */
const MIN_ENTRIES = 30;
/** Entries in one archive. */
const ENTRIES_PER_ARCHIVE = 50;

/**
 * Every document of every feed: of the whole site, then of each section. Archives are cut from the oldest end and count from
 * there, so that a new bulletin leaves them as they are: RFC 5005, section 4, "Archived Feeds".
 */
export function listFeedPages(context: ModelContext): FeedPage[] {
  const { catalogue } = context;
  return [undefined, ...catalogue.sections.map(({ section }) => section.id)].flatMap((section) =>
    listPagesOf(section, context),
  );
}

function listPagesOf(section: string | undefined, context: ModelContext): FeedPage[] {
  const { catalogue, words, addresses } = context;
  const { site } = catalogue;
  const known = catalogue.sections.find((group) => group.section.id === section)?.section;
  const oldestFirst = listEntries(section, context).toReversed();
  const archives = Math.floor(Math.max(0, oldestFirst.length - MIN_ENTRIES) / ENTRIES_PER_ARCHIVE);
  const page = (archive: number | undefined, entries: FeedEntry[]): FeedPage => ({
    title: words.machines.feedTitle(site.title, known?.name),
    description: known?.description ?? site.description,
    language: CONTENT_LANGUAGE,
    publisher: site.office.name,
    section,
    home: addresses.absolute(section === undefined ? addresses.home : addresses.section(section)),
    archive,
    older: archive === undefined ? archives || undefined : archive - 1 || undefined,
    newer: archive === undefined || archive === archives ? undefined : archive + 1,
    updated: entries.map(({ updated }) => updated).reduce(later, ''),
    entries: entries.toReversed(),
  });
  const numbers = Array.from({ length: archives }, (_, index) => index + 1);
  return [
    page(undefined, oldestFirst.slice(archives * ENTRIES_PER_ARCHIVE)),
    ...numbers.map((number) =>
      page(number, oldestFirst.slice((number - 1) * ENTRIES_PER_ARCHIVE, number * ENTRIES_PER_ARCHIVE)),
    ),
  ];
}

/** Bulletins and corrections together, newest first; of one day corrections first, then in the order of lists. */
function listEntries(section: string | undefined, context: ModelContext): FeedEntry[] {
  const { catalogue } = context;
  const isWanted = (bulletin: Bulletin) => section === undefined || bulletin.section === section;
  const entries = [
    ...catalogue.corrections
      .filter(({ bulletin }) => isWanted(bulletin))
      .map(({ on, note, bulletin }) => ({ day: on, bulletin, note })),
    ...catalogue.bulletins
      .filter(isWanted)
      .map((bulletin) => ({ day: listingDay(bulletin), bulletin, note: undefined })),
  ];
  return entries
    .sort((a, b) => {
      if (a.day !== b.day) return a.day < b.day ? 1 : -1;
      const kind = Number(a.note === undefined) - Number(b.note === undefined);
      return kind || compareNewestFirst(a.bulletin, b.bulletin);
    })
    .map(({ day, bulletin, note }) => buildEntry(day, bulletin, note, context));
}

function buildEntry(
  day: string,
  bulletin: Bulletin,
  note: string | undefined,
  { catalogue, words, addresses }: ModelContext,
): FeedEntry {
  const link = addresses.absolute(addresses.bulletin(bulletin.key));
  const section = catalogue.site.sections.find(({ id }) => id === bulletin.section)!.name;
  const shared = { link, section, byline: bulletin.byline.text, day };
  if (note === undefined) {
    const summary = bulletin.summary ?? bulletin.lead;
    const updated = later(bulletin.updated ?? day, day);
    return { ...shared, id: link, title: bulletin.title, summary, updated };
  }
  const sameDay = bulletin.corrections.filter(({ on }) => on === day);
  const number = sameDay.findIndex((each) => each.note === note) + 1;
  const id = `${link}#dinh-chinh-${day}${number > 1 ? `-${number}` : ''}`;
  return { ...shared, id, title: words.corrections.feedTitle(bulletin.title), summary: note, updated: day };
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/**
 * A day as the moment that feeds need: its noon in Việt Nam, so that readers in every inhabited zone but the outermost see
 * the same day. Without a day, the first moment that computers count.
 */
export function noonOf(day: string): string {
  return day === '' ? '1970-01-01T00:00:00Z' : `${day}T12:00:00+07:00`;
}
