import { byCodeUnits } from '../by-code-units.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';

/** The day by which lists order a bulletin: of its publication, or of the event when that is unknown. */
export function listingDay({ publishedOn, date }: Pick<Bulletin, 'publishedOn' | 'date'>): string {
  return publishedOn ?? date;
}

/** Compares for the order of every list: listing day and date, newest first, then title, then id. The order is total. */
export function compareNewestFirst(a: Bulletin, b: Bulletin): number {
  return (
    byCodeUnits(listingDay(b), listingDay(a)) ||
    byCodeUnits(b.date, a.date) ||
    compareVietnamese(a.title, b.title) ||
    byCodeUnits(a.id, b.id)
  );
}
