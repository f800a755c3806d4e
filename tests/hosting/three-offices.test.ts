import { mkdtemp, rm } from 'node:fs/promises';
import { request as askPlainly } from 'node:http';
import { connect } from 'node:http2';
import { request as askSecurely } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '../../scripts/local-nginx.ts';
import { buildHeaderTable, findHeaders } from '../../src/release/hosting/headers.ts';
import { fillRecipe, runCaddy, type CaddyServer } from './caddy-server.ts';
import { startLoneOfficeNginx, startOfficesNginx, type OfficesNginx } from './offices-nginx.ts';
import { layOutOffices, listAddresses, type HostedOffice } from './three-offices.ts';

interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: string;
}

/** What a host of this machine answers; `address` is sent as it stands. */
type Ask = (host: string, address: string) => Promise<Answer>;

let folder: string;
let offices: [HostedOffice, HostedOffice, HostedOffice];
let nginx: OfficesNginx;
let caddy: CaddyServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-van-phong-'));
  offices = (await layOutOffices(folder)) as typeof offices;
  nginx = await startOfficesNginx(offices, folder);
  caddy = await startOfficesCaddy();
});
afterAll(async () => {
  await nginx?.close();
  await caddy?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function startOfficesCaddy(): Promise<CaddyServer> {
  const [first, second, below] = offices;
  const port = await findFreePort();
  const fill = ({ host, name, current, files }: HostedOffice): string =>
    fillRecipe(`http://${host}:${port}`, {
      office: name,
      site: join(current, 'site'),
      imported: files.caddy,
    });
  const shared = `vars ${below.name} ${join(below.current, 'site')}\n\timport ${below.files.caddy}\n`;
  const text = fill(first).replace(/^\tvars /mu, `\t${shared}\tvars `);
  return runCaddy(`${text}\n${fill(second)}`, port, folder);
}

const askNginx: Ask = (host, address) => ask(askSecurely, { host, address, port: nginx.https });
const askCaddy: Ask = (host, address) => ask(askPlainly, { host, address, port: caddy.port });

async function ask(
  request: typeof askPlainly | typeof askSecurely,
  { host, address, port, from = '127.0.0.1' }: { host: string; address: string; port: number; from?: string },
): Promise<Answer> {
  return new Promise((done, fail) => {
    const options = { host: from, port, path: address, servername: host, rejectUnauthorized: false };
    request({ ...options, agent: false, headers: { Host: host } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const headers = response.headers as Record<string, string | undefined>;
        done({ status: response.statusCode!, headers, body: Buffer.concat(chunks).toString('utf8') });
      });
    })
      .on('error', fail)
      .end();
  });
}

const asked = ({ path, query }: { path: string; query: string }) =>
  query === '' ? path : `${path}?${query}`;

describe.each([
  ['nginx', askNginx],
  ['Caddy', askCaddy],
] as const)('three offices on one %s', (_, askServer) => {
  it('each show their own pages with the headers of their own table', async () => {
    for (const office of offices) {
      const table = buildHeaderTable(office);
      for (const { address, path } of listAddresses(office)) {
        const { status, headers, body } = await askServer(office.host, address);
        const expected = Object.fromEntries(
          Object.entries(findHeaders(table, address)).map(([name, value]) => [name.toLowerCase(), value]),
        );
        const found = Object.fromEntries(Object.keys(expected).map((name) => [name, headers[name]]));
        expect({ office: office.url, address, status, body, ...found }).toEqual({
          office: office.url,
          address,
          status: 200,
          body: `${office.url} ${path}\n`,
          ...expected,
        });
      }
    }
  });

  it('each lead on from their own former addresses, of 300 letters too, and from nobody else’s', async () => {
    let count = 0;
    for (const office of offices) {
      for (const redirect of office.redirects) {
        const own = await askServer(office.host, asked(redirect));
        expect([office.url, asked(redirect), own.status, own.headers['location']]).toEqual([
          office.url,
          asked(redirect),
          301,
          redirect.to,
        ]);
        const elsewhere = office.host === offices[0].host ? offices[1].host : offices[0].host;
        const other = await askServer(elsewhere, asked(redirect));
        expect([elsewhere, asked(redirect), other.status, other.headers['location']]).toEqual([
          elsewhere,
          asked(redirect),
          404,
          undefined,
        ]);
        count += 1;
      }
    }
    const lengths = offices.flatMap(({ redirects }) => redirects.map((each) => asked(each).length));
    console.log(`former addresses: ${count}, the longest of ${Math.max(...lengths)} letters`);
    expect(lengths.filter((length) => length >= 300).length).toBeGreaterThan(6);
  });

  it('each give an open page what its release had of search and scripts, and nothing else of it', async () => {
    for (const { url, host, base } of offices) {
      for (const path of ['pagefind/cu.pf_index', '_astro/cu.js']) {
        const { status, headers, body } = await askServer(host, base + path);
        expect([url, path, status, headers['x-content-type-options'], body]).toEqual([
          url,
          path,
          200,
          'nosniff',
          `${url} before ${path}\n`,
        ]);
      }
      for (const path of [
        '_before/pagefind/cu.pf_index',
        'before/pagefind/cu.pf_index',
        '_astro/cu.js.br',
        'pagefind/../../before/index.html',
        'pagefind/%2e%2e/index.html',
        'pagefind/khong-co',
      ]) {
        const { body } = await askServer(host, base + path);
        expect([url, path, body.includes('before')]).toEqual([url, path, false]);
      }
    }
  });

  it('each tell when their publisher has run, from a file beside the site', async () => {
    for (const { url, host, base } of offices) {
      const { status, headers, body } = await askServer(host, `${base}nhip.txt`);
      expect([status, headers['content-type'], headers['cache-control'], body]).toEqual([
        200,
        'text/plain; charset=utf-8',
        'public, max-age=0, must-revalidate',
        `${url} ran\n`,
      ]);
    }
  });

  it('each answer with their own page for what is missing, below a path too', async () => {
    for (const office of offices) {
      const { status, body } = await askServer(office.host, `${office.base}khong-co/`);
      expect([office.url, status, body]).toEqual([office.url, 404, `${office.url} 404.html\n`]);
    }
  });
});

