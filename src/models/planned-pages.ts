import type { PageKind } from '../addresses/page-kinds.ts';
import type { AwardListName, TopicList } from '../addresses/segments.ts';
import { titleOf } from '../catalogue/titles.ts';
import { listAwardLists } from './awards/award-list-page.ts';
import { decisionTitle, withAwards } from './awards/award-words.ts';
import { countAlbumPages } from './albums-page.ts';
import type { ModelContext } from './context.ts';
import { countPages, type List } from './listing.ts';
import { listLatest, listSection, listYear } from './lists.ts';
import { countPeoplePages } from './people-pages.ts';
import { personTitle } from './person-page.ts';
import { listPlace } from './place-pages.ts';
import { documentTitle } from './shell.ts';
import { listEventPeriods, listTopic } from './topic-pages.ts';

/** A page of the site as it is known before any is rendered. */
export interface PlannedPage {
  address: string;
  /** What its `<title>` will say. */
  title: string;
}

/** Every page that a site of this content will have, pages at former addresses apart. */
export function listPlannedPages(context: ModelContext): PlannedPage[] {
  const pages = Object.values(pagesOf).flatMap((listPages) => listPages(context));
  return pages.map(({ address, title }) => ({ address, title: documentTitle({ address, title }, context) }));
}

/** The pages of each kind, by the heading that their title begins with. */
const pagesOf: Readonly<Record<PageKind, (context: ModelContext) => PlannedPage[]>> = {
  latest: (context) => pagesOfList(listLatest(context), context),
  section: (context) =>
    context.catalogue.sections.flatMap(({ section }) =>
      pagesOfList(listSection(context, section.id), context),
    ),
  year: (context) =>
    context.catalogue.years.flatMap(({ year }) => pagesOfList(listYear(context, year), context)),
  place: (context) =>
    [...context.catalogue.placeIndex.keys()].flatMap((id) => pagesOfList(listPlace(context, id), context)),
  'standing-page': ({ catalogue, addresses }) =>
    catalogue.pages.map(({ slug, title }) => ({ address: addresses.standingPage(slug), title })),
  search: ({ words, addresses }) => [{ address: addresses.search, title: words.search.title }],
  corrections: ({ words, addresses }) => [{ address: addresses.corrections, title: words.corrections.title }],
  places: ({ words, addresses }) => [{ address: addresses.places, title: words.places.title }],
  people: (context) =>
    Array.from({ length: countPeoplePages(context) }, (_, index) => ({
      address: context.addresses.people(index + 1),
      title: context.words.pageTitle(context.words.people.title, index + 1),
    })),
  person: (context) =>
    context.catalogue.peopleIndex.flatMap((entry) =>
      entry.person
        ? [{ address: context.addresses.person(entry.person.id), title: personTitle(entry, context) }]
        : [],
    ),
  blocs: (context) => pagesOfTopicIndex('blocs', context),
  bloc: (context) => pagesOfTopics('blocs', context),
  movements: (context) => pagesOfTopicIndex('movements', context),
  movement: (context) => pagesOfTopics('movements', context),
  'event-types': (context) => pagesOfTopicIndex('eventTypes', context),
  'event-type': (context) => pagesOfTopics('eventTypes', context),
  organisations: (context) => pagesOfTopicIndex('organisations', context),
  organisation: (context) => pagesOfTopics('organisations', context),
  'event-period': (context) => listEventPeriods(context).flatMap(({ list }) => pagesOfList(list, context)),
  albums: (context) =>
    Array.from({ length: countAlbumPages(context) }, (_, index) => ({
      address: context.addresses.albums(index + 1),
      title: context.words.pageTitle(context.words.albums.title, index + 1),
    })),
  subscribe: ({ words, addresses }) => [{ address: addresses.subscribe, title: words.subscribe.title }],
  'site-map': ({ words, addresses }) => [{ address: addresses.siteMap, title: words.siteMap.title }],
  statistics: ({ words, addresses }) => [{ address: addresses.statistics, title: words.statistics.title }],
  data: ({ words, addresses }) => [{ address: addresses.data, title: words.machines.data.title }],
  bulletin: ({ catalogue, words, addresses }) =>
    [...catalogue.bulletins, ...catalogue.tombstones].map((bulletin) => ({
      address: addresses.bulletin(bulletin.key),
      title: titleOf(bulletin, catalogue, words.formatDayShort),
    })),
  awards: ({ words, addresses, awards }) =>
    awards ? [{ address: addresses.awards, title: words.awards.title }] : [],
  'award-type': (context) => pagesOfAwardLists('type', context),
  'award-organisation': (context) => pagesOfAwardLists('organisation', context),
  'award-place': (context) => pagesOfAwardLists('place', context),
  decisions: ({ words, addresses, awards }) =>
    awards ? [{ address: addresses.decisions, title: words.awards.decisions.title }] : [],
  'decision-year': ({ words, addresses, awards }) =>
    (awards?.years ?? []).map(({ year }) => ({
      address: addresses.decisionYear(year),
      title: words.awards.decisions.titleOf(year),
    })),
  decision: (context) =>
    (context.awards?.decisions ?? []).map((decision) => ({
      address: context.addresses.decision(decision.key),
      title: decisionTitle(decision, withAwards(context)),
    })),
  'not-found': ({ words, addresses }) => [
    { address: `${addresses.home}404.html`, title: words.notFound.title },
  ],
};

/** The index of a list of topics, where it leads to any. */
function pagesOfTopicIndex(list: TopicList, { catalogue, words, addresses }: ModelContext): PlannedPage[] {
  return catalogue.topics[list].size > 0
    ? [{ address: addresses.topics(list), title: words.topics[list].title }]
    : [];
}

function pagesOfTopics(list: TopicList, context: ModelContext): PlannedPage[] {
  return [...context.catalogue.topics[list].keys()].flatMap((id) =>
    pagesOfList(listTopic(context, list, id), context),
  );
}

function pagesOfAwardLists(list: AwardListName, context: ModelContext): PlannedPage[] {
  if (!context.awards) return [];
  return listAwardLists(list, withAwards(context)).map(({ id, title }) => ({
    address: context.addresses.awardList(list, id),
    title,
  }));
}

function pagesOfList(list: List, context: ModelContext): PlannedPage[] {
  return Array.from({ length: countPages(list, context) }, (_, index) => ({
    address: list.addressOf(index + 1),
    title: context.words.pageTitle(list.title, index + 1),
  }));
}
