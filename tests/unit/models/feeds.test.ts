import { parseFeed } from '@rowanmanning/feed-parser';
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

  it.each(['a ]]> b', '<script>alert(1)</script>', 'A & B &amp; C', '“Tốt” \'hơn\' "nữa"'])(
    'give back %s',
    async (words) => {
      const context = makeContext([{ ...(await makeBulletin()), title: words, summary: words }]);
      const [page] = listFeedPages(context);
      const [feed, entry] = readXml(formatAtom(page!, context)).filter(({ name }) => name === 'title');
      expect([feed!.text, entry!.text].toSorted()).toEqual(['Trang thử', words].toSorted());
      const titles = readXml(formatRss(page!, context)).filter(({ name }) => name === 'title');
      expect(titles.map(({ text }) => text)).toEqual(['Trang thử', words]);
    },
  );
});
