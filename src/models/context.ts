import { buildAddresses, type Addresses } from '../addresses/build-addresses.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Strings } from '../strings/strings.ts';

/** The language of all content. Content is not translated, whatever the language of the site. */
export const CONTENT_LANGUAGE = 'vi';

/** The `lang` of content, when the site's own words are in another language; otherwise `undefined`. */
export function foreignLanguage({ catalogue }: ModelContext): string | undefined {
  return catalogue.site.language === CONTENT_LANGUAGE ? undefined : CONTENT_LANGUAGE;
}

/** What every page model is made from. */
export interface ModelContext {
  catalogue: Catalogue;
  words: Strings;
  addresses: Addresses;
  /** Whether the site is for the office's own eyes. */
  isPreview: boolean;
}

/** The context of a catalogue in the site's language. */
export function buildContext(parts: {
  catalogue: Catalogue;
  words: Strings;
  isPreview: boolean;
}): ModelContext {
  return { ...parts, addresses: buildAddresses(parts.catalogue.site) };
}
