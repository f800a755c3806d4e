import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type RunnableDevEnvironment, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endBuild, setLoaded, type Loaded } from '../../../../src/bulletins/reading/handover.ts';
import { acceptedPages } from '../../../../src/release/build/accepted-pages.ts';
import { reloadLatePages, reloadPages } from '../../../../src/release/dev/dev-reload.ts';

let folder: string;
let server: ViteDevServer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-anew-'));
  await writeFile(
    join(folder, 'trang.mjs'),
    "export const list = async () => [...(await import('bantin:standing-pages')).standingPages.keys()];\n",
  );
  server = await createServer({
    configFile: false,
    root: folder,
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, ws: false },
    plugins: [acceptedPages()],
  });
});
afterEach(async () => {
  endBuild();
  await server.close();
  await rm(folder, { recursive: true });
});

const load = (slug: string) => setLoaded({ pages: [{ slug, markup: '<></>\n' }] } as unknown as Loaded);

test('the list of standing pages is read anew without any word of a watcher', async () => {
  const { runner } = server.environments['ssr'] as RunnableDevEnvironment;
  const list = async (): Promise<string[]> => (await runner.import('/trang.mjs')).list();
  load('lien-he');
  expect(await list()).toEqual(['lien-he']);
  load('gioi-thieu');
  expect(await list()).toEqual(['lien-he']);
  reloadPages(server.environments);
  expect(await list()).toEqual(['gioi-thieu']);
});

test('it tells server and open pages alike', () => {
  const told: unknown[] = [];
  const { client, ssr } = server.environments;
  client!.hot.send = (...words: unknown[]) => void told.push(['client', ...words]);
  ssr!.hot.send = (...words: unknown[]) => void told.push(['ssr', ...words]);
  reloadPages({ client: client!, ssr: ssr! });
  expect(told).toEqual([
    ['ssr', 'astro:content-changed', {}],
    ['client', { type: 'full-reload' }],
  ]);
});

test('a page that was still loading when the content changed is reloaded as soon as it connects, once', async () => {
  const connected: ((data: unknown, client: { send(payload: object): void }) => void)[] = [];
  const noteChange = reloadLatePages(
    { on: (_event, listener) => void connected.push(listener) },
    server.middlewares,
  );
  const ask = () =>
    new Promise<void>((done) => {
      const request = { url: '/', headers: { accept: 'text/html' }, method: 'GET' };
      const response = { setHeader() {}, end: () => done(), writeHead() {}, on() {} };
      server.middlewares.handle(request as never, response as never, () => done());
    });
  const connect = (): object[] => {
    const told: object[] = [];
    for (const listener of connected) listener(undefined, { send: (payload) => told.push(payload) });
    return told;
  };
  await ask();
  expect(connect()).toEqual([]);
  noteChange();
  expect(connect()).toEqual([{ type: 'full-reload' }]);
  await ask();
  expect(connect()).toEqual([]);
});
