import { listDaysInText, toDay, type DayInText } from '../../bulletins/lint/days-in-text.ts';
import * as cues from '../../strings/import-cues.vi.ts';
import { isCalendarDay, type Day, type Session } from '../../vietnamese/days.ts';
import { isHeadline } from '../headline.ts';
import type { Proposal } from './proposal.ts';
import { sentenceAround } from './sentences.ts';

/** Where the year of a day comes from that is written without one. */
export type YearBasis = 'written' | 'published' | 'title' | 'text';

/** The day of an event as a text says it. Without a `date`, its year is unknown and has to be asked for. */
export interface ProposedDay {
  date?: Day;
  endDate?: Day;
  session?: Session;
  /** The words that name the day, as written. */
  said: string;
  year?: YearBasis;
}

/** What a source says besides its paragraphs. */
interface DayContext {
  title: string;
  published: Day | undefined;
}

/** Characters of a paragraph in which the day of its event is named. */
const BEGINNING = 400;
/** Characters before a day that tell what it is the day of. */
const BEFORE = 45;
/** Characters before a day in which a part of the day may stand that is between two. */
const NEAR = 8;
/** Lines above the first sentence, at most. */
const MOST_HEADLINES = 12;
/** Days after an event within which it is reported; later, the year is in doubt. */
const REPORTED_WITHIN = 45;
/** The month from which on an account of a year is given in it, and not in the next. */
const FIRST_ACCOUNT = 4;
/** The month up to which plans for a year are made in it, and not in the one before. */
const LAST_PLAN = 6;

/**
 * The day of the event that a bulletin reports, from its first paragraph, or its second where that begins with a part of a day; lines
 * above that are headings are no paragraphs. Else the day on which a document was signed, which has to be looked at. A text that names
 * neither gets none.
 */
export function proposeDay(
  lines: readonly string[],
  { title, published }: DayContext,
): Proposal<ProposedDay> | undefined {
  const paragraphs = lines.some((line) => cues.OFFICIAL_DOCUMENT.test(line)) ? lines : skipHeadlines(lines);
  const [first = '', second = ''] = paragraphs;
  const found = findDay(first) ?? (cues.SESSION_START.test(second) ? findDay(second) : undefined);
  if (!found) return findDayOfDocument(lines);
  const { day, end, sentence, before } = found;
  const { year, basis } = findYear(day, [title, paragraphs.slice(0, 4).join('\n')], published);
  const session = cues.WHOLE_DAY.test(before) ? 'all-day' : sessionOf(day, before);
  const value: ProposedDay = { said: day.said, ...(session ? { session } : {}) };
  if (year === undefined) return { value, evidence: sentence, confidence: 'medium' };
  const date = toDay(year, day.month, day.days[0]!);
  if (!isCalendarDay(date)) return undefined;
  const last = end ? toDay(end.year ?? year, end.month, end.days.at(-1)!) : date;
  return {
    value: { ...value, date, year: basis!, ...(isCalendarDay(last) && last > date ? { endDate: last } : {}) },
    evidence: sentence,
    confidence: isSureYear(basis!, date, published) ? 'high' : 'medium',
  };
}

/** The paragraphs of a text from its first sentence on. */
function skipHeadlines(lines: readonly string[]): readonly string[] {
  const start = lines.slice(0, MOST_HEADLINES + 1).findIndex((line) => !isHeadline(line) || isDated(line));
  return start < 0 ? lines : lines.slice(start);
}

function isDated(line: string): boolean {
  return listDaysInText(line).length > 0 && !readDayOfDocument(line);
}

/** “Hà Nam, ngày 20 tháng 12 năm 2019” near the beginning. */
function findDayOfDocument(lines: readonly string[]): Proposal<ProposedDay> | undefined {
  for (const line of lines.slice(0, MOST_HEADLINES)) {
    const day = readDayOfDocument(line);
    const date = day && toDay(day.year!, day.month, day.days[0]!);
    if (date !== undefined && isCalendarDay(date))
      return { value: { said: day!.said, date, year: 'written' }, evidence: line, confidence: 'medium' };
  }
  return undefined;
}

function readDayOfDocument(line: string): DayInText | undefined {
  const [day, ...more] = listDaysInText(line);
  if (day?.year === undefined || more.length > 0) return undefined;
  const isAlone = /^\.?$/u.test(line.slice(day.offset + day.said.length).trim());
  return isAlone && cues.PLACE_OF_DOCUMENT.test(line.slice(0, day.offset)) ? day : undefined;
}

interface FoundDay {
  day: DayInText;
  /** The last day, where there are several. */
  end?: DayInText | undefined;
  sentence: string;
  before: string;
}

