import type { Bulletin } from '../bulletins/bulletin.ts';
import { buildCompleteness, type Completeness } from './completeness.ts';
import type { ModelContext } from './context.ts';
import { distinctPlaceName } from './place-pages.ts';
import { buildShell, type Shell } from './shell.ts';

/** What the site holds, and how many bulletins there are by what readers look for them. */
export interface StatisticsPage {
  shell: Shell;
  heading: string;
  completeness: Completeness;
  tables: CountTable[];
}

/** Counts of one kind; each row is drawn as a bar too. */
export interface CountTable {
  caption: string;
  /** The heading of what is counted by. */
  heading: string;
  /** What has to be known to read the counts. */
  note: string | undefined;
  rows: CountRow[];
}

export interface CountRow {
  label: string;
  /** The list of these bulletins; missing for those that name none. */
  href: string | undefined;
  countText: string;
  /** The count as a percentage of that of the fullest row. */
  share: number;
}

/** A row before it is known how full others are. */
interface Count {
  label: string;
  href: string | undefined;
  count: number;
}

/** The index of places has all of them. */
const MOST_PLACES = 50;

/** The page of statistics: tables of counts, those without a row left out. */
export function buildStatisticsPage(context: ModelContext): StatisticsPage {
  const { catalogue, words, addresses } = context;
  const { title, description, years, sections, eventTypes } = words.statistics;
  const tables: CountTable[] = [
    buildTable(context, years, countYears(context)),
    buildTable(context, sections, countSections(context)),
    buildPlaceTable(context),
    buildTable(context, eventTypes, countEventTypes(context)),
  ];
  return {
    shell: buildShell(context, {
      address: addresses.statistics,
      title,
      description: description(catalogue.site.office.name),
      breadcrumb: [{ href: addresses.statistics, text: title }],
    }),
    heading: title,
    completeness: buildCompleteness(context),
    tables: tables.filter(({ rows }) => rows.length > 0),
  };
}

function buildTable(
  { words }: ModelContext,
  { caption, heading }: Pick<CountTable, 'caption' | 'heading'>,
  counts: readonly Count[],
  note?: string,
): CountTable {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const rows = counts
    .filter(({ count }) => count > 0)
    .map(({ label, href, count }) => ({
      label,
      href,
      countText: words.formatCount(count),
      share: Math.round((count / most) * 1000) / 10,
    }));
  return { caption, heading, note, rows };
}

function countYears({ catalogue, addresses }: ModelContext): Count[] {
  return catalogue.years.map(({ year, bulletins }) => ({
    label: year,
    href: addresses.year(year),
    count: bulletins.length,
  }));
}

function countSections({ catalogue, addresses }: ModelContext): Count[] {
  return catalogue.sections.map(({ section, bulletins }) => ({
    label: section.name,
    href: addresses.section(section.id),
    count: bulletins.length,
  }));
}

/** The places of most bulletins, then those that name none. Equals stay in Vietnamese order. */
function buildPlaceTable(context: ModelContext): CountTable {
  const { catalogue, words, addresses } = context;
  const { places } = words.statistics;
  const counts = [...catalogue.placeIndex.values()]
    .map((entry) => ({
      label: distinctPlaceName(entry, context),
      href: addresses.place(entry.place.id),
      count: entry.bulletins.length,
    }))
    .sort((a, b) => b.count - a.count);
  const shown = counts.slice(0, MOST_PLACES);
  const cut = shown.length < counts.length ? `${places.most(shown.length)} ` : '';
  const without = countWithout(context, ({ location }) => location?.place);
  return buildTable(context, places, [...shown, without], cut + places.note);
}

function countEventTypes(context: ModelContext): Count[] {
  const { catalogue, addresses } = context;
  const counts = [...catalogue.topics.eventTypes.values()].map(({ id, name, bulletins }) => ({
    label: name,
    href: addresses.topic('eventTypes', id),
    count: bulletins.length,
  }));
  return [...counts, countWithout(context, ({ event }) => event?.type)];
}

/** The bulletins that say nothing of what is counted by. */
function countWithout(
  { catalogue, words }: ModelContext,
  named: (bulletin: Bulletin) => string | undefined,
): Count {
  const { length } = catalogue.bulletins.filter((bulletin) => named(bulletin) === undefined);
  return { label: words.statistics.none, href: undefined, count: length };
}
