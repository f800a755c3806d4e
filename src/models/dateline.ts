import type { Bulletin } from '../bulletins/bulletin.ts';
import { listPresentSuccessors, placeName } from '../catalogue/places.ts';
import type { Place } from '../registers/schema.ts';
import type { ModelContext } from './context.ts';
import type { Link } from './shell.ts';

/** When and where it was, and when it was published. */
export interface Dateline {
  day: string;
  text: string;
  /** Said when the year is not in the original text. */
  caution: string | undefined;
  place: string | undefined;
  venue: string | undefined;
  nowIn: string | undefined;
  published: string;
  updated: string | undefined;
  section: Link;
}

/** The dateline of a bulletin. */
export function buildDateline(bulletin: Bulletin, context: ModelContext, section: Link): Dateline {
  const { catalogue, words } = context;
  const { date, endDate, session, time, location, publishedOn, updated } = bulletin;
  const when =
    endDate !== undefined && endDate !== date
      ? words.formatDayRange(date, endDate)
      : words.formatSessionDay(date, session);
  const place = location?.place === undefined ? undefined : catalogue.places.get(location.place);
  const successors = place ? listPresentSuccessors(place, catalogue.places) : [];
  const names = nameSuccessors(successors, catalogue.places);
  return {
    day: date,
    text: time === undefined ? when : `${when}, ${words.bulletin.time(time)}`,
    caution: bulletin.dateBasis === 'inferred' ? words.bulletin.dateInferred : undefined,
    place: location?.text,
    venue: location?.venue,
    nowIn: names === '' ? undefined : words.bulletin.nowIn(names),
    published: publishedOn === null ? words.bulletin.publishedUnknown : words.formatDayShort(publishedOn),
    updated: updated === undefined ? undefined : words.bulletin.updatedOn(updated),
    section,
  };
}

/** The present places by name, followed by what they belong to when that is one place. */
function nameSuccessors(successors: readonly Place[], places: ReadonlyMap<string, Place>): string {
  const names = successors.map((successor) => placeName(successor)).join('; ');
  const parents = new Set(successors.map(({ parent }) => parent));
  const [parent] = parents;
  const above = parents.size === 1 && parent !== undefined ? places.get(parent) : undefined;
  return above ? `${names} (${placeName(above)})` : names;
}
