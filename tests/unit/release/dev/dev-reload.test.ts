import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type RunnableDevEnvironment, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reloadPages } from '../../../../src/release/dev/dev-reload.ts';

let folder: string;
let server: ViteDevServer;

// Nothing is watched: so it is where a watcher misses every write.
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-anew-'));
  await writeFile(
    join(folder, 'trang.mjs'),
    "export const list = async () => (await import('astro:content-module-imports')).default;\n",
  );
  server = await createServer({
    configFile: false,
    root: folder,
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, ws: false },
    plugins: [
      {
        name: 'page-list',
        resolveId: (id) =>
          id === 'astro:content-module-imports' ? join(folder, 'danh-sach.mjs') : undefined,
      },
    ],
  });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const writeList = (page: string) => writeFile(join(folder, 'danh-sach.mjs'), `export default '${page}';\n`);

test('the list of standing pages is read anew without any word of a watcher', async () => {
  const { runner } = server.environments['ssr'] as RunnableDevEnvironment;
  const list = async (): Promise<string> => (await runner.import('/trang.mjs')).list();
  await writeList('lien-he-1');
  expect(await list()).toBe('lien-he-1');
  await writeList('lien-he-2');
  expect(await list()).toBe('lien-he-1');
  await reloadPages(server.environments);
  expect(await list()).toBe('lien-he-2');
});

test('it tells server and open pages alike', async () => {
  const told: unknown[] = [];
  const { client, ssr } = server.environments;
  client!.hot.send = (...words: unknown[]) => void told.push(['client', ...words]);
  ssr!.hot.send = (...words: unknown[]) => void told.push(['ssr', ...words]);
  await reloadPages({ client: client!, ssr: ssr! });
  expect(told).toEqual([
    ['ssr', 'astro:content-changed', {}],
    ['client', { type: 'full-reload' }],
  ]);
});
