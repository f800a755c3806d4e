import type { Bulletin } from '../bulletins/bulletin.ts';
import { buildFigure, type Figure } from './figure.ts';
import { foreignLanguage, type ModelContext } from './context.ts';
import { buildListedDay, type ListedDay, type ListOrder } from './listed-day.ts';

/** A bulletin in a list. */
export interface Card extends ListedDay {
  /** The `lang` of its words, when the site's own words are in another language. */
  language: string | undefined;
  href: string;
  title: string;
  /** Only in a preview: that readers cannot see it yet. */
  mark: string | undefined;
  /** Missing in lists that only lead to the bulletins. */
  lead: string | undefined;
  place: string | undefined;
  /** Why it stands in a list, or what kind of event it tells of, where neither can be seen from it. */
  note: string | undefined;
  /** Missing where the heading of the page names it. */
  section: string | undefined;
  figure: Figure | undefined;
}

/** The card of a bulletin in a list of this order. */
export function buildCard(
  bulletin: Bulletin,
  context: ModelContext,
  { order = 'publication', loading }: { order?: ListOrder; loading?: 'eager' } = {},
): Card {
  const { catalogue, words, addresses } = context;
  const picture = bulletin.pictures.find(({ photograph }) => photograph);
  return {
    language: foreignLanguage(context),
    href: addresses.bulletin(bulletin.key),
    title: bulletin.title,
    mark: bulletin.preview && words.preview[bulletin.preview],
    lead: bulletin.summary ?? bulletin.lead,
    ...buildListedDay(bulletin, order, context),
    place: bulletin.location?.text,
    note: undefined,
    section: catalogue.site.sections.find(({ id }) => id === bulletin.section)?.name ?? bulletin.section,
    figure: picture && buildFigure(picture, context, { isFirst: loading === 'eager' }),
  };
}
