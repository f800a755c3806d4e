import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import * as fc from 'fast-check';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeQuerySigns } from '../../src/bulletins/former-address.ts';
import type { Bulletin } from '../../src/bulletins/bulletin.ts';
import type { Redirect } from '../../src/models/redirects.ts';
import { formatAliasPage, groupByFile } from '../../src/release/hosting/alias-page.ts';
import { formatCaddySite } from '../../src/release/hosting/caddy.ts';
import { buildHeaderTable, type HeaderTable } from '../../src/release/hosting/headers.ts';
import { formatHostHeaders } from '../../src/release/hosting/host-headers.ts';
import { formatHostRedirects, isExpressible } from '../../src/release/hosting/host-redirects.ts';
import { findProgram, startNginx } from '../../scripts/local-nginx.ts';
import { formatNginxHttp, formatNginxServer } from '../../src/release/hosting/nginx.ts';
import { formatSecurityTxt } from '../../src/release/hosting/security-txt.ts';
import { serverFilesIn, writeServerFiles } from '../../src/release/hosting/write-host-files.ts';
import { siteSchema, type Site } from '../../src/site.ts';
import { strings } from '../../src/strings/strings.ts';
import { sendRaw } from '../support/raw-request.ts';
import { makeBulletin } from '../support/read.ts';
import { IS_THOROUGH } from '../support/thorough.ts';
import { makeContext } from '../unit/models/machine-context.ts';
import { startCaddy } from './caddy-server.ts';
import { makeTable, office, title, type Counts } from './hostile-tables.ts';
import { readMap, readNginx, type Directive } from './read-nginx.ts';

const run = promisify(execFile);

/** The same cases on every machine; a failing one is told with its path, by which it can be repeated. */
const seeded = (numRuns: number) => ({ seed: 20_261_129, numRuns });
const TABLES = IS_THOROUGH ? 2_500 : 2_000;
const BASE = '/tdkt/';
const plainHeaders = buildHeaderTable({ url: `https://tdkt.tinh-mau.example${BASE}` });

let folder: string;
let one: Bulletin;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-hosts-'));
  one = await makeBulletin();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pairsOf = ({ query }: Redirect) => [...new URLSearchParams(query)];

/** What Netlify reads in the file. */
async function readAsNetlify(text: string) {
  const file = join(folder, '_redirects');
  await writeFile(file, text);
  const { redirects, errors } = await parseAllRedirects({
    redirectsFiles: [file],
    configRedirects: [],
    minimal: true,
  });
  expect(errors).toEqual([]);
  return (redirects as Record<string, unknown>[]).map(({ from, query, to, status, force, conditions }) => ({
    from,
    query: { ...(query as object) },
    to,
    status,
    force,
    conditions,
  }));
}

/** What Cloudflare Pages reads by its documentation: lines of two or three words; the rest it reports and passes over. */
function readAsCloudflare(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/))
    .filter(({ length }) => length === 2 || length === 3);
}

