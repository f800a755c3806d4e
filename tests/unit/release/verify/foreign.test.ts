import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openForeignFinder } from '../../../../src/release/verify/foreign.ts';
import { buildPalette } from '../../../../src/models/palette.ts';

const site = {
  url: 'https://thu.example/tdkt/',
  accent: { colour: '#9d1c20', tint: '#fbeaea' },
  meterScript: 'https://do.thu.gov.vn/a.js?id=1&b',
};
const sum = (text: string) => hash('sha256', text);
const finder = openForeignFinder({
  site: site as never,
  bundled: new Map([
    ['_astro/a.js', sum('a()')],
    ['_astro/a.css', sum('a{}')],
  ]),
  redirects: [
    { path: '/tdkt/cu.html', query: '', to: '/tdkt/tin/2024/a/', title: 'Đại hội' },
    { path: '/tdkt/xau.html', query: '', to: 'https://x.example/', title: 'Đại hội' },
  ],
});
const find = (path: string, text: string) =>
  finder({ path, bytes: text.length, sha256: sum(text) }, Buffer.from(text));
const page = (head: string) =>
  `<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8"><title>a</title>${head}</head><body></body></html>`;

describe('scripts and styles', () => {
  it('are known by the bytes that the build wrote', () => {
    expect([find('_astro/a.js', 'a()'), find('_astro/a.css', 'a{}')]).toEqual([[], []]);
    const { name, css } = buildPalette({ catalogue: { site: site as never } })!;
    expect(find(`${name}.css`, css)).toEqual([]);
    for (const [path, text] of [
      ['_astro/a.js', 'b()'],
      ['_astro/b.js', 'a()'],
      ['tin/2024/x/a.js', 'a()'],
      ['_astro/A.CSS', 'a{}'],
      [`${name}.css`, 'b{}'],
      ['pagefind/b.js', 'a()'],
    ] as const)
      expect(find(path, text)).toEqual([path]);
  });

  it('may stand in pages when they were made by this build, an attachment never', () => {
    expect(find('a/index.html', page('<script type="module" src="/tdkt/_astro/a.js"></script>'))).toEqual([]);
    expect(find('a/index.html', page('<link rel="stylesheet" href="/tdkt/_astro/a.css">'))).toEqual([]);
    for (const source of [
      '/tdkt/tin/2024/x/a.js',
      '/_astro/a.js',
      '_astro/a.js',
      '/tdkt/_astro/../_astro/a.js',
      '/tdkt/_astro/a.css',
    ])
      expect(find('a/index.html', page(`<script type="module" src="${source}"></script>`))).toHaveLength(1);
  });

  it('of the office that counts readers may stand there as the one of another host, if that is of the state', () => {
    const metered = (address: string) => page(`<script src="${address}" defer data-online-only></script>`);
    expect(find('index.html', metered('https://do.thu.gov.vn/a.js?id=1&#38;b'))).toEqual([]);
    expect(find('index.html', metered('https://do.thu.gov.vn/b.js'))).toHaveLength(1);
    const address = 'https://gov.vn.x.example/a.js';
    const forged = openForeignFinder({
      site: { ...site, meterScript: address } as never,
      bundled: new Map(),
      redirects: [],
    });
    const text = metered(address);
    expect(forged({ path: 'index.html', bytes: 1, sha256: sum(text) }, Buffer.from(text))).toHaveLength(1);
  });
});

it('a form is sent to the search or to the look-up of awards alone', () => {
  const sent = (to: string) => page('').replace('</body>', `<form action="${to}"></form></body>`);
  for (const to of ['/tdkt/tim-kiem/', '/tdkt/khen-thuong/'])
    expect(find('index.html', sent(to))).toEqual([]);
  for (const to of ['/tdkt/', '/khen-thuong/', '/tdkt/khen-thuong/nam/'])
    expect(find('index.html', sent(to))).toHaveLength(1);
});

it('a page leads on at a former address alone, and below the site', () => {
  const leading = (to: string) => page(`<meta http-equiv="refresh" content="0; url=${to}">`);
  expect(find('cu.html', leading('/tdkt/tin/2024/a/'))).toEqual([]);
  expect(find('index.html', leading('/tdkt/tin/2024/a/'))).toHaveLength(1);
  expect(find('xau.html', leading('https://x.example/'))).toHaveLength(1);
});

it('files are judged by their endings, however those are written', () => {
  const script = '<script xmlns="http://www.w3.org/1999/xhtml">a()</script>';
  for (const path of ['a.HTML', 'a.Svg', 'rss.XML', 'feed.JSON', 'a.JS', 'a.Css'])
    expect([path, find(path, script)]).not.toEqual([path, []]);
});

describe('tables', () => {
  const own = [
    'du-lieu/ban-tin.csv',
    'du-lieu/khen-thuong-2024.csv',
    'quyet-dinh/2024/12-qd-ubnd/danh-sach.csv',
  ];

  it('of this program have no cell that a spreadsheet would run, whatever they were taken from', () => {
    for (const path of own) {
      expect(find(path, '\uFEFFid,name\r\nqd-1,"Ông A, - tổ 2"\r\nqd-2,\'=1+1\r\n')).toEqual([]);
      for (const cell of ['=1+1', '"=HYPERLINK(""x"")"', ' \u200B+1', '@a', '＝1'])
        expect(find(path, `\uFEFFid,name\r\nqd-1,${cell}\r\n`)).toHaveLength(1);
      expect(find(path, '\uFEFF=1,name\r\n')).toEqual(['=1']);
    }
  });

  it('of an editor are judged where they are read', () => {
    expect(find('tin/2024/tin-thu/so-lieu.csv', 'a\n=1+1\n')).toEqual([]);
    expect(find('quyet-dinh/2024/12-qd-ubnd/ban-ky.csv', 'a\n=1+1\n')).toEqual([]);
  });

  it('are judged in time linear in their length', () => {
    const begun = performance.now();
    expect(find(own[0]!, `${'\r\n \t,'.repeat(400_000)}a`)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
