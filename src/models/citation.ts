import type { Bulletin } from '../bulletins/bulletin.ts';
import type { ModelContext } from './context.ts';

/** How to cite a bulletin. */
export interface Citation {
  /** Who signed, title, office, day and permanent address, in one line to copy. */
  text: string;
  /** The permanent address alone, in full. */
  address: string;
}

/** The citation of a bulletin. When the day of publication is unknown, it says so and gives the day of the event. */
export function buildCitation(
  bulletin: Pick<Bulletin, 'key' | 'title' | 'byline' | 'publishedOn' | 'date'>,
  { catalogue, words, addresses }: ModelContext,
): Citation {
  const { key, title, byline, publishedOn, date } = bulletin;
  const address = addresses.absolute(addresses.bulletin(key));
  const day = publishedOn === null ? words.citation.held(date) : words.citation.published(publishedOn);
  const text = words.citation.text({
    byline: byline.text,
    title,
    office: catalogue.site.office.name,
    day,
    address,
  });
  return { text, address };
}