/** The one text that a key of a map of nginx stands for, which may be written as a pattern. */
function readKey(key: string): string {
  const [, pattern] = /^~\*\^(.*)\\z$/su.exec(key) ?? [];
  return pattern === undefined
    ? key
    : pattern.replace(/\\x([0-9a-f]{2})/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function expectNginxMaps(directives: readonly Directive[], table: readonly Redirect[]): void {
  const readForm = (source: string, variable: string) =>
    new Map(
      [...readMap(directives, source, `$${plainHeaders.office}_${variable}`)].map(([key, to]) => [
        readKey(key),
        to,
      ]),
    );
  const byRequest = readForm('$request_uri', 'by_request');
  const byPath = readForm('$uri', 'by_path');
  const lower = (text: string) => text.toLowerCase();
  const expected = table
    .filter(({ query }) => query !== '')
    .flatMap(({ path, query, to }) =>
      [query, decodeQuerySigns(query)].map((spelt) => [lower(`${path}?${spelt}`), to] as const),
    );
  expect(byRequest).toEqual(new Map([['default', ''], ...expected]));
  expect(byPath).toEqual(
    new Map([
      ['default', ''],
      ...table
        .filter(({ query }) => query === '')
        .map(({ path, to }) => [lower(decodeURIComponent(path)), to] as const),
    ]),
  );
}

test('each host reads in its own form the very table of former addresses, whatever was typed', async () => {
  const counts: Counts & Record<string, number> = {
    typed: 0,
    accepted: 0,
    tables: 0,
    redirects: 0,
    withQuery: 0,
    unsaid: 0,
  };
  await fc.assert(
    fc.asyncProperty(office, async (bulletins) => {
      const table = makeTable(one, bulletins, counts);
      counts['tables']! += 1;
      counts['redirects']! += table.length;
      counts['withQuery']! += table.filter(({ query }) => query !== '').length;
      counts['unsaid']! += table.filter((redirect) => !isExpressible(redirect)).length;
      const text = formatHostRedirects(table);
      expect(await readAsNetlify(text)).toEqual(
        table.filter(isExpressible).map((redirect) => ({
          from: redirect.path,
          query: Object.fromEntries(pairsOf(redirect)),
          to: redirect.to,
          status: 301,
          force: redirect.query !== '',
          conditions: {},
        })),
      );
      expect(readAsCloudflare(text)).toEqual(
        table
          .filter((each) => each.query === '' && isExpressible(each))
          .map(({ path, to }) => [path, to, '301']),
      );
      expect(table.every(({ path }) => !/\/:[a-z]|:[A-Za-z]|\*/u.test(path))).toBe(true);
      expectNginxMaps(readNginx(formatNginxHttp(plainHeaders, table)), table);
    }),
    seeded(TABLES),
  );
  console.log(`tables of former addresses: ${JSON.stringify(counts)}`);
  expect(counts['withQuery']).toBeGreaterThan(TABLES);
  expect(counts.typed - counts.accepted).toBeGreaterThan(TABLES);
});

/** All routes of a server of Caddy, those within routes too, in their order. */
interface CaddyRoute {
  match?: Record<string, unknown>[];
  handle?: {
    handler: string;
    headers?: Record<string, string[]>;
    routes?: CaddyRoute[];
    status_code?: number;
  }[];
}

function flattenRoutes(routes: readonly CaddyRoute[]): CaddyRoute[] {
  return routes.flatMap((route) => [
    route,
    ...flattenRoutes((route.handle ?? []).flatMap(({ routes: inner }) => inner ?? [])),
  ]);
}

/** What Caddy asks of a request before it leads on to a bulletin. */
function expectedMatch(redirect: Redirect): Record<string, unknown> {
  const [first, ...others] = pairsOf(redirect).map(([key, value]) => ({ query: { [key]: [value] } }));
  return {
    path: [decodeURIComponent(redirect.path)],
    ...first,
    ...(others.length > 0 ? { not: others.map((each) => ({ not: [each] })) } : {}),
  };
}

test('Caddy reads the very table of former addresses, whatever was typed', async () => {
  const counts: Counts = { typed: 0, accepted: 0 };
  const tables = fc
    .sample(office, seeded(300))
    .map((bulletins) => makeTable(one, bulletins, counts))
    .filter(({ length }) => length > 0);
  const file = join(folder, 'Caddyfile');
  const sites = tables.map(
    (table, index) => `http://127.0.0.1:${10_000 + index} {\n${formatCaddySite(plainHeaders, table)}\n}\n`,
  );
  await writeFile(file, sites.join(''));
  const { stdout } = await run(findProgram('caddy')!, ['adapt', '--adapter', 'caddyfile', '--config', file], {
    env: { PATH: process.env['PATH'], HOME: folder },
    maxBuffer: 256 * 1024 * 1024,
  });
  const { apps } = JSON.parse(stdout) as {
    apps: { http: { servers: Record<string, { listen: string[]; routes: CaddyRoute[] }> } };
  };
  const servers = new Map(Object.values(apps.http.servers).map(({ listen, routes }) => [listen[0], routes]));
  expect(servers.size).toBe(tables.length);
  for (const [index, table] of tables.entries()) {
    const found = flattenRoutes(servers.get(`:${10_000 + index}`)!).flatMap(({ match, handle = [] }) =>
      handle
        .filter(({ handler, headers }) => handler === 'static_response' && headers?.['Location'])
        .map(({ headers, status_code }) => JSON.stringify([match, headers!['Location'], status_code])),
    );
    const expected = table.map((redirect) => JSON.stringify([[expectedMatch(redirect)], [redirect.to], 301]));
    expect(
      sortKeys(found).filter((each) => !each.includes('"path":["/tdkt"]') && !each.includes('orig_uri')),
    ).toEqual(sortKeys(expected));
  }
  console.log(`tables for Caddy: ${tables.length}, ${tables.flat().length} former addresses`);
  expect(tables.flat().length).toBeGreaterThan(500);
});

function sortKeys(texts: readonly string[]): string[] {
  const order = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(order)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .sort()
              .map(([key, each]) => [key, order(each)]),
          )
        : value;
  return texts.map((text) => JSON.stringify(order(JSON.parse(text)))).sort();
}

test('nginx and Caddy themselves lead each former address on, and nothing else', async () => {
  const counts: Counts = { typed: 0, accepted: 0 };
  const table = makeTable(one, fc.sample(office, seeded(150)).flat(), counts);
  const files = serverFilesIn(join(folder, 'server'));
  await mkdir(files.folder, { recursive: true });
  await writeServerFiles({ url: `https://tdkt.tinh-mau.example${BASE}` }, table, files);
  const site = join(folder, 'site');
  await mkdir(site, { recursive: true });
  await writeFile(join(site, '404.html'), 'không có');
  const nginx = await startNginx(site, files);
  const caddy = await startCaddy(site, files, folder);
  try {
    for (const [name, port] of [
      ['nginx', nginx.port],
      ['caddy', caddy.port],
    ] as const) {
      for (const { path, query, to } of table) {
        const { status, headers } = await sendRaw(port, query === '' ? path : `${path}?${query}`);
        expect([name, path, query, status, headers.get('location')]).toEqual([name, path, query, 301, to]);
      }
      for (const target of [
        '/',
        '/tdkt/',
        '/evil',
        '/tdkt/lien-he/?https://evil.example/&301!',
        '/khong-co?b',
        '/?b=2',
      ])
        expect([name, target, (await sendRaw(port, target)).headers.get('location')]).toEqual([
          name,
          target,
          null,
        ]);
    }
  } finally {
    await nginx.close();
    await caddy.close();
  }
  console.log(`asked of nginx and Caddy: ${table.length} former addresses each`);
});

/** The settings of a site that are told to hosts, with hostile words in their addresses. */
const settings = fc.record({
  meterScript: title.map((words) => `https://do.tinh-mau.gov.vn/${words}`),
  security: fc.record({
    contacts: fc.array(
      fc
        .tuple(fc.constantFrom('mailto:a@mau.example?subject=', 'https://mau.example/', 'tel:'), title)
        .map((all) => all.join('')),
      { minLength: 1, maxLength: 3 },
    ),
    expires: fc.constant('2027-06-30'),
    policy: title.map((words) => `https://mau.example/${words}`),
  }),
});

/** The site with these settings, where its schema takes them. */
function makeSite(some: object): Site | undefined {
  const { site } = makeContext([]).catalogue;
  const result = siteSchema.safeParse({
    ...site,
    accent: undefined,
    url: `https://tdkt.tinh-mau.example${BASE}`,
    ...some,
  });
  return result.success ? result.data : undefined;
}

/** Fields by the syntax of RFC 9116: a name, a colon, a blank, and a value without blanks or controls but in a list of languages. */
function readSecurityTxt(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name, value] = /^([A-Za-z-]+): ([\x21-\x7E]+(?:, [a-z]{2})*)$/.exec(line) ?? [];
      if (name === undefined) throw new Error(`not a field: ${JSON.stringify(line)}`);
      return [name, value!];
    });
}

