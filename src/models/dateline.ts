import type { TopicList } from '../addresses/segments.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { periodId } from '../catalogue/periods.ts';
import { listPresentSuccessors, unitName } from '../catalogue/units.ts';
import type { Place } from '../registers/schema.ts';
import type { ModelContext } from './context.ts';
import type { KnownFact, KnownWords } from './known-words.ts';
import type { Link } from './shell.ts';

/** When and where it was, what else is known of it, and when it was published. */
export interface Dateline {
  day: string;
  /** Its day or days in figures, for the line below the title. */
  short: string;
  text: string;
  /** Said when the year is not in the original text. */
  caution: string | undefined;
  place: KnownWords | undefined;
  venue: string | undefined;
  /** The present units of the place, followed by what they belong to when that is one unit. */
  nowIn: KnownWords[];
  /** Its kind of event, organisers, bloc and movement, as far as they are known. */
  known: KnownFact[];
  published: string;
  /** For the line below the title; missing when the day is not known. */
  publishedOn: string | undefined;
  updated: string | undefined;
  section: Link;
}

/** The dateline of a bulletin. */
export function buildDateline(bulletin: Bulletin, context: ModelContext, section: Link): Dateline {
  const { catalogue, words, addresses } = context;
  const { date, endDate, session, time, location, publishedOn, updated } = bulletin;
  const { isDayUnknown } = bulletin;
  const when =
    endDate !== undefined && endDate !== date
      ? words.formatDayRange(date, endDate)
      : words.formatSessionDay(date, session);
  const dated = time === undefined ? when : `${when}, ${words.bulletin.time(time)}`;
  const text = isDayUnknown ? words.bulletin.dayUnknown : dated;
  const shortDays = [date, ...(endDate !== undefined && endDate !== date ? [endDate] : [])].map(
    words.formatDayShort,
  );
  const place = location?.place === undefined ? undefined : catalogue.places.get(location.place);
  return {
    day: date,
    short: isDayUnknown ? words.bulletin.dayUnknown : shortDays.join(' - '),
    text,
    caution: bulletin.dateBasis === 'inferred' ? words.bulletin.dateInferred : undefined,
    place: location ? { text: location.text, href: place && addresses.place(place.id) } : undefined,
    venue: location?.venue,
    nowIn: listPresentUnits(place, context),
    known: listKnown(bulletin, context),
    published: publishedOn === null ? words.bulletin.publishedUnknown : words.formatDayShort(publishedOn),
    publishedOn: publishedOn === null ? undefined : words.publishedOn(publishedOn),
    updated: updated === undefined ? undefined : words.bulletin.updatedOn(updated),
    section,
  };
}

function listPresentUnits(
  place: Place | undefined,
  { catalogue: { places }, addresses }: ModelContext,
): KnownWords[] {
  const successors = place ? listPresentSuccessors(place, places) : [];
  const parents = new Set(successors.map(({ parent }) => parent));
  const [parent] = parents;
  const above = parents.size === 1 && parent !== undefined ? places.get(parent) : undefined;
  return [...successors, ...(above ? [above] : [])].map((unit) => ({
    text: unitName(unit),
    href: addresses.place(unit.id),
  }));
}

/** What bulletins are grouped by, under the names that were valid on the day of the bulletin. */
function listKnown(
  { event, organisers, bloc, movement, date }: Bulletin,
  context: ModelContext,
): KnownFact[] {
  const { catalogue, words, addresses } = context;
  const known = (list: TopicList, id: string | undefined): KnownWords[] => {
    const topic = id === undefined ? undefined : catalogue.topics[list].get(id);
    if (!topic) return [];
    const { unit, name } = topic;
    return [{ text: unit ? unitName(unit, date) : name, href: addresses.topic(list, topic.id) }];
  };
  const { eventTypes, organisations, blocs, movements } = words.topics;
  const period = event?.period && {
    text: words.formatPeriod(event.period),
    href: addresses.eventPeriod(event.type, periodId(event.period)),
  };
  const facts = [
    { label: eventTypes.label, values: [...known('eventTypes', event?.type), ...(period ? [period] : [])] },
    { label: organisations.label, values: organisers.flatMap((id) => known('organisations', id)) },
    { label: blocs.label, values: known('blocs', bloc) },
    { label: movements.label, values: known('movements', movement) },
  ];
  return facts.filter(({ values }) => values.length > 0);
}
