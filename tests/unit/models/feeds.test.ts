import { parseFeed } from '@rowanmanning/feed-parser';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/catalogue.ts';
import { buildContext, type ModelContext } from '../../../src/models/context.ts';
import { formatAtom, formatJsonFeed, formatRss } from '../../../src/models/feeds-formats.ts';
import { listFeedPages } from '../../../src/models/feeds.ts';
import { buildListing } from '../../../src/models/listing.ts';
import { listPlace } from '../../../src/models/place-pages.ts';
import { buildSubscribePage } from '../../../src/models/subscribe-page.ts';
import { strings } from '../../../src/strings/strings.ts';
import { BULLETIN, bulletinText } from '../../support/content-root.ts';
import { readXml } from '../../support/published.ts';
import { makeBulletin, readFiles } from '../../support/read.ts';
import { makeBulletins, makeContext } from './machine-context.ts';

describe('the documents of a feed', () => {
  it('are one while there is little to read', async () => {
    const context = makeContext(await makeBulletins(79));
    expect(listFeedPages(context).map(({ of, archive }) => [of?.id, archive])).toEqual([
      [undefined, undefined],
      ['tin-tuc', undefined],
    ]);
  });

  it('leave their archives as they are when a bulletin is added', async () => {
    const bulletins = await makeBulletins(131);
    const archives = [bulletins.slice(0, 130), bulletins].map((published) => {
      const context = makeContext(published);
      const pages = listFeedPages(context).filter(({ archive }) => archive !== undefined);
      return pages.map((page) => [formatRss(page, context), formatAtom(page, context)]);
    });
    expect(archives[0]!.length).toBe(4);
    expect(archives[1]).toEqual(archives[0]);
  });

  it('put a correction at its own day, before the bulletins of that day', async () => {
    const [first, second] = await makeBulletins(2);
    const corrected = {
      ...first!,
      updated: second!.date,
      corrections: [{ on: second!.date, note: 'Sửa số liệu.' }],
    };
    const [page] = listFeedPages(makeContext([corrected, second!]));
    expect(page!.entries.map(({ id }) => id.replace(/^.*tin\/2020\//u, ''))).toEqual([
      `tin-0/#dinh-chinh-${second!.date}`,
      'tin-1/',
      'tin-0/',
    ]);
  });

  it('tell two corrections of one day apart', async () => {
    const one = await makeBulletin({
      updated: '2024-05-06',
      corrections: '[{ on: 2024-05-06, note: Sửa số liệu }, { on: 2024-05-06, note: Sửa tên người }]',
    });
    const ids = listFeedPages(makeContext([one]))[0]!.entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('are well-formed for an office without bulletins', () => {
    const context = makeContext([]);
    const [page] = listFeedPages(context);
    expect(parseFeed(formatAtom(page!, context)).items).toEqual([]);
    expect(parseFeed(formatRss(page!, context)).items).toEqual([]);
    expect(JSON.parse(formatJsonFeed(page!, context))).toMatchObject({ items: [] });
  });

  it.each([
    'a ]]> b',
    '<script>alert(1)</script>',
    'A & B &amp; C &#60; &nbsp;D',
    '“Tốt” \'hơn\' "nữa"',
    'Kết quả <b>thi đua</b> & "khen"',
    '1 < 2 <!-- a --> </title> <3 &&lt; <?x ?>',
  ])(
    'show %s to readers who take titles for HTML, and to those who take them for what they are',
    async (words) => {
      const context = makeContext([{ ...(await makeBulletin()), title: words, summary: words }]);
      const [page] = listFeedPages(context);
      const atom = formatAtom(page!, context);
      const rss = formatRss(page!, context);
      const json = JSON.parse(formatJsonFeed(page!, context)) as { items: { title: string }[] };
      const titlesOf = (xml: string) => readXml(xml).filter(({ name }) => name === 'title');
      const titles = [...titlesOf(atom), ...titlesOf(rss)]
        .map(({ text }) => text)
        .filter((text) => text !== 'Trang thử');
      expect([...titles, json.items[0]!.title].map(showAsHtml)).toEqual([words, words, words]);
      // An Atom title says whether it is HTML.
      const title = /<title(?<type> type="html")?>(?<text>(?!Trang thử)[^<]*)<\/title>/u.exec(atom)!.groups!;
      expect(title['type'] !== undefined).toBe(titles[0] !== words);
      expect(rss + atom).not.toMatch(/CDATA|<script/u);
    },
  );
});

/** The words that HTML shows. */
function showAsHtml(html: string): string {
  return parseFragment(html)
    .childNodes.map((node) => ('value' in node ? node.value : `<${node.nodeName}>`))
    .join('');
}

describe('the feeds of places, blocs and movements', () => {
  const registers = {
    'registers/places.yaml': 'places: [{ id: xa-thu, level: commune, names: [{ text: Xã Thử }] }]\n',
    'registers/blocs.yaml': 'blocs: [{ id: cum-thu, names: [{ text: Cụm Thử }] }]\n',
    'registers/movements.yaml': 'movements: [{ id: phong-trao-thu, names: [{ text: Thử }] }]\n',
  };
  const named = {
    location: '{ text: Xã Thử, place: xa-thu }',
    bloc: 'cum-thu',
    movement: 'phong-trao-thu',
  };

  /** The context of a site with so many bulletins of one place, bloc and movement. */
  async function makeNamed(count: number): Promise<ModelContext> {
    const { content } = await readFiles({ [BULLETIN]: bulletinText(named), ...registers });
    const { site, registers: read, bulletins } = content!;
    const { bulletin } = bulletins[0]!;
    const days = (await makeBulletins(count)).map(({ id, key, date, publishedOn }) => ({
      ...bulletin,
      id,
      key,
      date,
      publishedOn,
    }));
    const catalogue = buildCatalogue({ site, registers: read, bulletins: days, pages: [] });
    return buildContext({ catalogue, words: strings(site.language), isPreview: false });
  }

  it.each([
    [2, []],
    [3, ['place xa-thu rss', 'blocs cum-thu rss', 'movements phong-trao-thu rss']],
  ])('with %i bulletins are %j', async (count, expected) => {
    const pages = listFeedPages(await makeNamed(count)).filter(({ of }) => of && of.list !== 'section');
    expect(pages.map(({ of, formats }) => `${of!.list} ${of!.id} ${formats.join(' ')}`)).toEqual(expected);
  });

  it('have the newest thirty of their bulletins, lead to their page, and are named in its head', async () => {
    const context = await makeNamed(100);
    const page = listFeedPages(context).find(({ of }) => of?.list === 'place')!;
    const feed = parseFeed(formatRss(page, context));
    expect(feed.url).toMatch(/\/dia-danh\/xa-thu\/$/u);
    expect(feed.self).toMatch(/\/dia-danh\/xa-thu\/rss\.xml$/u);
    expect(feed.items).toHaveLength(30);
    expect(feed.items[0]!.url).toContain('tin-99/');
    const { shell } = buildListing(listPlace(context, 'xa-thu'), 2, context);
    expect(shell.head.alternates.map(({ href }) => href)).toContain('/dia-danh/xa-thu/rss.xml');
  });

  it('stand on the page about subscribing with the address to copy, those of sections before them', async () => {
    const { feed, groups, calendar, channels } = buildSubscribePage(await makeNamed(3));
    const all = [feed, ...groups.flatMap(({ feeds }) => feeds), calendar];
    expect(all.map(({ href }) => href)).toEqual([
      '/rss.xml',
      '/chuyen-muc/tin-tuc/rss.xml',
      '/cum-khoi/cum-thu/rss.xml',
      '/phong-trao/phong-trao-thu/rss.xml',
      '/dia-danh/xa-thu/rss.xml',
      '/lich.ics',
    ]);
    for (const { href, address } of all) expect(new URL(address).pathname).toBe(href);
    expect(channels).toEqual([]);
  });

  it('and the channels of the office, where it has any', () => {
    const channels = { email: 'mailto:nhantin@thu.example', zalo: 'https://zalo.me/0000' };
    const page = buildSubscribePage(makeContext([], { channels }));
    expect(page.channels.map(({ href }) => href)).toEqual(Object.values(channels));
  });
});
