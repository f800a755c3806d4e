import type { Day } from './days.ts';
import { dayFromLooseDate } from './loose-days.ts';

/** `8h30`, `8 giờ 30`, `8:30`, `14h`, `14.00`, `2 giờ chiều` and `8:00 PM`, as people write an hour. */
const LOOSE_TIME =
  /^(?<hour>\d{1,2})\s*(?:h|g|:|\.|giờ|gio)\s*(?<minute>\d{2})?(?:\s*(?:p|ph|phút)|:\d{2})?(?:\s*(?<part>sáng|trưa|chiều|tối|[ap]\.?m\.?))?$/iu;

/** Returns "08:30" for an hour as people write it, or undefined. A guess to offer in a message, never to be stored unasked. */
export function timeFromLooseTime(text: string): string | undefined {
  const groups = LOOSE_TIME.exec(text.trim())?.groups;
  if (groups === undefined) return undefined;
  const [written, part] = [Number(groups['hour']), groups['part'] ?? ''];
  const isAfternoon = /^(?:chiều|tối|p)/iu.test(part) && written < 12;
  const isMidnight = /^a/iu.test(part) && written === 12;
  const [hour, minute] = [isMidnight ? 0 : written + (isAfternoon ? 12 : 0), Number(groups['minute'] ?? 0)];
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Returns "2026-07-17T08:00+07:00" for a day with or without an hour in Vietnam, or undefined. A guess like the above. */
export function momentFromLooseText(text: string): string | undefined {
  const bare = text.trim().replace(/\s*(?:GMT|UTC)?\s*\+0?7(?::?00)?$/iu, '');
  const parts =
    /^(?<time>\d[^,]*?),?\s+(?:ngày|thứ [^,]+,)\s*(?<day>\d[\d/.-]+)$/iu.exec(bare)?.groups ??
    /^(?<day>[^\sT]+)(?:[\sT]+(?<time>\S[^+Z]*))?$/u.exec(bare)?.groups;
  const day = dayFromLooseDate(parts?.['day'] ?? '');
  const time =
    parts?.['time'] === undefined
      ? '08:00'
      : timeFromLooseTime(parts['time'].replace(/^(\d{1,2}:\d{2}):\d{2}(?:\.\d+)?$/u, '$1'));
  return day && time ? `${day}T${time}+07:00` : undefined;
}

/** Formats of days by time zone: making one takes as long as many bulletins take otherwise. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Returns the Day on which a moment, an ISO date-time with zone, falls in a time zone such as Asia/Ho_Chi_Minh. */
export function dayOfMoment(moment: string, timeZone: string): Day {
  // The Swedish form of a date is that of ISO 8601.
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(new Date(moment));
}
