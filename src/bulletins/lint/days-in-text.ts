import {
  AFTER_DAY,
  BEFORE_DAY,
  DAY_IN_TEXT,
  SESSION_WORDS,
  WEEKDAY_NUMBERS,
} from '../../strings/days-in-text.vi.ts';
import { partPattern } from '../../strings/line-starts.vi.ts';
import { isCalendarDay, type Day, type Session } from '../../vietnamese/days.ts';

/** A day mentioned in a text, with the words around it. */
export interface DayInText {
  /** The words as written, from the part of the day to the end of the date. */
  said: string;
  offset: number;
  /** The days of the month: two in "28 và 29/7". */
  days: number[];
  month: number;
  year?: number;
  /** The name of the weekday in lower case: "thứ năm". */
  weekday?: string;
  session?: Session;
}

/** Every day mentioned in a text with at least day and month. */
export function listDaysInText(text: string): DayInText[] {
  return [...text.matchAll(DAY_IN_TEXT)].flatMap((match) => {
    const { first, day, month, year, monthWord, yearWord } = match.groups!;
    const found = {
      days: [first, day].filter((each) => each !== undefined).map(Number),
      month: Number(month ?? monthWord),
      ...((year ?? yearWord) ? { year: Number(year ?? yearWord) } : {}),
    };
    if (isLabel(text, match)) return [];
    const isPossible = found.days.every((each) =>
      isCalendarDay(toDay(found.year ?? 2000, found.month, each)),
    );
    return isPossible ? [{ ...found, ...wordsAround(text, match.index, match[0]) }] : [];
  });
}

/** Whether two figures with a stop between them count the parts of a document: "1.1. Phạm vi" at the start of a line, "Mục 1.1". */
function isLabel(text: string, { 0: said, index, groups }: RegExpExecArray): boolean {
  if (!/^\d+\.\d+$/.test(said) || groups!['year'] !== undefined) return false;
  const before = text.slice(Math.max(0, index - 40), index);
  return /(?:^|\n)[ \t>*_-]*$/.test(before) || new RegExp(`${partPattern}\\s+$`, 'iu').test(before);
}

function wordsAround(text: string, start: number, date: string): Omit<DayInText, 'days' | 'month' | 'year'> {
  const before = BEFORE_DAY.exec(text.slice(Math.max(0, start - 40), start));
  const end = start + date.length;
  const after = AFTER_DAY.exec(text.slice(end, end + 20));
  const { session, weekday = after?.groups?.['weekday'] } = before?.groups ?? {};
  const offset = start - (before?.[0].length ?? 0);
  return {
    said: text.slice(offset, end + (after?.[0].length ?? 0)),
    offset,
    ...(weekday === undefined ? {} : { weekday: nameWeekday(weekday) }),
    ...(session === undefined ? {} : { session: SESSION_WORDS[session.toLowerCase()]! }),
  };
}

function nameWeekday(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[2-7]$/, (number) => WEEKDAY_NUMBERS[number]!);
}

/** A day (`2022-07-28`) from its numbers; the calendar need not have it. */
export function toDay(year: number, month: number, day: number): Day {
  return [String(year).padStart(4, '0'), ...[month, day].map((each) => String(each).padStart(2, '0'))].join(
    '-',
  );
}
