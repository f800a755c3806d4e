import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getContentType } from '../../src/addresses/content-types.ts';
import { buildHeaderTable, findHeaders } from '../../src/release/hosting/headers.ts';
import { findProgram } from '../../scripts/local-nginx.ts';
import { serverFiles } from '../../src/release/hosting/write-host-files.ts';
import { foldersOf } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { listBuiltFiles } from '../support/published.ts';
import { sendRaw } from '../support/raw-request.ts';
import { startCaddy, type CaddyServer } from './caddy-server.ts';

const run = promisify(execFile);
const BASE = '/tdkt/';
const table = buildHeaderTable({ url: `https://tdkt.tinh-mau.example${BASE}` });

let folder: string;
let caddy: CaddyServer;
let port: number;
let dist: string;

beforeAll(async () => {
  dist = await getBuiltSite('demo');
  folder = await mkdtemp(join(tmpdir(), 'bantin-caddy-'));
  caddy = await startCaddy(dist, serverFiles(foldersOf(dist)), folder);
  port = caddy.port;
});
afterAll(async () => {
  await caddy?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

describe('the configuration for Caddy', () => {
  it('is valid', async () => {
    const { stdout } = await run(findProgram('caddy')!, [
      'adapt',
      '--adapter',
      'caddyfile',
      '--config',
      caddy.file,
      '--validate',
    ]);
    expect(JSON.parse(stdout)).toHaveProperty('apps.http.servers');
  });

  it('gives every file the headers of the table', async () => {
    const files = await listBuiltFiles(dist, /^(?!_headers$|_redirects$)/u);
    for (const file of files) {
      const address = BASE + file.replace(/(^|\/)index\.html$/u, '$1');
      const { status, headers } = await fetch(`http://127.0.0.1:${port}${address}`, {
        headers: { 'Accept-Encoding': 'identity' },
      });
      const expected = { 'Content-Type': getContentType(file), ...findHeaders(table, address) };
      const found = Object.fromEntries(Object.keys(expected).map((name) => [name, headers.get(name)]));
      // What is bytes to others has no type here, which is the same to readers.
      if (found['Content-Type'] === null && expected['Content-Type'] === 'application/octet-stream')
        found['Content-Type'] = expected['Content-Type'];
      expect({ address, status, ...found }).toEqual({ address, status: 200, ...expected });
    }
  });

  it('leads on from former addresses and where a closing slash is missing', async () => {
    for (const [path, target] of [
      ['/DaiHoi.aspx?ItemID=1106', '/tdkt/tin/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i/'],
      ['/dai-hoi-2025', '/tdkt/tin/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i/'],
      ['/tdkt', '/tdkt/'],
      ['/tdkt/tim-kiem?q=1', '/tdkt/tim-kiem/?q=1'],
    ] as const) {
      const { status, headers } = await sendRaw(port, path);
      expect([path, [301, 308].includes(status), headers.get('location')?.endsWith(target)]).toEqual([
        path,
        true,
        true,
      ]);
    }
  });

  it('answers with the page for what is missing, and gives nothing away', async () => {
    const page = await readFile(join(dist, '404.html'), 'utf8');
    for (const path of [
      'khong-co/',
      '_astro/khong-co.js',
      'anh/khong-co.webp',
      '_headers',
      '_redirects',
      '.env',
      'tin/.git/config',
      'rss.xml.br',
      'index.mdx',
    ]) {
      const { status, headers, body } = await sendRaw(port, BASE + path);
      expect([
        path,
        status,
        headers.get('cache-control'),
        headers.get('content-type'),
        body.includes(page),
      ]).toEqual([path, 404, 'public, max-age=0, must-revalidate', 'text/html; charset=utf-8', true]);
    }
    for (const path of [
      '/tdkt/../../../etc/passwd',
      '/tdkt/%2e%2e/%2e%2e/etc/passwd',
      '/tdkt/..%2f..%2fetc/passwd',
      '/tdkt/%00',
    ])
      expect((await sendRaw(port, path)).body).not.toContain('root:');
    expect((await sendRaw(port, BASE, { method: 'POST', lines: ['Content-Length: 0'] })).status).toBe(405);
  });
});
