import type { Bulletin } from '../bulletins/bulletin.ts';
import { dayInYear } from '../catalogue/order.ts';
import type { Strings } from '../strings/strings.ts';

/** How many bulletins a month has, as a bar of a chart and as a column of a table. */
export interface MonthCount {
  label: string;
  /** The short label, for twelve columns on a telephone. */
  short: string;
  countText: string;
  /** The number of bulletins as a percentage of that of the fullest month. */
  share: number;
  /** The first of its bulletins in the list; missing when there is none. */
  href: string | undefined;
}

/** The months of a year under their caption. */
export interface MonthChart {
  caption: string;
  months: MonthCount[];
}

/** The twelve months of a year by the day in it, empty ones too. `pageOf` gives the page on which the nth bulletin stands. */
export function countMonths(
  bulletins: readonly Bulletin[],
  words: Strings,
  pageOf: (index: number) => string,
): MonthCount[] {
  const counts = Array.from({ length: 12 }, () => 0);
  const firsts = new Map<number, number>();
  for (const [index, bulletin] of bulletins.entries()) {
    const month = monthOf(bulletin) - 1;
    counts[month] = counts[month]! + 1;
    if (!firsts.has(month)) firsts.set(month, index);
  }
  const most = Math.max(1, ...counts);
  return counts.map((count, index) => {
    const first = firsts.get(index);
    return {
      label: words.month(index + 1),
      short: words.monthShort(index + 1),
      countText: words.formatCount(count),
      share: Math.round((count / most) * 100),
      href: first === undefined ? undefined : `${pageOf(first)}#${anchorOf(index + 1)}`,
    };
  });
}

/** The anchor of a bulletin that opens its month in a list; `before` is the one above it. */
export function monthAnchor(bulletin: Bulletin, before: Bulletin | undefined): string | undefined {
  const month = monthOf(bulletin);
  return before && monthOf(before) === month ? undefined : anchorOf(month);
}

function monthOf(bulletin: Bulletin): number {
  return Number(dayInYear(bulletin).slice(5, 7));
}

function anchorOf(month: number): string {
  return `thang-${month}`;
}
