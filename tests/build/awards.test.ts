import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLookup } from '../../src/awards/lookup/find.ts';
import type { LookupManifest } from '../../src/awards/lookup/form.ts';
import { search } from '../../src/search/client/search.ts';
import { openLocalEngine } from '../search/local-engine.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { PROJECT } from '../support/project.ts';
import { findWords, unpackEverything } from '../support/unpacked.ts';

const demo = await getBuiltSite('demo');
const files = await unpackEverything(demo);
const source = join(PROJECT, 'tests/fixtures/sites/demo/decisions');

const readJson = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(demo, file), 'utf8'));

describe('the decisions of the demo site', () => {
  it('leave no word of a draft in any file, and the name of a child nowhere but where the list itself is shown', () => {
    expect(
      findWords(files, ['Nông Văn Nháp', '2950-qd-ubnd', 'nong van nhap', 'Lời nháp về quyết định']),
    ).toEqual([]);
    expect(findWords(files, ['Tống Bảng Con', 'tong bang con'])).toEqual([
      'du-lieu/khen-thuong-2022.csv',
      'du-lieu/khen-thuong-2022.json',
      'quyet-dinh/2022/1205-qd-ubnd/danh-sach.csv',
      'quyet-dinh/2022/1205-qd-ubnd/index.html',
    ]);
  });

  it('show the text about one above its list, and search finds it there', async () => {
    const path = 'quyet-dinh/2026/2801-qd-ubnd/index.html';
    const page = await readFile(join(demo, path), 'utf8');
    const [text, list] = ['<h2 id="hai-sang-kien-so">', '<tr id="d-1"'].map((part) => page.indexOf(part));
    expect(text).toBeGreaterThan(0);
    expect(list).toBeGreaterThan(text!);
    expect(page).toContain('<a href="/tdkt/gioi-thieu/">');
    expect(findWords(files, ['Sổ tay thủ tục viết bằng câu hỏi'])).toEqual([path]);
    const { engine } = await openLocalEngine(demo);
    const request = { text: 'sổ tay thủ tục viết bằng câu hỏi', selection: {}, order: 'relevance' } as const;
    const [first] = (await search({ engine, abbreviations: [] }, request)).standing;
    expect((await engine.loadFragment(first!.page)).url).toBe('/tdkt/quyet-dinh/2026/2801-qd-ubnd/');
    expect(findWords(files, ['Hỏi lại số hồ sơ'])).toEqual([]);
  });

  it('publish a signed file as it is, and say its digest', async () => {
    const file = await readFile(join(source, '2018/12-qd-ubnd/12-qd-ubnd.pdf'));
    expect(await readFile(join(demo, 'quyet-dinh/2018/12-qd-ubnd/12-qd-ubnd.pdf'))).toEqual(file);
    const page = await readFile(join(demo, 'quyet-dinh/2018/12-qd-ubnd/index.html'), 'utf8');
    expect(page).toContain(createHash('sha256').update(file).digest('hex'));
  });

  it('have as many rows in the data of a year as on its pages, and their tables say the same', async () => {
    const { awards, count } = (await readJson('du-lieu/khen-thuong-2026.json')) as {
      awards: Record<string, string>[];
      count: number;
    };
    const rows = parse(await readFile(join(demo, 'du-lieu/khen-thuong-2026.csv')), {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    }) as unknown as Record<string, string>[];
    expect(rows).toHaveLength(count);
    expect(rows.map(({ url }) => url)).toEqual(awards.map(({ url }) => url));
    for (const { url } of awards) {
      const { pathname, hash } = new URL(url!);
      const page = await readFile(join(demo, pathname.replace('/tdkt/', ''), 'index.html'), 'utf8');
      expect(page).toContain(`<tr id="${decodeURIComponent(hash.slice(1))}"`);
    }
  });

  it('ask search engines to leave lists of people alone, on pages, in robots.txt and in the sitemap', async () => {
    const page = await readFile(join(demo, 'quyet-dinh/2026/163-qd-ubnd/index.html'), 'utf8');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(await readFile(join(demo, 'sitemap.xml'), 'utf8')).not.toContain('2026/163-qd-ubnd');
    expect(await readFile(join(demo, 'robots.txt'), 'utf8')).toContain(
      'Disallow: /tdkt/khen-thuong/chi-muc/\nDisallow: /tdkt/quyet-dinh/*/danh-sach.csv\nDisallow: /tdkt/du-lieu/khen-thuong-\n',
    );
  });

  it('are looked up in files that each lie where the first says', async () => {
    const manifest = (await readJson('khen-thuong/chi-muc/muc-luc.json')) as LookupManifest;
    const asked: string[] = [];
    const reader = openLookup(manifest, async (family, name) => {
      asked.push(name);
      return readJson(`khen-thuong/chi-muc/${family}-${name}.json`);
    });
    const [found] = await reader.findWhole('nguyen van thu');
    expect(found!.newest[0]).toMatchObject({ decision: '2026/163-qd-ubnd', number: '163/QĐ-UBND', row: '4' });
    expect(asked).toHaveLength(1);
    const { decisions } = await reader.findDecisions('163');
    expect(decisions.map(({ key }) => key)).toContain('2025/163-qd-ubnd-khuon');
  });
});

it('a site without decisions has no page of awards, no link to one and no file of the look-up', async () => {
  const seed = await unpackEverything(await getBuiltSite('seed'));
  expect(
    findWords(seed, ['khen-thuong/chi-muc', '/quyet-dinh/']).filter((path) => !path.startsWith('_')),
  ).toEqual([]);
  expect(seed.filter(({ path }) => /^(?:quyet-dinh|khen-thuong)\//.test(path))).toEqual([]);
});
