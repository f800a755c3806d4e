import ical, { type ICalEventData } from 'ical-generator';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { listingDay } from '../catalogue/order.ts';
import type { ModelContext } from './context.ts';
import { listCeremonies } from './awards/ceremonies.ts';
import { noonOf } from './feed-entries.ts';

/**
 * Whether a bulletin reports an event: only if it has a kind of event, a part of the day, an hour or a last day. The date alone may be
 * that of an announcement.
 */
export function isEvent({ event, session, time, endDate }: Bulletin): boolean {
  return [event, session, time, endDate].some((field) => field !== undefined);
}

/**
 * The calendar of all events (RFC 5545), newest first, then the ceremonies of which decisions tell and no bulletin. An event without a known hour lasts whole days; one with an hour has
 * no end, because no bulletin tells it. Several days with an hour are whole days: the hour of the end would be invented.
 */
export function formatCalendar(context: ModelContext): string {
  const { catalogue, words } = context;
  const { site } = catalogue;
  const calendar = ical({
    name: words.machines.calendarTitle(site.title),
    prodId: { company: 'Bantin', product: 'Bantin', language: site.language.toUpperCase() },
    events: [
      ...catalogue.bulletins.filter(isEvent).map((bulletin) => buildEvent(bulletin, context)),
      ...listCeremonies(context),
    ],
  });
  return calendar.toString();
}

function buildEvent(bulletin: Bulletin, context: ModelContext): ICalEventData {
  const { catalogue, addresses } = context;
  const { id, title, location, corrections } = bulletin;
  const changed = new Date(noonOf(bulletin.updated ?? listingDay(bulletin)));
  const place = [location?.venue, location?.text].filter((part) => part !== undefined).join(', ');
  const section = catalogue.site.sections.find((each) => each.id === bulletin.section)!.name;
  const address = addresses.absolute(addresses.bulletin(bulletin.key));
  return {
    id: `${id}@${new URL(catalogue.site.url).hostname}`,
    // A moment of its own would differ from build to build.
    stamp: changed,
    lastModified: changed,
    sequence: corrections.length,
    ...buildTimes(bulletin),
    summary: title,
    description: `${bulletin.summary ?? bulletin.lead}\n\n${address}`.trim(),
    ...(place === '' ? {} : { location: place }),
    categories: [{ name: section }],
    url: address,
  };
}

function buildTimes({ date, endDate, time }: Bulletin): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  const isOneDay = endDate === undefined || endDate === date;
  // Việt Nam has had one offset, and no summer time, since 1975.
  if (time !== undefined && isOneDay) return { start: new Date(`${date}T${time}:00+07:00`) };
  const end = isOneDay ? {} : { end: dayAfter(endDate) };
  return { allDay: true, start: new Date(`${date}T00:00:00Z`), ...end };
}

/** The end of whole days is the first day that is free again (RFC 5545, 3.6.1). */
function dayAfter(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000);
}
