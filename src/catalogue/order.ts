import type { Bulletin } from '../bulletins/bulletin.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';

/** The day by which a bulletin stands in lists: when it was published, or when unknown, when it happened. */
export function listingDay({ publishedOn, date }: Pick<Bulletin, 'publishedOn' | 'date'>): string {
  return publishedOn ?? date;
}

/** The order of every list: listing day, then date, newest first, then title, then id. Total, so never by chance. */
export function compareNewestFirst(a: Bulletin, b: Bulletin): number {
  return (
    compareText(listingDay(b), listingDay(a)) ||
    compareText(b.date, a.date) ||
    compareVietnamese(a.title, b.title) ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
