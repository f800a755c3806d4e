import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { FeedFormat } from '../addresses/segments.ts';
import type { ModelContext } from './context.ts';
import { noonOf, type FeedPage } from './feeds.ts';

/** The `generator` of feeds: the name of this program. */
const GENERATOR = 'Bantin';
/** Content types of feeds that are linked by type. */
const TYPES = { rss: 'application/rss+xml', atom: 'application/atom+xml' } as const;

/** The element that marks an archive (RFC 5005, section 4). The feed library writes the links of archives, but not this. */
const ARCHIVE_MARK = '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>';

/** The address of a document of a feed. */
export function feedAddress(
  format: FeedFormat,
  { section, archive }: Pick<FeedPage, 'section' | 'archive'>,
  { addresses }: ModelContext,
): string {
  return addresses.feedOf(format, section, archive);
}

/**
 * A document as RSS 2.0 (https://www.rssboard.org/rss-specification), paged by RFC 5005. Titles are text by its Best Practices
 * Profile, but many readers take them for HTML.
 */
export function formatRss(page: FeedPage, context: ModelContext): string {
  const xml = generateRssFeed(
    {
      title: readableAsHtml(page.title),
      link: page.home,
      description: readableAsHtml(page.description),
      language: page.language,
      copyright: page.publisher,
      generator: GENERATOR,
      lastBuildDate: new Date(noonOf(page.updated)),
      atom: { links: listLinks('rss', page, context) },
      items: page.entries.map((entry) => ({
        title: readableAsHtml(entry.title),
        link: entry.link,
        guid: { value: entry.id, isPermaLink: entry.id === entry.link },
        description: escapeHtml(entry.summary),
        categories: [{ name: entry.section }],
        dc: { creators: [entry.byline] },
        pubDate: new Date(noonOf(entry.day)),
      })),
    },
    { strict: true },
  );
  const mark = page.archive === undefined ? '' : `\n    ${ARCHIVE_MARK}`;
  return tighten(xml).replace('<channel>', `<channel>${mark}`);
}

/** A document as Atom 1.0 (RFC 4287), paged by RFC 5005. */
export function formatAtom(page: FeedPage, context: ModelContext): string {
  const absolute = context.addresses.absolute(feedAddress('atom', page, context));
  const current = context.addresses.absolute(feedAddress('atom', { ...page, archive: undefined }, context));
  const xml = generateAtomFeed(
    {
      // Every document of one feed carries the id of the feed (RFC 5005, section 4).
      id: current,
      title: buildAtomText(page.title),
      subtitle: buildAtomText(page.description),
      updated: new Date(noonOf(page.updated)),
      authors: [{ name: page.publisher }],
      generator: { text: GENERATOR },
      links: [
        { href: page.home, rel: 'alternate', type: 'text/html' },
        ...listLinks('atom', page, context).filter(({ rel }) => rel !== 'self'),
        { href: absolute, rel: 'self', type: TYPES.atom },
      ],
      entries: page.entries.map((entry) => ({
        id: entry.id,
        title: buildAtomText(entry.title),
        links: [{ href: entry.link, rel: 'alternate', type: 'text/html' }],
        summary: buildAtomText(entry.summary),
        authors: [{ name: entry.byline }],
        categories: [{ term: entry.section }],
        published: new Date(noonOf(entry.day)),
        updated: new Date(noonOf(entry.updated)),
      })),
    },
    { strict: true },
  );
  const mark = page.archive === undefined ? '' : `\n  ${ARCHIVE_MARK}`;
  return tighten(xml).replace(/<feed[^>]*>/u, (start) => start + mark);
}

/** A document as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/); `next_url` leads to older ones. */
export function formatJsonFeed(page: FeedPage, context: ModelContext): string {
  const { addresses } = context;
  const at = (archive: number | undefined) =>
    addresses.absolute(feedAddress('json', { ...page, archive }, context));
  const feed = generateJsonFeed(
    {
      title: readableAsHtml(page.title),
      home_page_url: page.home,
      feed_url: at(page.archive),
      description: readableAsHtml(page.description),
      language: page.language,
      authors: [{ name: page.publisher }],
      ...(page.older === undefined ? {} : { next_url: at(page.older) }),
      items: page.entries.map((entry) => ({
        id: entry.id,
        url: entry.link,
        title: readableAsHtml(entry.title),
        content_text: entry.summary || entry.title,
        date_published: new Date(noonOf(entry.day)),
        date_modified: new Date(noonOf(entry.updated)),
        authors: [{ name: entry.byline }],
        tags: [entry.section],
      })),
    },
    { strict: true },
  );
  // The library leaves an empty list out, which the format does not permit.
  return `${JSON.stringify({ items: [], ...(feed as object) }, null, 1)}\n`;
}

function listLinks(format: 'rss' | 'atom', page: FeedPage, context: ModelContext) {
  const { addresses } = context;
  const link = (rel: string, archive: number | undefined) => ({
    href: addresses.absolute(feedAddress(format, { ...page, archive }, context)),
    rel,
    type: TYPES[format],
  });
  return [
    link('self', page.archive),
    ...(page.archive === undefined ? [] : [link('current', undefined)]),
    ...(page.older === undefined ? [] : [link('prev-archive', page.older)]),
    ...(page.newer === undefined ? [] : [link('next-archive', page.newer)]),
  ];
}

/** Removes the line breaks around CDATA, which the feed library adds and which would belong to the text, and CDATA itself. */
function tighten(xml: string): string {
  return xml
    .replace(/>\s+(?=<!\[CDATA\[)/gu, '>')
    .replace(/\]\]>\s+(?=<\/)/gu, ']]>')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_, text: string) => escapeForFeedReaders(text));
}

/** Escapes text as the RSS Best Practices Profile advises: numeric references, which most feed readers decode correctly. */
function escapeForFeedReaders(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;');
}

/** Escapes text as HTML, which feed readers expect in the description of an RSS item. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Text that is displayed unchanged by feed readers that interpret it as HTML. Only the beginnings of tags and references are
 * escaped, so that most texts stay as they are for readers that do not.
 */
function readableAsHtml(words: string): string {
  return words.replace(/&(?=[A-Za-z#])/gu, '&amp;').replace(/<(?=[A-Za-z/!?])/gu, '&lt;');
}

/** A text of Atom: marked as HTML only when it had to be escaped. */
function buildAtomText(words: string): { value: string; type?: string } {
  const value = readableAsHtml(words);
  return value === words ? { value } : { value, type: 'html' };
}
