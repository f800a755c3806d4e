import { buildAddresses, type Addresses } from '../addresses/build-addresses.ts';
import { buildAwardCatalogue, type AwardCatalogue } from '../awards/award-catalogue.ts';
import { findAwards } from '../awards/handover.ts';
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
  /** Missing where no decision is shown. */
  awards: AwardCatalogue | undefined;
}

/** The context of a catalogue in the site's language, with the awards that were read with its registers. */
export function buildContext(parts: {
  catalogue: Catalogue;
  words: Strings;
  isPreview: boolean;
}): ModelContext {
  const { catalogue, isPreview } = parts;
  const read = findAwards(catalogue.registers);
  return {
    ...parts,
    addresses: buildAddresses(catalogue.site),
    awards: read && buildAwardCatalogue(read, catalogue.registers, isPreview),
  };
}
