import type { SaxesTagNS } from 'saxes';
import { readXml, SHOWN_BY_BROWSERS } from './xml.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const SITEMAP_IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1';

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
/** With `type` a text of Atom would become markup; a link of Atom has one that only says what lies there. */
const ATTRIBUTES = words('version isPermaLink href rel type term');
/** Elements whose text is an address. */
const ADDRESSES = words('link loc');

const JSON_KEYS = words(
  'version title home_page_url feed_url next_url description language authors name items id url content_text ' +
    'date_published date_modified tags',
);

/**
 * Judges a file of XML. A feed or site map holds what this program writes into one: words, addresses of the web, and no markup;
 * the description of an entry of RSS, which readers take for HTML, holds no tag. Any other file holds nothing that a browser would
 * act on.
 */
export function judgeXml(source: string): string[] {
  const faults: string[] = [];
  let isFeed: boolean | undefined;
  let isEntry = false;
  const mistake = readXml(source, {
    onElement(tag) {
      isEntry ||= tag.local === 'item';
      isFeed ??= ELEMENTS.get(tag.uri)?.has(tag.local) === true;
      if (isFeed ? !ELEMENTS.get(tag.uri)?.has(tag.local) : SHOWN_BY_BROWSERS.has(tag.uri)) {
        faults.push(`<${tag.name}>`);
      } else if (isFeed) faults.push(...listStrangeAttributes(tag));
    },
    onText(text, { name, local, uri }) {
      if (!isFeed) return;
      const isMarkup = isEntry && uri === '' && local === 'description' && text.includes('<');
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
    const isKnown = ATTRIBUTES.has(attribute.name) && (attribute.name !== 'type' || local === 'link');
    const isRight = isKnown && (attribute.name !== 'href' || isWebAddress(attribute.value));
    return isRight ? [] : [`<${name} ${attribute.name}="${attribute.value}">`];
  });
}

/** Judges a JSON feed: every key that this program does not write, and every address that is none of the web. */
export function judgeJsonFeed(source: string): string[] {
  const faults: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      const isKnown = Array.isArray(value) || JSON_KEYS.has(key);
      const isRight = !/(?:^|_)url$/u.test(key) || (typeof inside === 'string' && isWebAddress(inside));
      if (!isKnown || !isRight) faults.push(`"${key}": ${JSON.stringify(inside)}`);
      look(inside);
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
