import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getContentType } from '../../src/addresses/content-types.ts';
import { buildHeaderTable, findHeaders } from '../../src/release/hosting/headers.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { RICH_BULLETIN } from '../support/demo-pages.ts';
import { listBuiltFiles } from '../support/published.ts';
import { sendRaw } from '../support/raw-request.ts';
import { givenHeaders, openNginxSite, type NginxSite } from './nginx-site.ts';

const BASE = '/tdkt/';
const table = buildHeaderTable({ url: `https://tdkt.tinh-mau.example${BASE}` });
let demo: NginxSite;
let seed: NginxSite;
beforeAll(async () => {
  demo = await openNginxSite(await getBuiltSite('demo'), BASE);
  seed = await openNginxSite(await getBuiltSite('seed'), '/');
});
afterAll(async () => {
  await demo.close();
  await seed.close();
});

function expectedHeaders(address: string, type: string): Record<string, string> {
  const headers = { 'Content-Type': type, ...findHeaders(table, address) };
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

describe('every file of the site', () => {
  it('is served at its address with the headers of the table and no others', async () => {
    const files = await listBuiltFiles(demo.folders.dist, /^(?!_headers$|_redirects$)/u);
    expect(files.length).toBeGreaterThan(300);
    for (const file of files) {
      const address = BASE + file.replace(/(^|\/)index\.html$/u, '$1');
      const answer = await fetch(new URL(address, demo.url), { headers: { 'Accept-Encoding': 'identity' } });
      expect([address, answer.status]).toEqual([address, 200]);
      expect({ address, ...givenHeaders(answer.headers) }).toEqual({
        address,
        ...expectedHeaders(address, getContentType(file)),
      });
      expect(
        Buffer.from(await answer.arrayBuffer()).equals(await readFile(join(demo.folders.dist, file))),
      ).toBe(true);
    }
  });

  it.each([
    ['rss.xml', 'application/rss+xml; charset=utf-8'],
    ['atom.xml', 'application/atom+xml; charset=utf-8'],
    ['feed.json', 'application/feed+json; charset=utf-8'],
    ['chuyen-muc/tin-tuc-su-kien/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['lich.ics', 'text/calendar; charset=utf-8'],
    ['du-lieu/ban-tin.csv', 'text/csv; charset=utf-8; header=present'],
    ['sitemap.xml', 'application/xml; charset=utf-8'],
    ['pagefind/pagefind-entry.json', 'application/json; charset=utf-8'],
  ])('has the right type and may not be kept: %s', async (path, type) => {
    const { headers } = await fetch(demo.url + path);
    expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([
      type,
      'public, max-age=0, must-revalidate',
    ]);
  });

  it('may be kept for ever only where its name tells its contents', async () => {
    const [script, picture, fragment] = await Promise.all(
      [/^_astro\/.*\.js$/u, /^anh\/.*\.webp$/u, /\.pf_fragment$/u].map(async (pattern) => {
        const [file] = await listBuiltFiles(demo.folders.dist, pattern);
        return (await fetch(demo.url + file!)).headers.get('cache-control');
      }),
    );
    expect([script, picture]).toEqual(Array(2).fill('public, max-age=31536000, immutable'));
    expect(fragment).toBe('public, max-age=0, must-revalidate');
  });

  it('is asked for again without being sent again', async () => {
    const etag = (await fetch(demo.url)).headers.get('etag')!;
    const again = await fetch(demo.url, { headers: { 'If-None-Match': etag } });
    expect([again.status, again.headers.get('content-security-policy')]).toEqual([
      304,
      table.common['Content-Security-Policy'],
    ]);
  });
});

/**
 * Of the pages, how many come compressed at least. Debian's module for Brotli takes a path for three bytes longer than it is; where
 * these happen to hold a slash, nginx sees a folder that is not there, and the page is sent as it is.
 */
const MOST = 0.8;
const ALL = 1;

describe('compressed forms', () => {
  it.each([
    ['br', brotliDecompressSync, MOST],
    ['gzip', gunzipSync, ALL],
  ] as const)('are sent to those who take %s, and are the same page', async (coding, decompress, share) => {
    const pages = (await listBuiltFiles(demo.folders.dist, /(?:^|\/)index\.html$/u)).slice(0, 40);
    let compressed = 0;
    for (const page of pages) {
      const { headers, body } = await readBytes(BASE + page.replace(/index\.html$/u, ''), coding);
      expect([headers['vary'], headers['content-type']]).toEqual([
        'Accept-Encoding',
        'text/html; charset=utf-8',
      ]);
      const bytes = await readFile(join(demo.folders.dist, page));
      if (headers['content-encoding'] === undefined) continue;
      compressed += 1;
      expect(headers['content-encoding']).toBe(coding);
      expect(decompress(body).equals(bytes)).toBe(true);
      expect(body.length).toBeLessThan(bytes.length / 2);
    }
    expect(compressed / pages.length).toBeGreaterThanOrEqual(share);
  });

  it('are no addresses of their own', async () => {
    expect((await fetch(`${demo.url}index.html.br`)).status).toBe(404);
    expect((await fetch(`${demo.url}rss.xml.gz`)).status).toBe(404);
  });
});

/** Bytes as they come; `fetch` would decompress them. */
async function readBytes(path: string, coding: string) {
  return new Promise<{ headers: Record<string, unknown>; body: Buffer }>((done, fail) => {
    request({ port: demo.port, path, headers: { 'Accept-Encoding': coding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done({ headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', fail)
      .end();
  });
}

describe('a closing slash', () => {
  it.each([
    ['/tdkt', '/tdkt/'],
    ['/tdkt?q=1', '/tdkt/?q=1'],
    ['/tdkt/tin/2025', '/tdkt/tin/2025/'],
    ['/tdkt/tim-kiem?q=thi+dua', '/tdkt/tim-kiem/?q=thi+dua'],
  ])('that is missing is added, the query kept: %s', async (path, target) => {
    const { status, headers } = await sendRaw(demo.port, path);
    // A folder without a page of its own is found missing by the second request.
    expect([status, headers.get('location')]).toEqual([301, target]);
  });
});

describe('former addresses', () => {
  it.each([
    ['/dai-hoi-2025', '/tdkt/tin/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i/'],
    ['/dai-hoi-2025?utm_source=zalo', '/tdkt/tin/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i/'],
    ['/DaiHoi.aspx?ItemID=1106', '/tdkt/tin/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i/'],
    ['/daihoi.ASPX?itemid=1106', '/tdkt/tin/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i/'],
    [
      '/index.php?option=com_content&view=article&id=118:trao-k-nim-chng&catid=4',
      '/tdkt/tin/2019/trao-ky-niem-chuong-vi-su-nghiep-chu-nghia/',
    ],
  ])('lead on with their query: %s', async (path, target) => {
    const { status, headers } = await sendRaw(demo.port, path);
    expect([status, headers.get('location')]).toEqual([301, target]);
  });

  it('do not lead on with another query', async () => {
    expect((await sendRaw(demo.port, '/DaiHoi.aspx?ItemID=1107')).status).toBe(404);
  });
});

describe('what is not there', () => {
  const page = (): Promise<string> => readFile(join(demo.folders.dist, '404.html'), 'utf8');

  it.each([
    'khong-co/',
    'tin/2025/khong-co/',
    `${RICH_BULLETIN}index.mdx`,
    'index.mdx',
    'site.yaml',
    'bulletins/2025/',
    '.git/config',
    '.env',
    'tin/.htaccess',
    '_headers',
    '_redirects',
    '_astro/',
    'anh/',
    'pagefind/',
    '_astro/khong-co.js',
    'anh/0000000000000000-640.webp',
    'bantin-manifest.json',
    'taken-back.txt',
    'server/nginx-http.conf',
    'index.html/',
    'tin/2025/khong-co.html?x=../../etc/passwd',
  ])('is answered with the page for it and status 404, nothing kept: %s', async (path) => {
    const { status, headers, body } = await sendRaw(demo.port, BASE + path);
    expect([status, headers.get('cache-control')]).toEqual([404, 'public, max-age=0, must-revalidate']);
    expect(headers.get('content-security-policy')).toBe(table.common['Content-Security-Policy']);
    expect(body).toBe(await page());
  });

  it('includes everything outside the base path', async () => {
    for (const path of ['/', '/tin/', '/index.html', '/tdktt/', '/TDKT/'])
      expect([path, (await sendRaw(demo.port, path)).status]).toEqual([path, 404]);
  });
});

describe('an office with a host of its own', () => {
  it('is reached over HTTPS only, after the first visit, and has the headers on every answer', async () => {
    for (const path of ['', 'khong-co/', 'tim-kiem/', 'tin/2022']) {
      const { headers } = await fetch(seed.url + path, { redirect: 'manual' });
      expect([path, headers.get('strict-transport-security'), headers.get('x-content-type-options')]).toEqual(
        [path, 'max-age=31536000', 'nosniff'],
      );
    }
    expect((await fetch(demo.url)).headers.has('strict-transport-security')).toBe(false);
  });
});
