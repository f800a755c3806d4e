import type { Hidden } from '../documents/hidden.ts';
import { isOffice } from './namespaces.ts';
import { hasPhrase } from './signs.ts';
import type { Listener } from './xml-part.ts';

/** Namespaces, besides those of Office, of what programs show or keep for themselves; none has its own words of users. */
const KNOWN =
  /^(?:$|http:\/\/(?:purl\.org|www\.w3\.org|uri\.etsi\.org|schemas\.microsoft\.com|customooxmlschemas\.google\.com|(?:www\.)?(?:wps\.cn|kingsoft|onlyoffice|titus|boldonjames)|schemas\.apple\.com|[\w.]*(?:openoffice|libreoffice|adobe)\.(?:org|com))|urn:oasis:)/;

/** A listener for words in elements that no office program knows: it keeps them, and shows them to nobody. */
export function listenForForeignWords(hidden: Hidden, isData: boolean): Listener {
  const isForeign = (uri: string): boolean => !isData && !isOffice(uri) && !KNOWN.test(uri);
  return {
    open({ uri, attributes }) {
      if (!isForeign(uri)) return;
      if (attributes.some((each) => each.uri === '' && hasPhrase(each.value))) hidden.add('data', 1, [uri]);
    },
    close({ uri }, text) {
      if (isForeign(uri) && hasPhrase(text)) hidden.add('data', 1, [uri]);
    },
  };
}
