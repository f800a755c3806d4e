import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createPlainServer, request } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findFreePort } from '../../scripts/local-nginx.ts';
import { getFolders } from '../../src/folders.ts';
import { withoutVitest } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { openNginxSite, type NginxSite } from '../hosting/nginx-site.ts';
import { PROJECT, readProjectFile } from '../support/project.ts';
import { watch } from './watched-site.ts';

const run = promisify(execFile);
const DAY = 86_400_000;

let site: NginxSite;
let folder: string;
let secure: Server;
let port: number;
let certificate: string;
beforeAll(async () => {
  site = await openNginxSite(await getBuiltSite('demo'), '/tdkt/');
  folder = await mkdtemp(join(tmpdir(), 'bantin-xem-'));
  certificate = join(folder, 'certificate.pem');
  const key = join(folder, 'key.pem');
  const made = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '60', '-subj', '/CN=localhost'];
  await run('openssl', [
    'req',
    ...made,
    '-addext',
    'subjectAltName=DNS:localhost',
    '-out',
    certificate,
    '-keyout',
    key,
  ]);
  // In front of nginx, as a host with HTTPS would be.
  secure = createServer({ cert: await readFile(certificate), key: await readFile(key) }, (asked, answer) => {
    const options = { port: site.port, path: asked.url, method: asked.method, headers: asked.headers };
    asked.pipe(
      request(options, (given) => {
        answer.writeHead(given.statusCode!, given.headers);
        given.pipe(answer);
      }),
    );
  });
  await new Promise<void>((done) => secure.listen(0, 'localhost', done));
  ({ port } = secure.address() as AddressInfo);
});
afterAll(async () => {
  secure.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the program as a monitor does. */
async function monitor(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...withoutVitest(process.env), BANTIN_LANG: 'en', ...environment };
  try {
    return {
      code: 0,
      ...(await run(process.execPath, ['scripts/watch.ts', ...args], { cwd: PROJECT, env })),
    };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

/** The line of a check. */
function rowOf(stdout: string, check: string): string {
  return stdout.split('\n').find((line) => line.split(/ {2,}/u)[1] === check) ?? stdout;
}

describe('over HTTPS', () => {
  /** Looks a number of days before the certificate ends. */
  async function look(days: number, environment: Readonly<Record<string, string>> = {}) {
    const moment = Date.now() + 60 * DAY - days * DAY - 3_600_000;
    const beat = new Date(moment - 600_000).toISOString();
    await writeFile(join(site.artefact, 'nhip.txt'), `ran: ${beat}\n`);
    const args = [
      `https://localhost:${port}/tdkt/`,
      '--against',
      join(site.artefact, 'bantin-manifest.json'),
    ];
    return monitor(args, {
      NODE_EXTRA_CA_CERTS: certificate,
      BANTIN_RELEASE_MOMENT: new Date(moment).toISOString(),
      ...environment,
    });
  }

  it.each([
    [40, 0, /^OK +certificate +40 days left, until /u],
    [10, 1, /^WARNING +certificate +10 days left, until /u],
    [2, 2, /^CRITICAL +certificate +2 days left, until /u],
    [-1, 2, /^CRITICAL +certificate +expired on /u],
  ])('a certificate with %i days left ends with %i', async (days, code, says) => {
    const { stdout, ...report } = await look(days);
    expect(report).toEqual({ code, stderr: '' });
    expect(rowOf(stdout, 'certificate')).toMatch(says);
    expect(stdout.split('\n')[0]).toContain(` certificate=${days};14:;3:`);
    expect(rowOf(stdout, 'pages')).toMatch(/^OK /u);
  });

  it('a certificate that browsers do not accept ends with 2, and is told where the pages are', async () => {
    const { code, stdout } = await look(40, { NODE_EXTRA_CA_CERTS: '' });
    expect(code).toBe(2);
    expect(rowOf(stdout, 'pages')).toMatch(
      /the certificate is not accepted \(DEPTH_ZERO_SELF_SIGNED_CERT\)$/u,
    );
    expect(rowOf(stdout, 'certificate')).toMatch(
      /browsers do not accept it \(DEPTH_ZERO_SELF_SIGNED_CERT\)$/u,
    );
  });

  it('a certificate for another name ends with 2', async () => {
    const args = [
      `https://127.0.0.1:${port}/tdkt/`,
      '--against',
      join(site.artefact, 'bantin-manifest.json'),
    ];
    const { code, stdout } = await monitor(args, { NODE_EXTRA_CA_CERTS: certificate });
    expect(code).toBe(2);
    expect(rowOf(stdout, 'certificate')).toMatch(/^CRITICAL .*\(ERR_TLS_CERT_ALTNAME_INVALID\)$/u);
  });
});

it('leads on to another address: 2, with that address', async () => {
  const leading = createPlainServer((_, answer) => answer.writeHead(301, { Location: site.url }).end());
  await new Promise<void>((done) => leading.listen(0, '127.0.0.1', done));
  const { port: at } = leading.address() as AddressInfo;
  const args = [`http://127.0.0.1:${at}/`, '--against', join(site.artefact, 'bantin-manifest.json')];
  const { code, stdout } = await monitor(args);
  leading.close();
  expect([code, rowOf(stdout, 'pages')]).toEqual([
    2,
    expect.stringContaining(`: the server answers 301 and leads on to ${site.url}`),
  ]);
});

it('prints nothing in the line for cron while all is well, and the report when it is not', async () => {
  await writeFile(join(site.artefact, 'nhip.txt'), `ran: ${new Date().toISOString()}\n`);
  const [, line = ''] = /`(out=\$\(npm [^`]*)`/u.exec(readProjectFile('README.md')) ?? [];
  const look = async (address: string): Promise<string> => {
    const against = `--against ${join(site.artefact, 'bantin-manifest.json')}`;
    const script = line
      .replace('<this folder>', `'${PROJECT}'`)
      .replace('<address>', `'${address}' ${against}`);
    // As cron calls it: from anywhere.
    const { stdout, stderr } = await run('sh', ['-c', script], {
      cwd: tmpdir(),
      env: withoutVitest(process.env),
    });
    expect(stderr).toBe('');
    return stdout;
  };
  expect(await look(site.url)).toBe('');
  expect(await look(`http://127.0.0.1:${await findFreePort()}/`)).toMatch(/^BANTIN CRITICAL - /u);
});

describe('where nothing can be looked at', () => {
  it('a server that is down ends with 2, and nothing else is told of it', async () => {
    const down = `http://127.0.0.1:${await findFreePort()}/`;
    const { code, stdout, stderr } = await monitor([
      down,
      '--against',
      join(site.artefact, 'bantin-manifest.json'),
    ]);
    expect([code, stderr]).toEqual([2, '']);
    expect(stdout).toMatch(
      new RegExp(
        `^BANTIN CRITICAL - ${down}: pages: ${down}: no connection \\(ECONNREFUSED\\) \\| time=\\d+ms\n`,
        'u',
      ),
    );
    expect(stdout.trimEnd().split('\n').length).toBe(3);
  });

  it.each([
    ['something that is no address', ['tdkt.example'], '“tdkt.example” is not the address of a site'],
    ['an address with a query', ['https://tdkt.example/?a'], 'is not the address of a site'],
    ['two addresses', ['https://a.example/', 'https://b.example/'], 'is not the address of a site'],
    ['no number of hours', ['https://a.example/', '--every', 'x'], '“x” is no number of hours'],
    ['an option that is none', ['https://a.example/', '--often', '3'], '--often'],
    ['a manifest that is not there', ['https://a.example/', '--against', 'khong-co.json'], 'khong-co.json'],
  ])('%s ends with 3, told in one line', async (_, args, says) => {
    vi.stubEnv('BANTIN_LANG', 'en');
    const { code, first, rows } = await watch(args, getFolders({ BANTIN_CONTENT: join(folder, 'khong-co') }));
    vi.unstubAllEnvs();
    expect([code, first, rows]).toEqual([3, expect.stringMatching(/^BANTIN UNKNOWN - /u), {}]);
    expect(first).toContain(says);
  });

  it.each([
    ['no address where nothing was built', {}, 'Which site?'],
    ['a moment that is none', { BANTIN_RELEASE_MOMENT: 'x' }, 'BANTIN_RELEASE_MOMENT'],
  ])('%s ends with 3, told on standard output in one line', async (_, environment, says) => {
    const { code, stdout, stderr } = await monitor([], {
      BANTIN_CONTENT: join(folder, 'khong-co'),
      ...environment,
    });
    expect([code, stderr]).toEqual([3, '']);
    expect(stdout).toMatch(/^BANTIN UNKNOWN - [^\n]*\n$/u);
    expect(stdout).toContain(says);
  });
});
