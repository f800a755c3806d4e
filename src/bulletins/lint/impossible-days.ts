import { BEFORE_DAY, DAY_IN_TEXT, HOUR_IN_TEXT, LENGTH_GOES_ON } from '../../strings/days-in-text.vi.ts';
import { formatDayShort, isCalendarDay } from '../../vietnamese/days.ts';
import { toDay } from './days-in-text.ts';

/** A day or an hour that a text names though no calendar and no clock has it. */
export interface ImpossibleDay {
  kind: 'day' | 'hour';
  said: string;
  offset: number;
  /** The day, where day and month were only exchanged. */
  write?: string;
}

/**
 * Every day and hour of a text that cannot be. Two numbers with a stroke alone are often no day: a year has to follow, or a word such
 * as "ngày" to stand before them. Of "30 tháng 2" the day has to be one that other months have.
 */
export function listImpossibleDays(text: string): ImpossibleDay[] {
  return [...listDays(text), ...listHours(text)];
}

function listDays(text: string): ImpossibleDay[] {
  return [...text.matchAll(DAY_IN_TEXT)].flatMap(({ 0: said, index, groups }): ImpossibleDay[] => {
    const { first, day, month, year, monthWord, yearWord } = groups!;
    const numbers = [first, day].filter((each) => each !== undefined).map(Number);
    const [inMonth, inYear] = [Number(month ?? monthWord), Number(year ?? yearWord ?? 2000)];
    if (inYear < FIRST_YEAR || inYear > LAST_YEAR) return [];
    if (numbers.every((each) => isCalendarDay(toDay(inYear, inMonth, each)))) return [];
    const before = BEFORE_DAY.exec(text.slice(Math.max(0, index - 40), index))?.[0].trim() ?? '';
    const isLate = monthWord !== undefined && inMonth <= 12 && Number(day) > 28 && Number(day) < 32;
    if (year === undefined && yearWord === undefined && before === '' && !isLate) return [];
    if (isLate && before === '' && LENGTH_GOES_ON.test(text.slice(index + said.length))) return [];
    const exchanged = toDay(inYear, Number(day), inMonth);
    const isExchanged = first === undefined && year !== undefined && isCalendarDay(exchanged);
    return [
      { kind: 'day', said, offset: index, ...(isExchanged ? { write: formatDayShort(exchanged) } : {}) },
    ];
  });
}

/** Years of which a text speaks; other numbers of four digits are none. */
const [FIRST_YEAR, LAST_YEAR] = [1000, 2199];

function listHours(text: string): ImpossibleDay[] {
  return [...text.matchAll(HOUR_IN_TEXT)].flatMap(({ 0: said, index, groups }): ImpossibleDay[] => {
    const [hour, minute] = [Number(groups!['hour']), Number(groups!['minute'])];
    const isPossible = minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
    return isPossible ? [] : [{ kind: 'hour', said, offset: index }];
  });
}
