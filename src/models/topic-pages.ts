import type { TopicList } from '../addresses/segments.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { groupByPeriod, type Period } from '../catalogue/periods.ts';
import type { Topic } from '../catalogue/topics.ts';
import type { Unit } from '../catalogue/units.ts';
import { findAwardList } from './awards/linked-awards.ts';
import type { ModelContext } from './context.ts';
import { findOwnFeed } from './own-feed.ts';
import { buildIndexPage, type IndexPage } from './index-page.ts';
import type { List, Ways } from './listing.ts';
import type { Link } from './shell.ts';
import { listUnitFacts } from './unit-facts.ts';

/** The bulletins of one bloc, movement, kind of event or organiser, after what its register says of it. */
export function listTopic(context: ModelContext, list: TopicList, id: string): List {
  const { catalogue, words, addresses } = context;
  const topic = getTopic(context, list, id);
  const { titleOf, title, descriptionOf } = words.topics[list];
  const name = distinctName(topic, catalogue.topics[list]);
  const units = list === 'eventTypes' ? [] : catalogue.registers[list];
  const pages = {
    register: new Map<string, Unit>(units.map((unit) => [unit.id, unit])),
    addressOf: (unit: Unit) =>
      catalogue.topics[list].has(unit.id) ? addresses.topic(list, unit.id) : undefined,
  };
  return {
    title: titleOf(name),
    description: descriptionOf(name, catalogue.site.office.name),
    bulletins: topic.bulletins,
    addressOf: (page) => addresses.topic(list, id, page),
    breadcrumb: [{ href: addresses.topics(list), text: title }],
    facts: [
      ...(topic.unit ? listUnitFacts(topic.unit, pages, context) : []),
      ...(list === 'organisations' ? findAwardList('organisation', id, context) : []),
    ],
    ways: list === 'eventTypes' ? listPeriodWays(context, topic) : [],
    ...(list === 'eventTypes' ? {} : { noteOf: (bulletin) => kindOfEvent(bulletin, context) }),
    feed: list === 'blocs' || list === 'movements' ? findOwnFeed({ list, id }, topic.bulletins) : undefined,
  };
}

/** What a bulletin tells of, so that its conferences or congresses are seen in the list of a bloc at a glance. */
function kindOfEvent({ event }: Bulletin, { catalogue, words }: ModelContext): string | undefined {
  const kind = event && catalogue.topics.eventTypes.get(event.type)?.name;
  return kind && [kind, ...(event.period ? [words.formatPeriod(event.period)] : [])].join(', ');
}

/** The events of one kind that concern one period. */
export function listEventPeriod(context: ModelContext, type: string, id: string): List {
  const { catalogue, words, addresses } = context;
  const topic = getTopic(context, 'eventTypes', type);
  const group = groupByPeriod(topic.bulletins).find((each) => each.id === id);
  if (!group) throw new Error(`no ${type} concerns the period ${id}`);
  const { titleOf, title, descriptionOf } = words.topics.eventTypes;
  const name = `${distinctName(topic, catalogue.topics.eventTypes)}, ${words.formatPeriod(group.period)}`;
  return {
    title: titleOf(name),
    description: descriptionOf(name, catalogue.site.office.name),
    bulletins: group.bulletins,
    addressOf: (page) => addresses.eventPeriod(type, id, page),
    breadcrumb: [
      { href: addresses.topics('eventTypes'), text: title },
      { href: addresses.topic('eventTypes', type), text: topic.name },
    ],
    ways: listPeriodWays(context, topic, id),
  };
}

/** The lists of the events of all periods that some kind of event concerns. */
export function listEventPeriods(context: ModelContext): { type: string; period: string; list: List }[] {
  return [...context.catalogue.topics.eventTypes.values()].flatMap(({ id: type, bulletins }) =>
    groupByPeriod(bulletins).map(({ id: period }) => ({
      type,
      period,
      list: listEventPeriod(context, type, period),
    })),
  );
}

/** The index of a list of topics. */
export function buildTopicIndexPage(context: ModelContext, list: TopicList): IndexPage {
  const { catalogue, words, addresses } = context;
  const topics = catalogue.topics[list];
  const { title, description, present, former } = words.topics[list];
  return buildIndexPage(context, {
    address: addresses.topics(list),
    title,
    description,
    present,
    former,
    entries: [...topics.values()].map((topic) => ({
      href: addresses.topic(list, topic.id),
      text: distinctName(topic, topics),
      detail: words.count(topic.bulletins.length),
      unit: topic.unit,
    })),
  });
}

function getTopic({ catalogue }: ModelContext, list: TopicList, id: string): Topic {
  const topic = catalogue.topics[list].get(id);
  if (!topic) throw new Error(`no bulletin names ${id} of ${list}`);
  return topic;
}

/** A name that no other topic of the list has: two of one name are told apart by their ids. */
export function distinctName({ id, name }: Topic, topics: ReadonlyMap<string, Topic>): string {
  const namesakes = [...topics.values()].filter((each) => each.name === name);
  return namesakes.length === 1 ? name : `${name} (${id})`;
}

function listPeriodWays({ words, addresses }: ModelContext, topic: Topic, current?: string): Ways[] {
  const toLink = ({
    id,
    period,
    bulletins,
  }: {
    id: string;
    period: Period;
    bulletins: readonly unknown[];
  }): Link => ({
    href: addresses.eventPeriod(topic.id, id),
    text: `${words.formatPeriod(period)} (${words.formatCount(bulletins.length)})`,
    ...(id === current ? { current: true } : {}),
  });
  const links = groupByPeriod(topic.bulletins).map(toLink);
  return links.length > 0 ? [{ label: words.topics.periods, links }] : [];
}
