import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BULLETIN, bulletinText, smallJpeg, smallOffice, writeContentRoot } from '../support/content-root.ts';
import { startDevServer, type DevServer } from '../support/dev-server.ts';
import { sendRaw } from '../support/raw-request.ts';

const DRAFT = 'bulletins/2024/tin-nhap';
const attachments = '[{ src: ./so-lieu.csv, title: Số liệu }]';
let root: string;
let server: DevServer;
let port: number;

beforeAll(async () => {
  root = await writeContentRoot({
    [BULLETIN]: bulletinText({ attachments, images: '[{ src: ./anh.jpg, alt: Một tấm ảnh thử }]' }),
    'bulletins/2024/tin-thu/so-lieu.csv': 'năm,số\n2024,1\n',
    'bulletins/2024/tin-thu/anh.jpg': await smallJpeg(),
    [`${DRAFT}/index.mdx`]: bulletinText({
      id: 'tin-nhap',
      title: 'Bản nháp thử',
      status: 'draft',
      attachments,
    }),
    [`${DRAFT}/so-lieu.csv`]: 'năm,số\n2025,2\n',
    'pages/gioi-thieu.mdx':
      '---\ntitle: Giới thiệu\ndescription: Giới thiệu về cơ quan hư cấu.\n---\n\nChức năng.\n',
  });
  server = await startDevServer(root);
  port = Number(new URL(server.url).port);
});
afterAll(async () => {
  await server?.close();
  if (root) await rm(dirname(root), { recursive: true });
});

const statusOf = async (path: string): Promise<number> => (await sendRaw(port, path)).status;

it('shows pages, with the scripts, styles and attachments that belong to them', async () => {
  const answer = await fetch(`${server.url}tin/2024/tin-thu/`);
  const page = await answer.text();
  expect([
    answer.status,
    await statusOf('/gioi-thieu/'),
    await statusOf('/tin/2024/tin-thu/so-lieu.csv'),
  ]).toEqual([200, 200, 200]);
  const addresses = [...page.matchAll(/<(?:script|link)[^>]*(?:src|href)="(\/[^"]+)"/gu)].map(
    ([, address]) => address!,
  );
  const modules = addresses.filter((address) => /^\/(?:@|src|node_modules)/u.test(address));
  expect(modules.length).toBeGreaterThan(1);
  for (const address of modules)
    expect([address, await statusOf(address.replaceAll('&amp;', '&'))]).toEqual([address, 200]);
});

it("hides a draft's page, and its files with it", async () => {
  for (const path of ['/tin/2024/tin-nhap/', '/tin/2024/tin-nhap/so-lieu.csv'])
    expect([path, await statusOf(path)]).toEqual([path, 404]);
});

it('gives no file of the content root, and none of the project but modules', async () => {
  const files = [
    join(root, 'site.yaml'),
    join(root, DRAFT, 'index.mdx'),
    join(root, BULLETIN),
    join(root, 'pages/gioi-thieu.mdx'),
    // `package.json` is a module: the program knows its version from there.
    ...['astro.config.mjs', 'package-lock.json', 'content/site.yaml'].map((file) =>
      join(server.project, file),
    ),
    '/etc/passwd',
  ];
  const addresses = files.flatMap((file) =>
    ['', '?raw', '?url', '?import&raw', '?inline'].map((query) => `/@fs${file}${query}`),
  );
  addresses.push(
    '/package-lock.json',
    '/package-lock.json?raw',
    '/astro.config.mjs',
    '/content/site.yaml',
    '/content/site.yaml?raw',
  );
  const marks = [
    String(smallOffice['site.yaml']).split('\n')[0]!,
    'Bản nháp thử',
    'Chức năng',
    '"bantin"',
    'defineConfig',
    'root:',
  ];
  for (const address of addresses) {
    const { status, body } = await sendRaw(port, address);
    expect([address, status >= 400, marks.filter((mark) => body.includes(mark))]).toEqual([
      address,
      true,
      [],
    ]);
  }
});

it.each(['/%E0%A4%A', '/tin/%', '/%zz', '/%c0%ae', '/tin/2024/tin-thu/%FF.csv'])(
  'answers an address that is none plainly: %s',
  async (path) => {
    const { status, body } = await sendRaw(port, path);
    expect([status, body.trim()]).toEqual([400, '400']);
  },
);

it('starts no program for whoever asks', async () => {
  for (const path of [
    '/__open-in-editor',
    '/__open-in-editor?file=package.json',
    '/__OPEN-in-editor/?file=a:1:1',
  ])
    expect([path, await statusOf(path)]).toEqual([path, 404]);
});

/** The status with which a web socket is opened, or not, for a page of another site. */
async function openSocket(path: string, protocol: string, headers: Record<string, string>): Promise<string> {
  const asked = request({
    port,
    path,
    headers: {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Protocol': protocol,
      ...headers,
    },
  }).end();
  const end = await Promise.race([
    once(asked, 'upgrade').then(([, socket, head]) => ({ socket: socket as Socket, head: head as Buffer })),
    once(asked, 'response').then(([response]) => ({ status: (response as IncomingMessage).statusCode })),
  ]);
  if ('status' in end) {
    asked.destroy();
    return String(end.status);
  }
  const chunks = [end.head];
  end.socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise((done) => setTimeout(done, 1000));
  end.socket.destroy();
  return `open, ${Buffer.concat(chunks).toString('latin1').includes('connected') ? 'talks' : 'silent'}`;
}

it('opens no web socket for a page of another site', async () => {
  const evil = { Origin: 'https://evil.example' };
  const client = (await sendRaw(port, '/@vite/client')).body;
  const token = /wsToken = "([^"]+)"/u.exec(client)?.[1];
  expect(token).toBeDefined();
  // Its own pages know the token; a socket without an origin is no page's.
  expect(await openSocket(`/?token=${token}`, 'vite-hmr', { Origin: server.url.slice(0, -1) })).toBe(
    'open, talks',
  );
  for (const path of ['/', '/?token=', '/?token=a']) {
    expect([path, await openSocket(path, 'vite-hmr', evil)]).toEqual([path, '400']);
    expect([path, await openSocket(path, 'vite-ping', evil)]).toEqual([path, 'open, silent']);
  }
  expect(await openSocket('/', 'vite-hmr', { ...evil, Host: 'evil.example' })).toBe('400');
  // A page of another site cannot read the token either.
  const { headers } = await sendRaw(port, '/@vite/client', { lines: ['Origin: https://evil.example'] });
  expect(headers.get('access-control-allow-origin')).toBeNull();
});
