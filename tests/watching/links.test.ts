import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLinks } from '../../src/watching/links/check-links.ts';
import { withoutVitest } from '../support/build-site.ts';
import { bulletinText, writeContentRoot, smallOffice } from '../support/content-root.ts';
import { PROJECT } from '../support/project.ts';

interface Asked {
  host: string;
  method: string;
  path: string;
  agent: string | undefined;
  began: number;
  ended: number;
}

const asked: Asked[] = [];
let server: Server;
let port: number;

/** Two hosts on one machine, which answer as hosts of the web do. */
async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '', url: path = '', headers } = request;
  const one: Asked = {
    host: headers.host!,
    method,
    path,
    agent: headers['user-agent'],
    began: performance.now(),
    ended: 0,
  };
  asked.push(one);
  await new Promise((done) => setTimeout(done, 20));
  one.ended = performance.now();
  const answer = (status: number, more: Record<string, string> = {}) =>
    response.writeHead(status, more).end('x');
  if (path === '/tot') answer(200);
  else if (path === '/chi-get') answer(method === 'HEAD' ? 405 : 200);
  else if (path === '/khong-co') answer(404);
  else if (path === '/kin') answer(403);
  else if (path === '/loi') answer(500);
  else if (path === '/doi') answer(301, { Location: '/doi-tiep' });
  else if (path === '/doi-tiep') answer(308, { Location: `http://localhost:${port}/tot` });
  else if (path === '/tam') answer(302, { Location: '/tot' });
  else if (path === '/doi-mat') answer(301, { Location: '/khong-co' });
  else if (path === '/vong') answer(302, { Location: '/vong' });
  else if (path === '/lac') answer(301, { Location: 'javascript:alert(1)' });
  else request.socket.destroy();
}

let root: string;
let text: string;

/** Where some words begin in the bulletin. */
function placeOf(words: string): string {
  const lines = text.slice(0, text.indexOf(words)).split('\n');
  return `bulletins/2024/tin-thu/index.mdx:${lines.length}:${lines.at(-1)!.length + 1}`;
}

beforeAll(async () => {
  server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;
  const body = [
    `Xem [trang tốt](${at('/tot#doan')}), [trang ấy](${at('/tot')}) và [trang mất](${at('/khong-co')}).`,
    `Cũng xem [trang kín](${at('/kin')}), [trang đã chuyển](${at('/doi')}), [trang tạm](${at('/tam')}).`,
    `Còn [trang ta](/gioi-thieu/), [địa chỉ đủ](https://thu.example/gioi-thieu/), [thư](mailto:a@thu.example).`,
  ].join('\n\n');
  const shown = { source: `{ url: "${at('/chi-get')}" }`, aliases: `["${at('/cu.html')}"]` };
  text = bulletinText(shown, body);
  root = await writeContentRoot({
    ...smallOffice,
    'site.yaml': `${smallOffice['site.yaml'] as string}satisfactionForm: ${at('/tot')}\n`,
    'pages/gioi-thieu.mdx': `---\ntitle: Giới thiệu\ndescription: Trang thử.\n---\n\nXem [máy khác](http://localhost:${port}/loi).\n`,
    'bulletins/2024/tin-thu/index.mdx': text,
    'bulletins/2024/nhap/index.mdx': bulletinText(
      { id: 'tin-nhap', title: 'Tin còn nháp', status: 'draft' },
      `Xem [nháp](${at('/nhap')}).`,
    ),
  });
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(dirname(root), { recursive: true, force: true });
});

function runLinks(
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...withoutVitest(process.env), BANTIN_LANG: 'en', BANTIN_CONTENT: root, ...environment };
  return new Promise((done) =>
    execFile(process.execPath, ['scripts/links.ts'], { cwd: PROJECT, env }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    ),
  );
}

describe('npm run links', () => {
  it('lists each outside address of what is shown with all its places, the broken first, and ends with 1', async () => {
    const { code, stdout } = await runLinks();
    const lines = stdout
      .replaceAll(`127.0.0.1:${port}`, 'mot')
      .replaceAll(`localhost:${port}`, 'hai')
      .replaceAll(/\S*(?=(?:bulletins|pages)\/)|\S*(?=site\.yaml)/gu, '')
      .trimEnd()
      .split('\n');
    expect([code, lines]).toEqual([
      1,
      [
        'broken     http://mot/khong-co  the server answers 404',
        `           ${placeOf('[trang mất]')}`,
        'broken     http://hai/loi  the server answers 500',
        '           pages/gioi-thieu.mdx:6:5',
        'not known  http://mot/kin  the server answers 403',
        `           ${placeOf('[trang kín]')}`,
        'moved      http://mot/doi  moved for good; write the new address',
        '           → http://mot/doi-tiep',
        '           → http://hai/tot',
        `           ${placeOf('[trang đã chuyển]')}`,
        '',
        '7 outside addresses: 3 well, 1 moved, 1 not known, 2 broken.',
      ],
    ]);
  });

  it('asked each host for one thing at a time, with a pause, by name, and for nothing that is not shown', () => {
    expect(asked.map(({ path }) => path)).not.toContain('/nhap');
    expect(asked.map(({ path }) => path)).not.toContain('/cu.html');
    expect(new Set(asked.map(({ agent }) => agent?.replace(/[\d.]+/u, '1')))).toEqual(new Set(['Bantin/1']));
    const hosts = Map.groupBy(asked, ({ host }) => host);
    expect(hosts.size).toBe(2);
    for (const [host, requests] of hosts) {
      const pauses = requests.slice(1).map(({ began }, index) => began - requests[index]!.ended);
      expect([host, pauses.filter((pause) => pause < 950)]).toEqual([host, []]);
    }
    // Once only, though three places lead there.
    const well = asked.filter(({ path, host }) => path === '/tot' && host.startsWith('127'));
    expect(well.map(({ method }) => method)).toEqual(['HEAD', 'HEAD']);
  });
});

describe('a link', () => {
  it.each([
    ['/tot', 'well', []],
    ['/chi-get', 'well', []],
    ['/tam', 'well', ['/tot']],
    ['/doi-mat', 'broken', ['/khong-co']],
    ['/vong', 'broken', ['/vong', '/vong', '/vong', '/vong', '/vong']],
    ['/lac', 'broken', []],
    ['/ngat', 'broken', []],
  ])('to %s is %s', async (path, state, way) => {
    const address = `http://127.0.0.1:${port}${path}`;
    const [checked] = await checkLinks([{ address, places: [] }], undefined, 0);
    expect([checked?.state, checked?.way.map((each) => new URL(each).pathname)]).toEqual([state, way]);
  });

  it('to a host that is not there is broken', async () => {
    const [checked] = await checkLinks([{ address: 'http://khong-co.invalid/', places: [] }], undefined, 0);
    expect(checked).toMatchObject({ state: 'broken', last: { fault: 'unknown-host' } });
  });
});
