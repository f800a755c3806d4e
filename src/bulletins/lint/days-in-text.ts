import {
  AFTER_DAY,
  BEFORE_DAY,
  DAY_IN_TEXT,
  SESSION_WORDS,
  WEEKDAY_NUMBERS,
} from '../../strings/days-in-text.vi.ts';
import { isCalendarDay, type Day, type Session } from '../../vietnamese/days.ts';

/** A day that a text speaks of, with the words around it. */
export interface DayInText {
  /** From the part of the day to the end of the date, as written. */
  said: string;
  offset: number;
  /** The days of the month: two in "28 và 29/7". */
  days: number[];
  month: number;
  year?: number;
  /** In small letters: "thứ năm". */
  weekday?: string;
  session?: Session;
}

/** Every day in a text that names at least day and month. */
export function listDaysInText(text: string): DayInText[] {
  return [...text.matchAll(DAY_IN_TEXT)].flatMap((match) => {
    const { first, day, month, year, monthWord, yearWord } = match.groups!;
    const found = {
      days: [first, day].filter((each) => each !== undefined).map(Number),
      month: Number(month ?? monthWord),
      ...((year ?? yearWord) ? { year: Number(year ?? yearWord) } : {}),
    };
    const isPossible = found.days.every((each) =>
      isCalendarDay(toDay(found.year ?? 2000, found.month, each)),
    );
    return isPossible ? [{ ...found, ...wordsAround(text, match.index, match[0]) }] : [];
  });
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

/** The Day of a year, a month and a day, whether or not the calendar has it. */
export function toDay(year: number, month: number, day: number): Day {
  return [String(year).padStart(4, '0'), ...[month, day].map((each) => String(each).padStart(2, '0'))].join(
    '-',
  );
}