function findDay(paragraph: string): FoundDay | undefined {
  const text = paragraph.slice(0, BEGINNING);
  const days = listDaysInText(text);
  let spanned: DayInText | undefined;
  for (const [index, day] of days.entries()) {
    if (day === spanned) continue;
    const next = days[index + 1];
    const before = text.slice(Math.max(0, day.offset - BEFORE), day.offset);
    const sentence = sentenceAround(paragraph, day.offset);
    const isSpan =
      next !== undefined && cues.TO_DAY.test(text.slice(day.offset + day.said.length, next.offset));
    if (cues.BEFORE_DAY_OF_DOCUMENT.test(before) || cues.NO_EVENT.test(sentence)) continue;
    if (day.session === undefined && cues.LEGAL_BASIS.test(sentence)) continue;
    // From the year of a foundation to that of its anniversary.
    if (isSpan && day.year !== undefined && next.year !== undefined && next.year > day.year + 1) {
      spanned = next;
      continue;
    }
    const isHeld = cues.HOLDING.test(sentence);
    const opens = /(?:^|[.!?]\s+)$/u.test(text.slice(0, day.offset));
    const hasSeveral = isSpan || day.days.length > 1;
    const isEvent = hasSeveral
      ? isHeld
      : day.session !== undefined || opens || (isHeld && cues.DAY_WORD.test(day.said));
    if (isEvent) return { day, end: isSpan ? next : day, sentence, before };
  }
  return undefined;
}

function sessionOf({ said, session }: DayInText, before: string): Session | undefined {
  return cues.BETWEEN_SESSIONS.test(before.slice(-NEAR) + said) ? undefined : session;
}

/** A year that is written, or that of a publication soon after, is sure; one that only stands near is not. */
function isSureYear(basis: YearBasis, date: Day, published: Day | undefined): boolean {
  if (basis === 'published') return daysBetween(date, published!) <= REPORTED_WITHIN;
  return basis === 'written';
}

/** The year of a day: written, else the latest that is not after the publication, else the only one of the title or of the text. */
function findYear(
  day: DayInText,
  [title, text]: readonly [string, string],
  published: Day | undefined,
): { year?: number; basis?: YearBasis } {
  if (day.year !== undefined) return { year: day.year, basis: 'written' };
  if (published !== undefined) {
    const year = Number(published.slice(0, 4));
    return { year: toDay(year, day.month, day.days[0]!) > published ? year - 1 : year, basis: 'published' };
  }
  const [ofTitle, ofText] = [onlyYear(title, day.month), onlyYear(`${title}\n${text}`, day.month)];
  if (ofTitle !== undefined) return { year: ofTitle, basis: 'title' };
  return ofText === undefined ? {} : { year: ofText, basis: 'text' };
}

/** A year as a text names it: one that is past, one that is to come, or neither that its words say. */
interface NamedYear {
  year: number;
  isPast: boolean;
  isAhead: boolean;
}

/**
 * The one year that a text names and in which a month can be. Accounts of a year are given at its end or early in the next, and plans made
 * early in it or at the end of the one before: a month in which either may be has no year. `undefined` also when several years are named,
 * but for the one before of which an account is given, and the one behind for which something is planned.
 */
function onlyYear(text: string, month: number): number | undefined {
  const named = listNamedYears(text);
  const years = new Set(named.filter((each) => canHold(each, month)).map(({ year }) => year));
  const [only] = years;
  if (only === undefined || years.size > 1) return undefined;
  const isAlone = named.every(
    ({ year, isPast, isAhead }) =>
      year === only || (isPast && !isAhead && year === only - 1) || (isAhead && !isPast && year === only + 1),
  );
  return isAlone ? only : undefined;
}

function listNamedYears(text: string): NamedYear[] {
  let end = 0;
  return [...text.matchAll(cues.YEAR_NAMED)].map(({ 0: said, index }) => {
    const before = text.slice(end, index).replace(/^[^]*[.;\n]/u, '');
    end = index + said.length;
    const isWhole = !cues.PART_OF_YEAR.test(before);
    return {
      year: Number(said),
      isPast: isWhole && cues.YEAR_PAST.test(before),
      isAhead: isWhole && cues.YEAR_AHEAD.test(before),
    };
  });
}

function canHold({ isPast, isAhead }: NamedYear, month: number): boolean {
  if (isPast || isAhead) return (!isPast || month >= FIRST_ACCOUNT) && (!isAhead || month <= LAST_PLAN);
  return month > 1 && month < 12;
}

function daysBetween(first: Day, last: Day): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000;
}
