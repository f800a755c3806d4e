/** An address in a page. */
export interface PageLink {
  attribute: string;
  value: string;
}

/** Attributes that hold one address, and attributes that hold a `srcset`. */
const SINGLE = ['href', 'src', 'poster', 'action', 'formaction', 'data', 'cite', 'xlink:href'];
const SETS = ['srcset', 'imagesrcset'];

/** Properties of `<meta>` whose content is an address that others fetch. */
const ADDRESS_PROPERTIES = new Set(['og:url', 'og:image', 'og:image:secure_url', 'twitter:image']);

/** The addresses in the attributes of one element. */
export function listLinks(element: string, attributes: Readonly<Record<string, string>>): PageLink[] {
  const links: PageLink[] = [];
  for (const attribute of SINGLE) {
    const value = attributes[attribute];
    // `data` is an address on <object> alone.
    if (value !== undefined && (attribute !== 'data' || element === 'object'))
      links.push({ attribute, value });
  }
  for (const attribute of SETS) {
    const set = attributes[attribute];
    if (set !== undefined) links.push(...splitSet(set).map((value) => ({ attribute, value })));
  }
  const property = attributes['property'] ?? attributes['name'] ?? '';
  if (element === 'meta' && ADDRESS_PROPERTIES.has(property)) {
    links.push({ attribute: property, value: attributes['content'] ?? '' });
  }
  return links;
}

/** The addresses of a `srcset`: commas may stand within one, but not at its end. */
function splitSet(set: string): string[] {
  return [...set.matchAll(/[\s,]*(\S*[^\s,])(?:\s[^,]*)?(?:,|$)/gu)].map(([, address = '']) => address);
}
