import type { SaxesTagNS } from 'saxes';
import { readXml, SHOWN_BY_BROWSERS } from './xml.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const SITEMAP_IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1';

/** A set of names, from a list with single spaces. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The elements of the feeds and site maps that this program writes, by namespace. RSS has none. */
const ELEMENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    '',
    words(
      'rss channel title link description language copyright lastBuildDate generator item category guid pubDate',
    ),
  ],
  [ATOM, words('feed author name generator id link subtitle title updated entry category published summary')],
  ['http://purl.org/dc/elements/1.1/', words('creator')],
  ['http://purl.org/syndication/history/1.0', words('archive')],
  [SITEMAP, words('urlset url loc lastmod sitemapindex sitemap')],
  [SITEMAP_IMAGE, words('image loc')],
]);
/** Attributes of those elements. */
const ATTRIBUTES = words('version isPermaLink href rel type term');
/** Atom elements whose text may be HTML. */
const ATOM_TEXTS = words('title subtitle summary');
/** RSS elements whose text feed readers interpret as HTML, whether they should or not. */
const HTML_OF_RSS = words('title description');
/** Elements whose text is an address. */
const ADDRESSES = words('link loc');

/** The keys of the JSON feeds that this program writes. */
const JSON_KEYS = words(
  'version title home_page_url feed_url next_url description language authors name items id url content_text ' +
    'date_published date_modified tags',
);

/**
 * Judges an XML file; returns its faults. A feed or sitemap may hold only what this program writes: words and web addresses, no
 * markup, and no tags in what readers interpret as HTML. Any other file may hold nothing that a browser acts on.
 */
export function judgeXml(source: string): string[] {
  const faults: string[] = [];
  let isFeed: boolean | undefined;
  const mistake = readXml(source, {
    onElement(tag) {
      isFeed ??= ELEMENTS.get(tag.uri)?.has(tag.local) === true;
      if (isFeed ? !ELEMENTS.get(tag.uri)?.has(tag.local) : SHOWN_BY_BROWSERS.has(tag.uri)) {
        faults.push(`<${tag.name}>`);
      } else if (isFeed) faults.push(...listStrangeAttributes(tag));
    },
    onText(text, { name, local, uri, attributes }) {
      if (!isFeed) return;
      const isHtml = (uri === '' && HTML_OF_RSS.has(local)) || attributes['type'] !== undefined;
      const isMarkup = isHtml && /<[A-Za-z/!?]/u.test(text);
      const isStray = ADDRESSES.has(local) && text.trim() !== '' && !isWebAddress(text);
      if (isMarkup || isStray) faults.push(`<${name}>${text.trim()}`);
    },
    onOther: (written) => faults.push(written),
  });
  return mistake === undefined ? faults : [...faults, mistake];
}

function listStrangeAttributes({ name, local, attributes }: SaxesTagNS): string[] {
  return Object.values(attributes).flatMap((attribute) => {
    if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') return [];
    const isHtml = attribute.value === 'html' && ATOM_TEXTS.has(local);
    const isKnown =
      ATTRIBUTES.has(attribute.name) && (attribute.name !== 'type' || local === 'link' || isHtml);
    const isRight = isKnown && (attribute.name !== 'href' || isWebAddress(attribute.value));
    return isRight ? [] : [`<${name} ${attribute.name}="${attribute.value}">`];
  });
}

/** Whether a path of the site is that of a JSON feed. */
export function isJsonFeed(path: string): boolean {
  return /(?:^|\/)feed(?:\/\d+)?\.json$/iu.test(path);
}

/** Judges a JSON feed. Returns every key that this program does not write, and every address that is not `http(s)`. */
export function judgeJsonFeed(source: string): string[] {
  const faults: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      const isKnown = Array.isArray(value) || JSON_KEYS.has(key);
      const isRight = !/(?:^|_)url$/u.test(key) || (typeof inside === 'string' && isWebAddress(inside));
      // What is in a fault is told with it.
      if (!isKnown || !isRight) faults.push(`"${key}": ${JSON.stringify(inside)}`);
      else look(inside);
    }
  };
  try {
    look(JSON.parse(source));
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
  return faults;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//u.test(text.trim());
}
