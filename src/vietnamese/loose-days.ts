import { isCalendarDay, type Day } from './days.ts';

// What people type for a day, read as a guess to offer in a message.

/** Excel in Vietnamese writes a month as `thg4`. */
const DAY_FIRST =
  /^(?<day>\d{1,2})\s*(?<mark>[/.-])\s*(?:thg\s?)?(?<month>\d{1,2})\s*\k<mark>\s*(?<year>\d{4})$/iu;
const IN_WORDS =
  /^(?:ng[àa]y\s+)?(?<day>\d{1,2})\s+th[áa]ng\s+(?<month>\d{1,2})\s+n[ăa]m\s+(?<year>\d{4})$/iu;
const YEAR_FIRST = /^(?<year>\d{4})\s*(?<mark>[/.-])\s*(?<month>\d{1,2})\s*\k<mark>\s*(?<day>\d{1,2})$/u;

/**
 * Returns the Day that d/m/yyyy, d-m-yyyy, d.m.yyyy, "ngày d tháng m năm yyyy" or yyyy-m-d means, day first as
 * Vietnamese writes it, with any dash or wide digits, in quotation marks, with a stop or an hour behind it or not; undefined when it
 * is no such date or no real day. A guess to offer in an error message, never to be stored unasked. Source: dates as portals print
 * them (domain notes §12), "17 - 05 - 2024" among them.
 */
export function dayFromLooseDate(text: string): Day | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .trim();
  const bare = plain
    .replace(/\s*\([^()]*\)$/u, '')
    .replace(/^(?:(?:thứ\s+\S+?|chủ\s+nhật|sáng|trưa|chiều|tối|ng[àa]y)[\s,]+)+(?=\d)/iu, '')
    .replace(/^[“"'‘]+|[”"'’.,;]+$|[\sT]+\d{1,2}[:h]\d{2}.*$/gu, '');
  const groups = (DAY_FIRST.exec(bare) ?? YEAR_FIRST.exec(bare) ?? IN_WORDS.exec(bare))?.groups;
  if (groups === undefined) return undefined;
  const [month, day] = [groups['month']!, groups['day']!].map((digits) => digits.padStart(2, '0'));
  const read = `${groups['year']}-${month}-${day}`;
  return isCalendarDay(read) ? read : undefined;
}

/**
 * Returns the Day that a mistyped date can only mean: day and month in the wrong order (2026-16-07, 07/16/2026), letters for digits
 * (2026-O7-16), or no marks (16072026); undefined when two days can be meant. A guess like that of `dayFromLooseDate`.
 */
export function dayFromMistypedDate(text: string): Day | undefined {
  const plain = text.trim().replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
  if (!/^\d[\d/.\- ]*$/.test(plain)) return undefined;
  const swapped = /^\d{4}\D/.test(plain)
    ? plain.replace(/^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/, '$2/$3/$1')
    : plain.replace(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, '$2/$1/$3');
  const bare = /^\d{8}$/.test(plain) ? plain : '';
  const dayFirst = dayFromLooseDate(bare.replace(/^(..)(..)(....)$/, '$1/$2/$3'));
  const yearFirst = dayFromLooseDate(bare.replace(/^(....)(..)(..)$/, '$1-$2-$3'));
  return dayFromLooseDate(plain) ?? dayFromLooseDate(swapped) ?? onlyOne([dayFirst, yearFirst]);
}

const SHORT_YEAR = /^(\d{1,2})\s*([/.-])\s*(?:thg\s?)?(\d{1,2})\s*\2\s*(\d{1,2})$/iu;

/**
 * Returns the Day that d/m/yy or, mostly with hyphens, yy-m-d means in this century: the one in the year `near` or the next, without
 * it the only one. A guess like that of `dayFromLooseDate`, but a wilder one.
 */
export function dayFromShortYear(text: string, near?: string): Day | undefined {
  const [, first = '', mark, month = '', last = ''] = SHORT_YEAR.exec(text.trim()) ?? [];
  const dayFirst = last.length === 2 ? dayFromLooseDate(`${first}/${month}/20${last}`) : undefined;
  const yearFirst = first.length === 2 ? dayFromLooseDate(`${last}/${month}/20${first}`) : undefined;
  const readings = [dayFirst, yearFirst];
  if (near === undefined) return onlyOne(mark === '-' ? readings : [dayFirst]);
  const within = (year: number) =>
    onlyOne(readings.map((day) => (day?.startsWith(`${year}-`) ? day : undefined)));
  return within(Number(near)) ?? within(Number(near) + 1);
}

/** The one day among several readings of a text; undefined when there is none, or more than one. */
function onlyOne(readings: readonly (Day | undefined)[]): Day | undefined {
  const days = new Set(readings.filter((day) => day !== undefined));
  return days.size === 1 ? [...days][0] : undefined;
}

/**
 * Returns the first and the last day of what names two, such as "30/12/2026 - 2/1/2027", "30-31/12/2026" or "từ 30/12 đến
 * 2/1/2027"; undefined for anything else, and where the last day comes first. A guess like that of `dayFromLooseDate`.
 */
export function rangeFromLooseDates(text: string): { start: Day; end: Day } | undefined {
  const bare = text.trim().replace(/^từ\s+/iu, '');
  for (const { 0: mark, index } of bare.matchAll(/\s*(?:[-–—]|đến)\s*/giu)) {
    const end = readLoosely(bare.slice(index + mark.length));
    const start = end && findStart(bare.slice(0, index), end);
    if (start && start < end) return { start, end };
  }
  return undefined;
}

/** The day before `end` that leaves out what it shares with it: "30" or "30/12". */
function findStart(text: string, end: Day): Day | undefined {
  const [, day, month] = /^(?:ngày\s+)?(\d{1,2})(?:[/.](\d{1,2}))?$/iu.exec(text) ?? [];
  if (day === undefined) return readLoosely(text);
  const [year, endMonth] = end.split('-');
  const start = dayFromLooseDate(`${day}/${month ?? endMonth}/${year}`);
  return start !== undefined && start > end && month !== undefined
    ? dayFromLooseDate(`${day}/${month}/${Number(year) - 1}`)
    : start;
}

function readLoosely(text: string): Day | undefined {
  return dayFromLooseDate(text) ?? dayFromShortYear(text);
}
