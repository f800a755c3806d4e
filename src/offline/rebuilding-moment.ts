import type { Bulletin } from '../bulletins/bulletin.ts';
import type { EditionDate } from './edition-date.ts';

/** The last second of a day in Vietnam. */
const LAST_SECOND = 'T23:59:59+07:00';

/**
 * The moment at which the site of an edition is built again as it was: the first, not before the edition's date, at which all of its
 * bulletins show and none of their days is to come. It follows from content and date alone. An ISO date-time in UTC.
 */
export function findRebuildingMoment(shown: readonly Bulletin[], { instant }: EditionDate): string {
  const moments = shown.flatMap(({ publishAt, publishedOn, withdrawal, updated, corrections }) => [
    ...(publishAt === undefined ? [] : [publishAt]),
    ...[publishedOn, withdrawal?.on, updated, ...corrections.map(({ on }) => on)].flatMap((day) =>
      day === undefined || day === null ? [] : [day + LAST_SECOND],
    ),
  ]);
  const latest = Math.max(Date.parse(instant), ...moments.map((moment) => Date.parse(moment)));
  return new Date(latest).toISOString();
}
