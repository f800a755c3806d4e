import { FEED_LISTS, FEED_NAMES, type FeedFormat, type FeedSubject } from '../addresses/segments.ts';
import type { Decision } from '../awards/decision.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { CONTENT_LANGUAGE, type ModelContext } from './context.ts';
import { later, listEntries, type Corrections, type FeedEntry } from './feed-entries.ts';
import type { List } from './listing.ts';
import { listPlace } from './place-pages.ts';
import { listTopic } from './topic-pages.ts';

/** One document of a feed, for all formats. */
export interface FeedPage {
  title: string;
  description: string;
  language: string;
  publisher: string;
  /** The part of the site, or undefined for the whole. */
  of: FeedSubject | undefined;
  formats: readonly FeedFormat[];
  /** The page for people. */
  home: string;
  /** Undefined for the document that readers subscribe to. */
  archive: number | undefined;
  older: number | undefined;
  newer: number | undefined;
  updated: string;
  entries: FeedEntry[];
}

/** The least number of entries in the document that readers subscribe to, while there are so many; without archives, the most. */
const MIN_ENTRIES = 30;
/** Entries in one archive. */
const ENTRIES_PER_ARCHIVE = 50;

/** What one feed is made of. */
interface FeedSource {
  of: FeedSubject | undefined;
  /** Of the part of the site; undefined of the whole. */
  name: string | undefined;
  description: string;
  /** The page for people. */
  home: string;
  bulletins: readonly Bulletin[];
  /** Only of the whole site. */
  decisions: readonly Decision[];
  formats: readonly FeedFormat[];
  /** Whether older documents follow the one that readers subscribe to. */
  hasArchives: boolean;
}

/**
 * Every document of every feed: of the whole site, decisions included, of each section, then of each place, bloc and movement that has one. Archives are
 * cut from the oldest end and count from there, so that a new bulletin leaves them as they are: RFC 5005, section 4, "Archived Feeds".
 */
export function listFeedPages(context: ModelContext): FeedPage[] {
  const corrections = Map.groupBy(context.catalogue.corrections, ({ bulletin }) => bulletin);
  return [buildWholeSource(context), ...listSectionSources(context), ...listOwnSources(context)].flatMap(
    (source) => listPagesOf(source, corrections, context),
  );
}

function buildWholeSource({ catalogue, addresses, awards }: ModelContext): FeedSource {
  const { description } = catalogue.site;
  const { bulletins } = catalogue;
  const formats = Object.keys(FEED_NAMES) as FeedFormat[];
  const home = addresses.home;
  const decisions = awards?.decisions ?? [];
  return {
    of: undefined,
    name: undefined,
    description,
    home,
    bulletins,
    decisions,
    formats,
    hasArchives: true,
  };
}

function listSectionSources({ catalogue, addresses }: ModelContext): FeedSource[] {
  return catalogue.sections.map(({ section, bulletins }) => ({
    of: { list: 'section', id: section.id },
    name: section.name,
    description: section.description ?? catalogue.site.description,
    home: addresses.section(section.id),
    bulletins,
    decisions: [],
    formats: FEED_LISTS.section,
    hasArchives: true,
  }));
}

function listOwnSources(context: ModelContext): FeedSource[] {
  return listOwnFeeds(context).map(({ of, list }) => ({
    of,
    name: list.title,
    description: list.description,
    home: list.addressOf(1),
    bulletins: list.bulletins,
    decisions: [],
    formats: FEED_LISTS[of.list],
    hasArchives: false,
  }));
}

/** The lists with a feed of their own besides sections, places first. */
export function listOwnFeeds(context: ModelContext): { of: FeedSubject; list: List }[] {
  const { placeIndex, topics } = context.catalogue;
  return [
    ...[...placeIndex.keys()].map((id) => listPlace(context, id)),
    ...[...topics.blocs.keys()].map((id) => listTopic(context, 'blocs', id)),
    ...[...topics.movements.keys()].map((id) => listTopic(context, 'movements', id)),
  ].flatMap((list) => (list.feed ? [{ of: list.feed, list }] : []));
}

function listPagesOf(source: FeedSource, corrections: Corrections, context: ModelContext): FeedPage[] {
  const { words, addresses } = context;
  const { site } = context.catalogue;
  const oldestFirst = listEntries(source, corrections, context).toReversed();
  const archives = source.hasArchives
    ? Math.floor(Math.max(0, oldestFirst.length - MIN_ENTRIES) / ENTRIES_PER_ARCHIVE)
    : 0;
  const page = (archive: number | undefined, entries: FeedEntry[]): FeedPage => ({
    title: words.machines.feedTitle(site.title, source.name),
    description: source.description,
    language: CONTENT_LANGUAGE,
    publisher: site.office.name,
    of: source.of,
    formats: source.formats,
    home: addresses.absolute(source.home),
    archive,
    older: archive === undefined ? archives || undefined : archive - 1 || undefined,
    newer: archive === undefined || archive === archives ? undefined : archive + 1,
    updated: entries.map(({ updated }) => updated).reduce(later, ''),
    entries: entries.toReversed(),
  });
  const numbers = Array.from({ length: archives }, (_, index) => index + 1);
  const newest = source.hasArchives ? archives * ENTRIES_PER_ARCHIVE : -MIN_ENTRIES;
  return [
    page(undefined, oldestFirst.slice(newest)),
    ...numbers.map((number) =>
      page(number, oldestFirst.slice((number - 1) * ENTRIES_PER_ARCHIVE, number * ENTRIES_PER_ARCHIVE)),
    ),
  ];
}
