import { byCodeUnits } from '../by-code-units.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';

/** The day by which lists order a bulletin: of its publication, or of the event when that is unknown. */
export function listingDay({ publishedOn, date }: Pick<Bulletin, 'publishedOn' | 'date'>): string {
  return publishedOn ?? date;
}

/**
 * The day by which the page of a year orders and groups a bulletin: that of the event, else that of the publication, whichever lies
 * in the year of the folder. A conference of December that is reported in January stands in the December of its year.
 */
export function dayInYear({
  year,
  date,
  publishedOn,
}: Pick<Bulletin, 'year' | 'date' | 'publishedOn'>): string {
  return date.startsWith(`${year}-`) ? date : listingDay({ date, publishedOn });
}

/** Compares for the order of every list but that of a year: listing day and date, newest first, then title, then id. The order is total. */
export function compareNewestFirst(a: Bulletin, b: Bulletin): number {
  return (
    byCodeUnits(listingDay(b), listingDay(a)) ||
    byCodeUnits(b.date, a.date) ||
    compareVietnamese(a.title, b.title) ||
    byCodeUnits(a.id, b.id)
  );
}

/** Compares for the page of a year: day in the year, newest first, then as every other list. The order is total. */
export function compareNewestInYear(a: Bulletin, b: Bulletin): number {
  return byCodeUnits(dayInYear(b), dayInYear(a)) || compareNewestFirst(a, b);
}
