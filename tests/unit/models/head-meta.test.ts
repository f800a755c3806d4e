import { describe, expect, it } from 'vitest';
import { buildBulletinPage } from '../../../src/models/bulletin-page.ts';
import type { HeadMeta } from '../../../src/models/head-meta.ts';
import { buildSearchPage } from '../../../src/models/plain-pages.ts';
import { makeBulletin } from '../../support/read.ts';
import { makeContext } from './machine-context.ts';

function valueOf({ metas }: HeadMeta, key: string): string | undefined {
  return metas.find(({ name, property }) => name === key || property === key)?.content;
}

async function readHead(fields: Record<string, string>, settings: object = {}): Promise<HeadMeta> {
  const bulletin = await makeBulletin(fields);
  return buildBulletinPage(bulletin, makeContext([bulletin], settings)).shell.head;
}

describe('the head of a bulletin', () => {
  it('names it by its identifier, its byline and its day of publication', async () => {
    const head = await readHead({});
    expect(valueOf(head, 'DC.identifier')).toBe('tin-thu');
    expect(valueOf(head, 'DC.creator')).toBe('Phòng Thử nghiệm (hư cấu)');
    expect(valueOf(head, 'DC.date')).toBe('2024-05-04');
  });

  it('dates it by the event where the day of publication is not known', async () => {
    const head = await readHead({ kind: 'imported', publishedOn: 'null', source: '{ system: Trang cũ }' });
    expect(valueOf(head, 'DC.date')).toBe('2024-05-03');
    expect(valueOf(head, 'DC.source')).toBe('Trang cũ');
    expect(valueOf(head, 'article:published_time')).toBeUndefined();
    expect(head.structuredData).not.toContain('datePublished');
  });

  it('says once what two vocabularies tell alike, and loses neither name', async () => {
    const head = await readHead({});
    const shared = head.metas.filter(({ name, property }) => name !== undefined && property !== undefined);
    expect(shared.map(({ name, property }) => [name, property])).toEqual(
      expect.arrayContaining([
        ['description', 'og:description'],
        ['DC.title', 'og:title'],
        ['DC.date', 'article:published_time'],
      ]),
    );
    expect(valueOf(head, 'DC.description')).toBe(valueOf(head, 'og:description'));
    const names = head.metas.flatMap(({ name, property }) => [name, property].filter(Boolean));
    expect(new Set(names).size).toBe(names.length);
  });

  it('joins several values with a semicolon', async () => {
    const eventTypes = [{ id: 'dai-hoi', name: 'Đại hội; gặp mặt' }];
    const bulletin = { ...(await makeBulletin()), event: { type: 'dai-hoi' } };
    const { head } = buildBulletinPage(bulletin, makeContext([bulletin], { eventTypes })).shell;
    expect(valueOf(head, 'DC.subject')).toBe('Tin tức; Đại hội, gặp mặt');
  });

  it('leads to its data, and to the feed of the site and of its section in one format', async () => {
    const { alternates } = await readHead({});
    expect(alternates.map(({ href }) => href)).toEqual([
      '/rss.xml',
      '/chuyen-muc/tin-tuc/rss.xml',
      '/tin/2024/tin-thu/ban-tin.json',
    ]);
  });

  it('lets no title end the element of its structured data', async () => {
    const { structuredData } = await readHead({ title: "'Tiêu đề </script><script>x'" });
    expect(structuredData).not.toContain('<');
    expect(
      (JSON.parse(structuredData) as { '@graph': { headline: string }[] })['@graph'][0]!.headline,
    ).toContain('</script>');
  });

  it('has a preview, unless site.yaml wants none', async () => {
    expect(valueOf(await readHead({}), 'og:image')).toMatch(
      /^https:\/\/thu\.example\/anh-xem-truoc\/[0-9a-f]{32}\.jpg$/u,
    );
    expect(valueOf(await readHead({}, { previewImages: false }), 'og:image')).toBeUndefined();
  });
});

describe('the head of a tombstone', () => {
  it('tells of no article and has no preview', async () => {
    const bulletin = {
      ...(await makeBulletin()),
      status: 'withdrawn' as const,
      withdrawal: { on: '2024-06-01', reason: 'Đăng nhầm' },
    };
    const { head } = buildBulletinPage(bulletin, makeContext([bulletin])).shell;
    expect(head.structuredData).not.toContain('NewsArticle');
    expect(valueOf(head, 'og:image')).toBeUndefined();
    expect(head.alternates.filter(({ href }) => href.endsWith('ban-tin.json'))).toEqual([]);
  });
});

describe('the head of a page of an office without bulletins', () => {
  it('leads to the feed of the site in every format', () => {
    const { alternates } = buildSearchPage(makeContext([])).shell.head;
    expect(alternates.map(({ href }) => href)).toEqual(['/rss.xml', '/atom.xml', '/feed.json']);
  });

  it('says openly that its day is not known', () => {
    expect(valueOf(buildSearchPage(makeContext([])).shell.head, 'DC.date')).toBe('chưa có thông tin');
  });
});
