import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { PROGRAM_NAME } from '../program.ts';
import type { ModelContext } from './context.ts';
import { noonOf } from './feed-entries.ts';
import type { FeedPage } from './feeds.ts';
import { buildAtomText, escapeHtml, readableAsHtml, tighten } from './feed-words.ts';

/** Content types of feeds that are linked by type. */
const TYPES = { rss: 'application/rss+xml', atom: 'application/atom+xml' } as const;

/** The element that marks an archive (RFC 5005, section 4). The feed library writes the links of archives, but not this. */
const ARCHIVE_MARK = '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>';

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
      generator: PROGRAM_NAME,
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
  const { addresses } = context;
  const absolute = addresses.absolute(addresses.feedOf('atom', page.of, page.archive));
  const current = addresses.absolute(addresses.feedOf('atom', page.of));
  const xml = generateAtomFeed(
    {
      // Every document of one feed carries the id of the feed (RFC 5005, section 4).
      id: current,
      title: buildAtomText(page.title),
      subtitle: buildAtomText(page.description),
      updated: new Date(noonOf(page.updated)),
      authors: [{ name: page.publisher }],
      generator: { text: PROGRAM_NAME },
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
  const at = (archive: number | undefined) => addresses.absolute(addresses.feedOf('json', page.of, archive));
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
    href: addresses.absolute(addresses.feedOf(format, page.of, archive)),
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
