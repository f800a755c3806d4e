import type { Bulletin } from '../bulletins/bulletin.ts';
import { dayInYear, listingDay } from '../catalogue/order.ts';
import { isEvent } from './calendar.ts';
import type { ModelContext } from './context.ts';

/** By which day a list is ordered: that of the publication, or that of the event, as the page of a year is. */
export type ListOrder = 'publication' | 'event';

/** The one day that a list shows of a bulletin; the words say whether it was held or published then. */
export interface ListedDay {
  day: string;
  dayText: string;
}

/**
 * The day of a bulletin in a list. An unknown day of publication gives way to that of the event, and one that tells of no event has
 * only been published; the words say so.
 */
export function buildListedDay(
  bulletin: Bulletin,
  order: ListOrder,
  { words }: Pick<ModelContext, 'words'>,
): ListedDay {
  const day = dayOf(bulletin, order);
  const isHeld =
    order === 'publication'
      ? bulletin.publishedOn === null
      : day === bulletin.date && (day !== bulletin.publishedOn || isEvent(bulletin));
  if (isHeld && bulletin.isDayUnknown) return { day, dayText: words.bulletin.dayUnknown };
  return { day, dayText: isHeld ? words.heldOn(day) : words.publishedOn(day) };
}

/** The day by which a list of this order places a bulletin. */
export function dayOf(bulletin: Bulletin, order: ListOrder): string {
  return order === 'publication' ? listingDay(bulletin) : dayInYear(bulletin);
}
