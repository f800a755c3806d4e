import type { SitemapKind } from '../addresses/page-kinds.ts';
import type { AwardListName, TopicList } from '../addresses/segments.ts';
import { albumsOn, countAlbumPages } from './albums-page.ts';
import { groupsOf } from './awards/award-list-page.ts';
import { isHiddenFromSearch } from './awards/award-words.ts';
import type { ModelContext } from './context.ts';
import { countPages, type List } from './listing.ts';
import { listLatest, listSection, listYear } from './lists.ts';
import { countPeoplePages } from './people-pages.ts';
import { listPlace } from './place-pages.ts';
import { changedOn, newestChange } from './sitemap-changes.ts';
import { listEventPeriods, listTopic } from './topic-pages.ts';
import { listPhotographs } from './structured-data-bulletin.ts';

/** An entry of the sitemap (https://www.sitemaps.org/protocol.html). */
export interface SitemapEntry {
  url: string;
  /** The newest change of what the page shows; undefined where nothing tells it. */
  lastModified: string | undefined;
  /** Full addresses of the page's own photographs. */
  images: string[];
}

/** Every page that search engines should find, bulletins last and newest first. Tombstones are not among them. */
export function listSitemapEntries(context: ModelContext): SitemapEntry[] {
  return Object.values(entriesOf).flatMap((listEntries) => listEntries(context));
}

/** The pages of each kind, in the order of the file. */
const entriesOf: Readonly<Record<SitemapKind, (context: ModelContext) => SitemapEntry[]>> = {
  latest: (context) => entriesOfList(listLatest(context), context),
  section: (context) =>
    context.catalogue.sections.flatMap(({ section }) =>
      entriesOfList(listSection(context, section.id), context),
    ),
  year: (context) =>
    context.catalogue.years.flatMap(({ year }) => entriesOfList(listYear(context, year), context)),
  place: (context) =>
    [...context.catalogue.placeIndex.keys()].flatMap((id) => entriesOfList(listPlace(context, id), context)),
  'standing-page': (context) =>
    context.catalogue.pages.map(({ slug }) => buildEntry(context, context.addresses.standingPage(slug))),
  search: (context) => [buildEntry(context, context.addresses.search, newestOfAll(context))],
  corrections: (context) => [
    buildEntry(context, context.addresses.corrections, context.catalogue.corrections[0]?.on),
  ],
  places: (context) => [buildEntry(context, context.addresses.places, newestOfAll(context))],
  people: (context) =>
    Array.from({ length: countPeoplePages(context) }, (_, index) =>
      buildEntry(context, context.addresses.people(index + 1), newestOfAll(context)),
    ),
  person: (context) =>
    context.catalogue.peopleIndex.flatMap(({ person, appearances }) => {
      const day = newestChange(appearances.map(({ bulletin }) => bulletin));
      return person ? [buildEntry(context, context.addresses.person(person.id), day)] : [];
    }),
  blocs: (context) => entriesOfTopicIndex('blocs', context),
  bloc: (context) => entriesOfTopics('blocs', context),
  movements: (context) => entriesOfTopicIndex('movements', context),
  movement: (context) => entriesOfTopics('movements', context),
  'event-types': (context) => entriesOfTopicIndex('eventTypes', context),
  'event-type': (context) => entriesOfTopics('eventTypes', context),
  organisations: (context) => entriesOfTopicIndex('organisations', context),
  organisation: (context) => entriesOfTopics('organisations', context),
  'event-period': (context) => listEventPeriods(context).flatMap(({ list }) => entriesOfList(list, context)),
  albums: (context) =>
    Array.from({ length: countAlbumPages(context) }, (_, index) =>
      buildEntry(context, context.addresses.albums(index + 1), newestChange(albumsOn(index + 1, context))),
    ),
  subscribe: (context) => [buildEntry(context, context.addresses.subscribe)],
  'site-map': (context) => [buildEntry(context, context.addresses.siteMap, newestOfAll(context))],
  statistics: (context) => [buildEntry(context, context.addresses.statistics, newestOfAll(context))],
  data: (context) => [buildEntry(context, context.addresses.data, newestOfAll(context))],
  awards: (context) => entriesOfAwards(context, context.addresses.awards),
  'award-type': (context) => entriesOfAwardLists('type', context),
  'award-organisation': (context) => entriesOfAwardLists('organisation', context),
  'award-place': (context) => entriesOfAwardLists('place', context),
  decisions: (context) => entriesOfAwards(context, context.addresses.decisions),
  'decision-year': (context) =>
    (context.awards?.years ?? []).map(({ year, decisions }) =>
      buildEntry(context, context.addresses.decisionYear(year), decisions[0]!.fields.issuedOn),
    ),
  decision: (context) =>
    (context.awards?.decisions ?? []).flatMap((decision) =>
      isHiddenFromSearch(decision, context)
        ? []
        : [buildEntry(context, context.addresses.decision(decision.key), decision.fields.issuedOn)],
    ),
  bulletin: (context) =>
    context.catalogue.bulletins.map((bulletin) =>
      buildEntry(
        context,
        context.addresses.bulletin(bulletin.key),
        changedOn(bulletin),
        listPhotographs(bulletin, context),
      ),
    ),
};

function buildEntry(
  { addresses }: ModelContext,
  address: string,
  lastModified?: string,
  images: string[] = [],
): SitemapEntry {
  return { url: addresses.absolute(address), lastModified, images };
}

function entriesOfTopicIndex(list: TopicList, context: ModelContext): SitemapEntry[] {
  const isEmpty = context.catalogue.topics[list].size === 0;
  return isEmpty ? [] : [buildEntry(context, context.addresses.topics(list), newestOfAll(context))];
}

function entriesOfTopics(list: TopicList, context: ModelContext): SitemapEntry[] {
  return [...context.catalogue.topics[list].keys()].flatMap((id) =>
    entriesOfList(listTopic(context, list, id), context),
  );
}

/** A page on all awards, as new as the newest decision. */
function entriesOfAwards(context: ModelContext, address: string): SitemapEntry[] {
  const newest = context.awards?.decisions[0];
  return newest ? [buildEntry(context, address, newest.fields.issuedOn)] : [];
}

function entriesOfAwardLists(list: AwardListName, context: ModelContext): SitemapEntry[] {
  const { awards, addresses } = context;
  return [...(awards ? groupsOf(list, awards) : [])].map(([id, decisions]) =>
    buildEntry(context, addresses.awardList(list, id), decisions[0]!.decision.fields.issuedOn),
  );
}

function newestOfAll({ catalogue }: ModelContext): string | undefined {
  return newestChange(catalogue.bulletins);
}

function entriesOfList(list: List, context: ModelContext): SitemapEntry[] {
  const { perPage } = context.catalogue.site;
  return Array.from({ length: countPages(list, context) }, (_, index) => {
    const shown = list.bulletins.slice(index * perPage, (index + 1) * perPage);
    return buildEntry(context, list.addressOf(index + 1), newestChange(shown));
  });
}
