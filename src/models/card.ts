import type { Bulletin } from '../bulletins/bulletin.ts';
import { listingDay } from '../catalogue/order.ts';
import { buildFigure, type Figure } from './figure.ts';
import { foreignLanguage, type ModelContext } from './context.ts';

/** A bulletin in a list. */
export interface Card {
  /** The `lang` of its words, when the site's own words are in another language. */
  language: string | undefined;
  href: string;
  title: string;
  /** Only in a preview: that readers cannot see it yet. */
  mark: string | undefined;
  /** Missing in lists that only lead to the bulletins. */
  lead: string | undefined;
  day: string;
  dayText: string;
  place: string | undefined;
  /** Why it stands in a list, where that cannot be seen from it. */
  reason: string | undefined;
  /** Missing where the heading of the page names it. */
  section: string | undefined;
  figure: Figure | undefined;
}

/** The card of a bulletin, with the day by which its list is ordered. */
export function buildCard(
  bulletin: Bulletin,
  context: ModelContext,
  { day = listingDay(bulletin), loading }: { day?: string; loading?: 'eager' } = {},
): Card {
  const { catalogue, words, addresses } = context;
  const picture = bulletin.pictures.find(({ photograph }) => photograph);
  return {
    language: foreignLanguage(context),
    href: addresses.bulletin(bulletin.key),
    title: bulletin.title,
    mark: bulletin.preview && words.preview[bulletin.preview],
    lead: bulletin.summary ?? bulletin.lead,
    day,
    dayText: words.formatDayShort(day),
    place: bulletin.location?.text,
    reason: undefined,
    section: catalogue.site.sections.find(({ id }) => id === bulletin.section)?.name ?? bulletin.section,
    figure: picture && buildFigure(picture, context, { isFirst: loading === 'eager' }),
  };
}
