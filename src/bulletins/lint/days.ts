import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { formatDayShort, isCalendarDay, weekday, type Day, type Session } from '../../vietnamese/days.ts';
import type { Frontmatter } from '../schema.ts';
import { listDaysInText, toDay, type DayInText } from './days-in-text.ts';
import { listImpossibleDays, type ImpossibleDay } from './impossible-days.ts';
import type { LintedBody, LintSubject } from './subject.ts';

/** Warnings of days in title, `dateText` and body that contradict the calendar, `session` or `date`. */
export function listDayIssues(subject: LintSubject): Issue[] {
  const { fields, yaml, source, placeAt } = subject;
  const title = listDaysInText(fields.title);
  const quoted = listDaysInText(fields.dateText ?? '');
  const body = listDaysInText(source);
  return [
    ...title.flatMap((each) => judgeWeekday(each, fields, yaml.placeOf(['title']))),
    ...quoted.flatMap((each) => judgeWeekday(each, fields, yaml.placeOf(['dateText']))),
    ...body.flatMap((each) => judgeWeekday(each, fields, placeAt(each.offset))),
    ...listImpossibleDays(fields.title).map((each) => tellImpossible(each, yaml.placeOf(['title']))),
    ...listImpossibleDays(fields.summary ?? '').map((each) =>
      tellImpossible(each, yaml.placeOf(['summary'])),
    ),
    ...listImpossibleDaysOfBody(subject),
    ...judgeSession([...quoted, ...title, ...body], subject),
    ...judgeDate(quoted, body, subject),
  ];
}

/** Warnings of days in a body that no calendar has. */
export function listImpossibleDaysOfBody({ source, placeAt }: LintedBody): Issue[] {
  return listImpossibleDays(source).map((each) => tellImpossible(each, placeAt(each.offset)));
}

function tellImpossible({ kind, said, write }: ImpossibleDay, place: SourcePosition): Issue {
  return issueAt('no-such-day', place, { kind, said, ...(write === undefined ? {} : { write }) });
}

function judgeWeekday(said: DayInText, fields: Frontmatter, place: SourcePosition): Issue[] {
  const day = findDay(said, fields);
  if (said.weekday === undefined || day === undefined) return [];
  const right = weekday(day);
  if (right.toLowerCase() === said.weekday) return [];
  return [issueAt('weekday-mismatch', place, { said: said.said, day: formatDayShort(day), weekday: right })];
}

/** The day that is meant, when it is certain: without a year, only a day that the frontmatter names. */
function findDay(
  { days, month, year }: DayInText,
  { date, endDate, publishedOn }: Frontmatter,
): Day | undefined {
  if (days.length > 1) return undefined;
  const years = year === undefined ? [date, endDate, publishedOn].flatMap(yearOf) : [year];
  const candidates = years.map((each) => toDay(each, month, days[0]!)).filter(isCalendarDay);
  if (year !== undefined) return candidates[0];
  return candidates.find((day) => (day >= date && day <= (endDate ?? date)) || day === publishedOn);
}

function yearOf(day: Day | null | undefined): number[] {
  return day ? [Number(day.slice(0, 4))] : [];
}

function judgeSession(mentions: readonly DayInText[], { fields, yaml }: LintSubject): Issue[] {
  const { session, date, endDate, time } = fields;
  if (session === undefined || session === 'all-day' || (endDate ?? date) !== date) return [];
  if (time !== undefined && !isInSession(time, session))
    return [issueAt('session-mismatch', yaml.placeOf(['session']), { session, said: time, isTime: true })];
  const ofTheDay = mentions.filter((each) => each.session !== undefined && covers(each, date, date));
  const other = ofTheDay[0];
  if (!other || ofTheDay.some((each) => each.session === session)) return [];
  return [issueAt('session-mismatch', yaml.placeOf(['session']), { session, said: other.said })];
}

/** Hours from and before which an event can begin, as people speak: noon is of the morning or of the afternoon. */
const HOURS: Readonly<Record<Exclude<Session, 'all-day'>, readonly [number, number]>> = {
  morning: [0, 13],
  afternoon: [11, 19],
  evening: [17, 24],
};

function isInSession(time: string, session: Exclude<Session, 'all-day'>): boolean {
  const hour = Number(time.slice(0, 2));
  const [from, before] = HOURS[session];
  return hour >= from && hour < before;
}

/** The words that date the bulletin: `dateText`, or the day with which the body begins. */
function judgeDate(quoted: readonly DayInText[], body: readonly DayInText[], subject: LintSubject): Issue[] {
  const { fields, yaml, source } = subject;
  const { date, endDate = date } = fields;
  const opening = body[0] && source.slice(0, body[0].offset).trim() === '' ? [body[0]] : [];
  const dating = quoted.length > 0 ? quoted : opening;
  if (dating.length === 0 || dating.some((each) => covers(each, date, endDate))) return [];
  return [issueAt('day-mismatch', yaml.placeOf(['date']), { date, said: dating[0]!.said })];
}

/** Whether a mention can mean a day from `start` to `end`. */
function covers({ days, month, year }: DayInText, start: Day, end: Day): boolean {
  const years = year === undefined ? [...yearOf(start), ...yearOf(end)] : [year];
  return years.some((each) =>
    days.some((number) => {
      const day = toDay(each, month, number);
      return day >= start && day <= end;
    }),
  );
}
