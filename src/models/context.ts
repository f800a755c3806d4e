import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Strings } from '../strings/strings.ts';
import { buildAddresses, type Addresses } from './addresses.ts';

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
