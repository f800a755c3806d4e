import { parseFeed } from '@rowanmanning/feed-parser';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { formatAtom, formatJsonFeed, formatRss } from '../../../src/models/feeds-formats.ts';
import { listFeedPages } from '../../../src/models/feeds.ts';
import { readXml } from '../../support/published.ts';
import { makeBulletin } from '../../support/read.ts';
import { makeBulletins, makeContext } from './machine-context.ts';

describe('the documents of a feed', () => {
  it('are one while there is little to read', async () => {
    const context = makeContext(await makeBulletins(79));
    expect(listFeedPages(context).map(({ section, archive }) => [section, archive])).toEqual([
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
