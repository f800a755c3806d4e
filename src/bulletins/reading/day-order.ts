import { issueAt, type Issue } from '../../gate/issue.ts';
import { severityInImported, severityOf } from '../../gate/rules.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import { fieldName } from '../../gate/field-paths.ts';
import type { YamlSource } from '../../gate/yaml/yaml.ts';
import type { Day } from '../../vietnamese/days.ts';
import { dayOfMoment } from '../../vietnamese/times.ts';
import type { Frontmatter } from '../schema.ts';

/**
 * Years between an event and its publication from which on one of the two is taken for a slip of the hand. A bulletin on an
 * anniversary has the day of the ceremony, one without an event the day of its publication; plans and late reports are years apart
 * at most. What was imported may be as old as it likes, and a schedule as distant.
 */
const DISTANT_YEARS = 10;

/**
 * Days of a bulletin that contradict each other or the year of its folder. The day of `publishAt` is that of the office. In a draft
 * all but the year is a warning: readers are shown nothing of it.
 */
export function listDayOrderIssues(
  fields: Frontmatter,
  { yaml, folder, timeZone }: { yaml: YamlSource; folder: BulletinFolder; timeZone: string },
): Issue[] {
  const between = [
    ...listScheduleIssues(fields, yaml, timeZone),
    ...listChangeIssues(fields, yaml),
    ...listDistanceIssues(fields, yaml),
    ...listPeriodIssues(fields, yaml),
    ...listEarlyIssues(fields, yaml),
    ...listLateCorrections(fields, yaml),
  ];
  const own =
    fields.status === 'draft'
      ? between.map((issue) => ({ ...issue, severity: 'warning' as const }))
      : between;
  return [...listYearIssues(fields, folder, yaml), ...own];
}

/** The folder's year is part of the address, so it has to be the year of the event or of the publication. */
function listYearIssues(fields: Frontmatter, folder: BulletinFolder, yaml: YamlSource): Issue[] {
  const years = [fields.date, fields.publishedOn ?? fields.date].map((day) => day.slice(0, 4));
  if (years.includes(folder.year)) return [];
  return [issueAt('year-mismatch', yaml.placeOf(['date']), { folder: folder.year, date: fields.date })];
}

/** A day of publication that is not the one from which readers see the bulletin. What was imported was published elsewhere before. */
function listScheduleIssues(
  { publishedOn, publishAt, kind }: Frontmatter,
  yaml: YamlSource,
  timeZone: string,
): Issue[] {
  if (publishedOn === null || publishAt === undefined) return [];
  const shown = dayOfMoment(publishAt, timeZone);
  const place = yaml.placeOf(['publishedOn']);
  if (publishedOn > shown) return [issueAt('published-after-shown', place, { publishedOn, shown })];
  if (publishedOn === shown || kind === 'imported') return [];
  return [issueAt('published-before-shown', place, { publishedOn, shown })];
}

/** Corrections, updates and withdrawals of what was not published yet. */
function listChangeIssues(fields: Frontmatter, yaml: YamlSource): Issue[] {
  const { publishedOn, kind } = fields;
  if (publishedOn === null) return [];
  const rule = 'changed-before-published';
  const severity = kind === 'imported' ? severityInImported(rule) : severityOf(rule);
  return listChanges(fields)
    .filter(({ day }) => day < publishedOn)
    .map(({ path, day }) => ({
      ...issueAt(rule, yaml.placeOf(path), { field: fieldName(path), day, publishedOn }),
      severity,
    }));
}

/** A day with the path of its field. */
export interface DatedField {
  path: (string | number)[];
  day: Day;
}

/** The days on which the photographs of a bulletin were taken and its source was retrieved. */
export function listDoneOn({ images, source }: Pick<Frontmatter, 'images' | 'source'>): DatedField[] {
  const taken = images.flatMap(({ takenOn }, index) =>
    takenOn === undefined ? [] : [{ path: ['images', index, 'takenOn'], day: takenOn }],
  );
  const day = source?.retrievedOn;
  return day === undefined ? taken : [...taken, { path: ['source', 'retrievedOn'], day }];
}

/** The days on which a bulletin was changed, with the paths of their fields. */
export function listChanges({
  updated,
  corrections,
  withdrawal,
}: Pick<Frontmatter, 'updated' | 'corrections' | 'withdrawal'>): DatedField[] {
  return [
    ...(updated === undefined ? [] : [{ path: ['updated'], day: updated }]),
    ...corrections.map(({ on }, index) => ({ path: ['corrections', index, 'on'], day: on })),
    ...(withdrawal === undefined ? [] : [{ path: ['withdrawal', 'on'], day: withdrawal.on }]),
  ];
}

function listDistanceIssues(fields: Frontmatter, yaml: YamlSource): Issue[] {
  const { date, endDate, publishedOn, publishAt, kind } = fields;
  if (publishedOn === null || publishAt !== undefined || kind === 'imported') return [];
  const ends = Object.entries({ date, endDate }).flatMap(([field, day]) =>
    day === undefined ? [] : { field, day },
  );
  const distant = ends
    .map((end) => ({ ...end, years: Math.abs(yearOf(end.day) - yearOf(publishedOn)) }))
    .find(({ years }) => years >= DISTANT_YEARS);
  if (!distant) return [];
  const { field, day, years } = distant;
  return [issueAt('distant-event', yaml.placeOf([field]), { field, day, publishedOn, years })];
}

/** Days before an event on which a bulletin may be published that announces it. */
const ANNOUNCED_DAYS = 45;

/** A publication long before the event that the bulletin reports, unless the two are told as distant. */
function listEarlyIssues(fields: Frontmatter, yaml: YamlSource): Issue[] {
  const { date, publishedOn, kind } = fields;
  if (publishedOn === null || kind === 'imported' || listDistanceIssues(fields, yaml).length > 0) return [];
  const days = (Date.parse(date) - Date.parse(publishedOn)) / 86_400_000;
  if (days <= ANNOUNCED_DAYS) return [];
  return [issueAt('published-early', yaml.placeOf(['publishedOn']), { date, publishedOn, days })];
}

/**
 * An event that ends a year or more after it began, unless its end is told as distant, and a period of reports that is years away.
 */
function listPeriodIssues(fields: Frontmatter, yaml: YamlSource): Issue[] {
  const { date, endDate, event, kind } = fields;
  if (kind === 'imported') return [];
  const issues: Issue[] = [];
  const yearLater = `${String(yearOf(date) + 1).padStart(4, '0')}${date.slice(4)}`;
  if (endDate !== undefined && endDate >= yearLater && listDistanceIssues(fields, yaml).length === 0)
    issues.push(issueAt('long-event', yaml.placeOf(['endDate']), { date, endDate }));
  const year = event?.period?.year;
  if (year !== undefined && Math.abs(year - yearOf(date)) >= DISTANT_YEARS)
    issues.push(issueAt('distant-period', yaml.placeOf(['event', 'period', 'year']), { year, date }));
  return issues;
}

/** Corrections of later days than the last change that the page names. */
function listLateCorrections({ corrections, updated }: Frontmatter, yaml: YamlSource): Issue[] {
  if (updated === undefined) return [];
  return corrections.flatMap(({ on }, index) =>
    on > updated
      ? [issueAt('corrected-after-update', yaml.placeOf(['corrections', index, 'on']), { on, updated })]
      : [],
  );
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
