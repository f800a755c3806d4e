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
  const days = dated.map((bulletin) => dayOf(bulletin, order)).sort();
  return withCompleteness(
    context.words.extent.of({
      count: bulletins.length,
      order,
      first: days[0],
      last: days.at(-1),
      undated: bulletins.length - dated.length,
      withdrawn,
    }),
    context,
  );
}