test('headers and contacts are read as what they are, whatever addresses the office names', async () => {
  const counts = { sites: 0, accepted: 0 };
  await fc.assert(
    fc.asyncProperty(settings, async (some) => {
      counts.sites += 1;
      const [metered, secured] = [
        makeSite({ meterScript: some.meterScript }),
        makeSite({ security: some.security }),
      ];
      if (metered) await expectHeaders(buildHeaderTable(metered));
      if (secured) expectContacts(secured);
      counts.accepted += Number(Boolean(metered)) + Number(Boolean(secured));
    }),
    seeded(TABLES),
  );
  console.log(`sites with hostile addresses: ${JSON.stringify(counts)}`);
  expect(counts.accepted).toBeGreaterThan(TABLES);
});

function expectContacts(site: Site): void {
  const { contacts, policy } = site.security!;
  const uri = (address: string) => new URL(address).href.replaceAll(' ', '%20');
  expect(readSecurityTxt(formatSecurityTxt(site, '2027-01-01T00:00:00Z')!)).toEqual([
    ...contacts.map((contact) => ['Contact', uri(contact)]),
    ['Expires', '2027-06-30T00:00:00Z'],
    ['Preferred-Languages', 'vi, en'],
    ['Canonical', `https://tdkt.tinh-mau.example${BASE}.well-known/security.txt`],
    ['Policy', uri(policy!)],
  ]);
}

