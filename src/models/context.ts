import { buildAddresses, type Addresses } from '../addresses/build-addresses.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Strings } from '../strings/strings.ts';

/** What offices write in, whatever language the site itself speaks: content is not translated. */
export const CONTENT_LANGUAGE = 'vi';

/** The language to mark an office's words with, where the site speaks another. */
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
