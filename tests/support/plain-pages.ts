import { buildAddresses } from '../../src/addresses/build-addresses.ts';
import { TOPIC_LISTS, type FeedFormat } from '../../src/addresses/segments.ts';
import type { Content } from '../../src/bulletins/reading/read-content.ts';
import { buildAlbumsPage, countAlbumPages } from '../../src/models/albums-page.ts';
import { buildBulletinPage } from '../../src/models/bulletin-page.ts';
import { formatCalendar } from '../../src/models/calendar.ts';
import { type ModelContext } from '../../src/models/context.ts';
import { buildCorrectionsPage } from '../../src/models/corrections-page.ts';
import { buildBulletinData } from '../../src/models/data-export-bulletin.ts';
import { buildDataPage } from '../../src/models/data-export-page.ts';
import { formatDataJson } from '../../src/models/data-export.ts';
import { formatAtom, formatJsonFeed, formatRss } from '../../src/models/feeds-formats.ts';
import { listFeedPages } from '../../src/models/feeds.ts';
import { buildListing, countPages } from '../../src/models/listing.ts';
import { listLatest, listSection, listYear } from '../../src/models/lists.ts';
import { buildPeopleIndexPage, countPeoplePages } from '../../src/models/people-pages.ts';
import { buildPersonPage } from '../../src/models/person-page.ts';
import { buildPlaceIndexPage, listPlace } from '../../src/models/place-pages.ts';
import { buildNotFoundPage, buildSearchPage, buildStandingPage } from '../../src/models/plain-pages.ts';
import type { Shell } from '../../src/models/shell.ts';
import { buildSiteMapPage } from '../../src/models/site-map.ts';
import { buildStatisticsPage } from '../../src/models/statistics-page.ts';
import { buildSubscribePage } from '../../src/models/subscribe-page.ts';
import { buildTopicIndexPage, listEventPeriods, listTopic } from '../../src/models/topic-pages.ts';

/** A page model. */
type Shelled = object & { shell: Shell };

/** The model of every page that a site has, with the body of a standing page. */
export function listModels(context: ModelContext, content: Content): { model: Shelled; html?: string }[] {
  const { catalogue } = context;
  const lists = [
    listLatest(context),
    ...catalogue.sections.map(({ section }) => listSection(context, section.id)),
    ...catalogue.years.map(({ year }) => listYear(context, year)),
    ...[...catalogue.placeIndex.keys()].map((id) => listPlace(context, id)),
    ...TOPIC_LISTS.flatMap((list) =>
      [...catalogue.topics[list].keys()].map((id) => listTopic(context, list, id)),
    ),
    ...listEventPeriods(context).map(({ list }) => list),
  ];
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const models: Shelled[] = [
    ...lists.flatMap((list) =>
      numbers(countPages(list, context)).map((page) => buildListing(list, page, context)),
    ),
    ...[...catalogue.bulletins, ...catalogue.tombstones].map((bulletin) =>
      buildBulletinPage(bulletin, context),
    ),
    ...numbers(countPeoplePages(context)).map((page) => buildPeopleIndexPage(page, context)),
    ...catalogue.peopleIndex.flatMap((entry) => (entry.person ? [buildPersonPage(entry, context)] : [])),
    ...numbers(countAlbumPages(context)).map((page) => buildAlbumsPage(page, context)),
    buildPlaceIndexPage(context),
    ...TOPIC_LISTS.filter((list) => catalogue.topics[list].size > 0).map((list) =>
      buildTopicIndexPage(context, list),
    ),
    buildCorrectionsPage(context),
    buildSiteMapPage(context),
    buildSubscribePage(context),
    buildDataPage(context),
    buildStatisticsPage(context),
    buildSearchPage(context),
    buildNotFoundPage(context),
  ];
  const standing = content.pages.map((page) => ({
    model: buildStandingPage(page, context),
    html: page.html,
  }));
  return [...models.map((model) => ({ model })), ...standing];
}

/** Feeds, data and the calendar, by address. */
export function listTexts(context: ModelContext): [address: string, text: string][] {
  const { addresses } = context;
  const formats: Record<FeedFormat, typeof formatRss> = {
    rss: formatRss,
    atom: formatAtom,
    json: formatJsonFeed,
  };
  return [
    ...listFeedPages(context).flatMap((page) =>
      page.formats.map((format): [string, string] => [
        context.addresses.feedOf(format, page.of, page.archive),
        formats[format](page, context),
      ]),
    ),
    [addresses.calendar, formatCalendar(context)],
    [addresses.dataFile('ban-tin.json'), formatDataJson(context)],
    ...context.catalogue.bulletins.map((bulletin): [string, string] => [
      buildAddresses(context.catalogue.site).bulletinData(bulletin.key),
      JSON.stringify(buildBulletinData(bulletin, context)),
    ]),
  ];
}

/** A page model as HTML without any layout: its links, its words, its plain content. */
export function writePlainly({ shell, ...model }: Shelled, html = ''): string {
  const { words: _words, documentTitle, head, ...around } = shell;
  const { heading, title } = model as { heading?: string; title?: string };
  const description = head.metas.find(({ name }) => name === 'description')!.content;
  const isHidden = shell.noIndex ? '<meta name="robots" content="noindex">' : '';
  return `<title>${escape(documentTitle)}</title><meta name="description" content="${escape(description)}">${isHidden}
<h1>${escape(heading ?? title ?? '')}</h1>${html}${writeValue(model, '')}${writeValue(around, '')}${writeValue(head.alternates, '')}`;
}

function writeValue(value: unknown, key: string): string {
  if (key === 'icon') return '';
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, each]) => writeValue(each, name))
      .join('');
  }
  if (typeof value !== 'string') return '';
  if (key === 'html') return value;
  if (key === 'href' || key === 'src')
    return value.endsWith('.css') ? '' : `<a href="${escape(value)}">.</a>`;
  if (key === 'srcset') return `<img srcset="${escape(value)}">`;
  if (key === 'id' || key === 'anchor') return `<i id="${escape(value)}"></i>`;
  return ['palette', 'type'].includes(key) ? '' : `<p>${escape(value)}</p>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
