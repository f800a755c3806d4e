import { rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startNginx } from '../../scripts/local-nginx.ts';
import { serverFilesIn } from '../../src/release/hosting/write-host-files.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { RICH_BULLETIN } from '../support/demo-pages.ts';
import { sendRaw } from '../support/raw-request.ts';
import { givenHeaders, openNginxSite, type NginxSite } from './nginx-site.ts';

const BASE = '/tdkt/';

let demo: NginxSite;
beforeAll(async () => {
  demo = await openNginxSite(await getBuiltSite('demo'), BASE);
});
afterAll(() => demo.close());

it.each([
  '/tdkt/../nginx.conf',
  '/tdkt/../../../../etc/passwd',
  '/tdkt/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '/tdkt/..%2f..%2f..%2fetc/passwd',
  '/tdkt/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '/tdkt/tin/..%5c..%5cetc%5cpasswd',
  '/tdkt/%252e%252e/etc/passwd',
  '/tdkt/....//....//etc/passwd',
  '/tdkt../server/nginx-http.conf',
  '/tdkt%2f..%2fserver/nginx-http.conf',
  '/tdkt/index.html%00.txt',
  '/tdkt/%00',
  '/tdkt/%',
  '/tdkt/%zz',
  '/tdkt/\u00ff\u00fe',
  '/tdkt/%c0%ae%c0%ae/etc/passwd',
])('a trick leads nowhere: %s', async (target) => {
  const { status, headers, body } = await sendRaw(demo.port, target);
  expect([400, 404]).toContain(status);
  expect(headers.get('location')).toBeNull();
  expect(body).not.toMatch(/root:|bantin_site|\bmap \$/u);
});

it.each([
  '//evil.example/..',
  '//evil.example/%2e%2e',
  '///evil.example',
  '/\\evil.example/',
  '/tdkt//evil.example',
  '/tdkt///tin/2025',
])('a trick never leads to another host: %s', async (target) => {
  const { headers } = await sendRaw(demo.port, target);
  expect(headers.get('location') ?? '/').toMatch(/^\/(?![/\\])/u);
});

it('double slashes show the page itself, which names its one address', async () => {
  const { status, body } = await sendRaw(demo.port, `/tdkt//${RICH_BULLETIN.replaceAll('/', '//')}`);
  expect([
    status,
    body.includes(`<link rel="canonical" href="https://tdkt.tinh-mau.example/tdkt/${RICH_BULLETIN}">`),
  ]).toEqual([200, true]);
});

it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE', 'NONSENSE'])(
  'the method %s is refused, and the answer says what is allowed',
  async (method) => {
    const { status, headers } = await sendRaw(demo.port, '/tdkt/', {
      method,
      lines: ['Content-Length: 0'],
    });
    expect([status, headers.get('allow') ?? headers.get('server')]).toEqual([
      405,
      method === 'TRACE' ? 'nginx' : 'GET, HEAD',
    ]);
  },
);

it('HEAD gives what GET gives without the body', async () => {
  const [get, head] = [
    await sendRaw(demo.port, '/tdkt/'),
    await sendRaw(demo.port, '/tdkt/', { method: 'HEAD' }),
  ];
  expect([head.status, head.body, givenHeaders(head.headers)]).toEqual([200, '', givenHeaders(get.headers)]);
  expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'));
});

it('huge headers, huge addresses and bodies are refused', async () => {
  const huge = 'x'.repeat(70_000);
  expect((await sendRaw(demo.port, '/tdkt/', { lines: [`X-Huge: ${huge}`] })).status).toBe(400);
  expect((await sendRaw(demo.port, `/tdkt/${huge}`)).status).toBe(414);
  expect((await sendRaw(demo.port, '/tdkt/', { lines: ['Content-Length: 5000000'] })).status).toBe(413);
  expect((await sendRaw(demo.port, '/tdkt/')).status).toBe(200);
});

it('symbolic links are not followed', async () => {
  const site = join(demo.artefact, 'site');
  await writeFile(join(demo.artefact, 'bi-mat.txt'), 'secret');
  await symlink(join(demo.artefact, 'bi-mat.txt'), join(site, 'lo.txt'));
  await symlink(demo.artefact, join(site, 'lo'));
  for (const path of ['lo.txt', 'lo/bi-mat.txt', 'lo/'])
    expect([path, (await sendRaw(demo.port, BASE + path)).status]).toEqual([path, 404]);
});

it('a release is served through the link that a server switches, and a link within it is not', async () => {
  const current = join(demo.artefact, '..', 'current');
  await symlink(demo.artefact, current);
  await writeFile(join(current, 'mat.txt'), 'kin');
  await symlink(join(demo.artefact, 'mat.txt'), join(current, 'site', 'he.txt'));
  const server = await startNginx(join(current, 'site'), serverFilesIn(join(current, 'server')));
  try {
    const look = async (path: string) =>
      (await fetch(`http://127.0.0.1:${server.port}${BASE}${path}`)).status;
    expect([await look(''), await look('rss.xml'), await look('he.txt')]).toEqual([200, 200, 404]);
  } finally {
    await server.close();
    await rm(join(current, 'site', 'he.txt'));
  }
});
