import type { PageKind } from '../addresses/page-kinds.ts';
import { TOPIC_LISTS, type TopicList } from '../addresses/segments.ts';
import type { ModelContext } from './context.ts';
import { personTitle } from './person-page.ts';
import { distinctPlaceName } from './place-pages.ts';
import { distinctName } from './topic-pages.ts';

/** A page about somebody or something with a name, which a reader may mean who types that name. */
export interface NamedPage {
  kind: Extract<PageKind, 'person' | 'place' | 'bloc' | 'movement' | 'event-type' | 'organisation'>;
  address: string;
  /** The name that no other page of its kind has, as that page shows it. */
  title: string;
  /** All names by which it is known, the present one first. */
  names: readonly string[];
  /** Bulletins that the page leads to. */
  count: number;
}

const KINDS: Readonly<Record<TopicList, NamedPage['kind']>> = {
  blocs: 'bloc',
  movements: 'movement',
  eventTypes: 'event-type',
  organisations: 'organisation',
};

/** The pages of all people, places, blocs, movements, kinds of events and organisations of a site. */
export function listNamedPages(context: ModelContext): NamedPage[] {
  return [
    ...listPeople(context),
    ...listPlaces(context),
    ...TOPIC_LISTS.flatMap((list) => listTopics(context, list)),
  ];
}

function listPeople(context: ModelContext): NamedPage[] {
  return context.catalogue.peopleIndex.flatMap((entry): NamedPage[] => {
    if (!entry.person) return [];
    return [
      {
        kind: 'person',
        address: context.addresses.person(entry.person.id),
        title: personTitle(entry, context),
        names: [entry.name],
        count: entry.appearances.length,
      },
    ];
  });
}

function listPlaces(context: ModelContext): NamedPage[] {
  return [...context.catalogue.placeIndex.values()].map((entry) => ({
    kind: 'place',
    address: context.addresses.place(entry.place.id),
    title: distinctPlaceName(entry, context),
    names: listNames(entry.name, entry.place),
    count: entry.bulletins.length,
  }));
}

function listTopics({ catalogue, addresses }: ModelContext, list: TopicList): NamedPage[] {
  const topics = catalogue.topics[list];
  return [...topics.values()].map((topic) => ({
    kind: KINDS[list],
    address: addresses.topic(list, topic.id),
    title: distinctName(topic, topics),
    names: listNames(topic.name, topic.unit),
    count: topic.bulletins.length,
  }));
}

/** The present name, then the former ones and those that an organisation is called by besides. */
function listNames(
  name: string,
  unit: { names: readonly { text: string }[]; aliases?: readonly string[] } | undefined,
): string[] {
  return [...new Set([name, ...(unit?.names ?? []).map(({ text }) => text), ...(unit?.aliases ?? [])])];
}
