import type { Bulletin } from '../bulletins/bulletin.ts';
import type { ModelContext } from './context.ts';
import { dayOf, type ListOrder } from './listed-day.ts';
import type { Link } from './shell.ts';

/** What a list holds, in one line, and the way to where it is said whether that is all. */
export interface ListExtent {
  text: string;
  link: Link;
}

/** Where the page of statistics says what the site has and what it cannot have. */
export const COMPLETENESS_ID = 'day-du';

/** Behind these words stands where a reader learns whether a list is complete. */
export function withCompleteness(text: string, { words, addresses }: ModelContext): ListExtent {
  return {
    text,
    link: { href: `${addresses.statistics}#${COMPLETENESS_ID}`, text: words.extent.question },
  };
}

/** How many bulletins a list holds, from which day to which, and how many of them were withdrawn, as far as that is known of it. */
export function buildExtent(
  { bulletins, order, withdrawn }: { bulletins: readonly Bulletin[]; order: ListOrder; withdrawn: number },
  context: ModelContext,
): ListExtent {
  const dated = order === 'event' ? bulletins : bulletins.filter(({ publishedOn }) => publishedOn !== null);
  const { first, last } = findEnds(dated, order);
  return withCompleteness(
    context.words.extent.of({
      count: bulletins.length,
      order,
      first,
      last,
      undated: bulletins.length - dated.length,
      withdrawn,
    }),
    context,
  );
}

/** The first and the last day of bulletins; each page of a long list asks anew, so they are not sorted. */
function findEnds(
  bulletins: readonly Bulletin[],
  order: ListOrder,
): { first: string | undefined; last: string | undefined } {
  let first: string | undefined;
  let last: string | undefined;
  for (const bulletin of bulletins) {
    const day = dayOf(bulletin, order);
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  }
  return { first, last };
}
