/** A calendar day as text, "2022-07-28": compared as text, never turned into an instant. */
export type Day = string;

/** The part of a day an event took, where the source gives no hour. */
export type Session = 'morning' | 'afternoon' | 'evening' | 'all-day';

/** What stands before "ngày": "Cả ngày 28 …" names the whole of a day, and its "ngày" is the date's own. */
const SESSION_NAMES: Readonly<Record<Session, string>> = {
  morning: 'Sáng',
  afternoon: 'Chiều',
  evening: 'Tối',
  'all-day': 'Cả',
};

/** In the order of Zeller's congruence, which counts from Saturday. */
const WEEKDAY_NAMES = ['Thứ Bảy', 'Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu'] as const;

type DayParts = Readonly<Record<'year' | 'month' | 'day', number>>;

const DAY_SHAPE = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u;

/**
 * Returns whether `text` is a Day: exactly the shape of ISO 8601, and a day the Gregorian calendar has
 * (2024-02-29, not 2022-02-30).
 */
export function isCalendarDay(text: string): boolean {
  return findParts(text, DAY_SHAPE) !== undefined;
}

/**
 * Returns "ngày 28 tháng 7 năm 2022", with a leading zero for days 1 to 9 and months 1 and 2 only.
 * Source: NĐ 30/2020/NĐ-CP, how a document writes its date (domain notes §3.2).
 */
export function formatDay(day: Day): string {
  return getPhrases(day).join(' ');
}

/** Returns "28/7/2022", without leading zeros: the way bulletins write a day in running text ("Chiều 28/7"). */
export function formatDayShort(day: Day): string {
  const parts = getParts(day);
  return `${parts.day}/${parts.month}/${parts.year}`;
}

/**
 * Returns "Chiều ngày 28 tháng 7 năm 2022", or "Ngày 28 …" without a session, to begin a line.
 * Source: domain notes §5 and §8, the four sessions (Buổi) bulletins name; the day as `formatDay` has it.
 */
export function formatSessionDay(day: Day, session?: Session): string {
  return session === undefined ? capitalised(formatDay(day)) : `${SESSION_NAMES[session]} ${formatDay(day)}`;
}

/**
 * Returns "Từ ngày 28 đến ngày 29 tháng 7 năm 2022", naming month and year once where both days share them;
 * one day alone gives "Ngày 28 …". Throws when `endDay` comes first. Source: days as `formatDay` has them.
 */
export function formatDayRange(day: Day, endDay: Day): string {
  const [start, startMonth, startYear] = getPhrases(day);
  const [, endMonth, endYear] = getPhrases(endDay);
  if (endDay < day) throw new RangeError(`The range ends on ${endDay}, before it begins on ${day}`);
  if (endDay === day) return capitalised(formatDay(day));
  if (startYear !== endYear) return `Từ ${formatDay(day)} đến ${formatDay(endDay)}`;
  return `Từ ${startMonth === endMonth ? start : `${start} ${startMonth}`} đến ${formatDay(endDay)}`;
}

/**
 * Returns the name of the weekday, "Thứ Hai" … "Thứ Bảy", "Chủ Nhật".
 * Source: Zeller's congruence for the Gregorian calendar, which needs no clock and no time zone.
 */
export function weekday(text: Day): string {
  const { year, month, day } = getParts(text);
  // January and February are months 13 and 14 of the year before, so that a leap day comes last.
  const [zellerYear, zellerMonth] = month < 3 ? [year - 1, month + 12] : [year, month];
  const leapDays = Math.floor(zellerYear / 4) - Math.floor(zellerYear / 100) + Math.floor(zellerYear / 400);
  const index = (day + Math.floor((13 * (zellerMonth + 1)) / 5) + zellerYear + leapDays) % 7;
  return WEEKDAY_NAMES[index]!;
}

function findParts(text: string, shape: RegExp): DayParts | undefined {
  const groups = shape.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const [year, month, day] = [Number(groups['year']), Number(groups['month']), Number(groups['day'])];
  const isReal = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isReal ? { year, month, day } : undefined;
}

function getParts(day: Day): DayParts {
  const parts = findParts(day, DAY_SHAPE);
  // Printing nothing or "NaN" would put a fault of ours into a published page.
  if (parts === undefined) throw new RangeError(`Not a calendar day: ${day}`);
  return parts;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The three phrases of a written date: "ngày 05", "tháng 02", "năm 2020". */
function getPhrases(text: Day): [day: string, month: string, year: string] {
  const { year, month, day } = getParts(text);
  return [`ngày ${padded(day)}`, `tháng ${month < 3 ? padded(month) : month}`, `năm ${year}`];
}

function padded(number: number, length = 2): string {
  return String(number).padStart(length, '0');
}

/** A text with a capital at its beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