describe('the recipe for nginx', () => {
  it('serves over IPv6 and HTTP/2', async () => {
    const [{ host, url }] = offices;
    const six = await ask(askSecurely, { host, address: '/', port: nginx.https, from: '::1' });
    expect([six.status, six.body]).toEqual([200, `${url} index.html\n`]);
    const session = connect(`https://127.0.0.1:${nginx.https}`, {
      servername: host,
      rejectUnauthorized: false,
    });
    const stream = session.request({ ':path': '/', ':authority': host });
    const status = await new Promise((done, fail) => {
      session.on('error', fail);
      stream.on('response', (headers) => done(headers[':status']));
    });
    session.close();
    expect(status).toBe(200);
  });

  it('leads from HTTP to the one address, and gives neither page nor certificate for another name', async () => {
    const [{ host }] = offices;
    for (const from of ['127.0.0.1', '::1']) {
      const plain = await ask(askPlainly, { host, address: '/tin?a=1', port: nginx.http, from });
      expect([plain.status, plain.headers['location']]).toEqual([301, `https://${host}/tin?a=1`]);
      for (const other of ['la.example', `la.${host}`]) {
        const asking = { host: other, address: '/', from };
        await expect(ask(askPlainly, { ...asking, port: nginx.http })).rejects.toThrow(/hang up|ECONNRESET/u);
        await expect(ask(askSecurely, { ...asking, port: nginx.https })).rejects.toThrow(
          /unrecognized name|EPROTO|ECONNRESET/u,
        );
      }
    }
  });
});

describe('a host that has nothing but an office below a path', () => {
  /** What it answers at /, at the office's home page and elsewhere, with the path that / leads to. */
  const look = async (askHost: (address: string) => Promise<Answer>) => {
    const [top, home, other] = [await askHost('/'), await askHost(offices[2].base), await askHost('/khac')];
    const led = new URL(top.headers['location']!, offices[2].url).pathname;
    return [top.status, led, home.status, home.body, other.status];
  };
  const wanted = () => [302, offices[2].base, 200, `${offices[2].url} index.html\n`, 404];

  it('leads from / to it on nginx', async () => {
    const alone = await startLoneOfficeNginx(offices[2], folder);
    try {
      const askHost = (address: string) =>
        ask(askSecurely, { host: offices[2].host, address, port: alone.https });
      expect(await look(askHost)).toEqual(wanted());
    } finally {
      await alone.close();
    }
  });

  it('leads from / to it on Caddy', async () => {
    const { host, base, name, current, files } = offices[2];
    const port = await findFreePort();
    const text = fillRecipe(`http://${host}:${port}`, {
      office: name,
      site: join(current, 'site'),
      imported: files.caddy,
    }).replace('# redir / BASE 302', `redir / ${base} 302`);
    const alone = await runCaddy(text, port, await mkdtemp(join(folder, 'caddy-')));
    try {
      expect(await look((address) => ask(askPlainly, { host, address, port }))).toEqual(wanted());
    } finally {
      await alone.close();
    }
  });
});