async function expectHeaders(table: HeaderTable): Promise<void> {
  const directives = ({ common }: HeaderTable) =>
    common['Content-Security-Policy']!.split('; ').map((part) => part.split(' ')[0]);
  expect(directives(table)).toEqual(directives(plainHeaders));
  const file = join(folder, '_headers');
  await writeFile(file, formatHostHeaders(table, ['index.html', 'tin/', 'anh/']));
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [file],
    netlifyConfigPath: undefined,
    configHeaders: [],
    minimal: true,
  });
  expect(errors).toEqual([]);
  const rules = headers as { for: string; values: Record<string, string> }[];
  expect(rules.find((rule) => rule.for === `${BASE}*`)?.values['Content-Security-Policy']).toBe(
    table.common['Content-Security-Policy'],
  );
  expect(rules.every((rule) => rule.for.startsWith(BASE))).toBe(true);
  expectNginxHeaders(table);
}

function expectNginxHeaders(table: HeaderTable): void {
  const http = readNginx(formatNginxHttp(table, []));
  const server = readNginx(formatNginxServer(table));
  const inside = server.find(({ words }) => words[0] === 'location' && words[1] === '^~')!.block!;
  const added = new Map(
    inside
      .filter(({ words }) => words[0] === 'add_header')
      .map(({ words: [, name, value] }) => [name!, value!]),
  );
  for (const [name, value] of Object.entries(table.common)) {
    const said = added.get(name)!;
    expect(said.startsWith('$bantin_') ? readMap(http, '$uri', said).get('default') : said).toBe(value);
  }
  expect(server.map(({ words }) => words[0])).toEqual([
    'if',
    'location',
    'if',
    'location',
    'location',
    'location',
  ]);
}

test('a page at a former address shows titles as words and leads to bulletins alone', () => {
  const counts = { pages: 0, links: 0 };
  const words = strings('vi');
  const site = { url: `https://tdkt.tinh-mau.example${BASE}`, words };
  fc.assert(
    fc.property(office, (bulletins) => {
      const group = bulletins.flatMap(({ title: shown, aliases }, index) =>
        aliases.map((_, number) => ({
          path: '/tdkt/tin-cu',
          query: `id=${index}${number}`,
          to: `/tdkt/tin/2024/tin-${index}/`,
          title: shown,
        })),
      );
      for (const [file, each] of groupByFile(group, BASE)) {
        counts.pages += 1;
        counts.links += each.length;
        const elements = listElements(formatAliasPage(each, file, site));
        expect([...new Set(elements.map(({ name }) => name))].sort()).toEqual(
          ['a', 'body', 'h1', 'head', 'html', 'li', 'link', 'meta', 'p', 'title', 'ul'].sort(),
        );
        // A page in HTML has no other form for a line's end, and none at all for a zero byte.
        const legible = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
        expect(elements.filter(({ name }) => name === 'a').map(({ href, text }) => [href, text])).toEqual(
          each.map(({ to, title: shown }) => [to, legible(shown)]),
        );
      }
    }),
    seeded(TABLES),
  );
  console.log(`pages at former addresses: ${JSON.stringify(counts)}`);
});

function listElements(page: string): { name: string; href: string | undefined; text: string }[] {
  const elements: { name: string; href: string | undefined; text: string }[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      elements.push({
        name: node.nodeName,
        href: node.attrs.find(({ name }) => name === 'href')?.value,
        text,
      });
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(page));
  return elements;
}
