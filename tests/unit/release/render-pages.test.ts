import type { AstroPrerenderer } from 'astro';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { getHandover } from '../../../src/bulletins/handover.ts';
import { renderPages } from '../../../src/release/render-pages.ts';
import { makeFolder, writeFiles } from './workshop.ts';

type Paths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;
type Route = Paths[number]['route'];

const PAGE = { type: 'page' } as Route;
const ENDPOINT = { type: 'endpoint' } as Route;
const PATHS: Paths = [
  { pathname: '/', route: PAGE, cacheKey: 'home' },
  { pathname: '/tin/2024/đắk-lắk', route: PAGE, cacheKey: 'page' },
  { pathname: '/tin/2024/đắk-lắk/ban-tin.json', route: ENDPOINT },
];
let out: string;

beforeEach(async () => {
  out = await makeFolder();
});

interface Case {
  paths?: Paths;
  /** What is recalled of the last build, by path. */
  recalled?: Record<string, string>;
  /** The paths of the last build. */
  remembered?: string[];
  status?: number;
}

function render({ paths = PATHS, recalled = {}, remembered = [], status = 200 }: Case) {
  const astro = {
    name: 'astro',
    getStaticPaths: () => Promise.resolve(paths),
    render: () => Promise.resolve(new Response('mới', { status })),
  } as AstroPrerenderer;
  const asked: [string, string][] = [];
  const recall = (path: string, key: string): Buffer | undefined => {
    asked.push([path, key]);
    return path in recalled ? Buffer.from(recalled[path]!) : undefined;
  };
  const noted: [string, string][] = [];
  const note = (path: string, key: string): unknown => noted.push([path, key]);
  const files = new Map(remembered.map((path) => [path, { sha256: '', reading: {} }]));
  const memory = { rules: '', files };
  const reports: string[] = [];
  const place = { out, base: '/tdkt/', report: (line: string) => reports.push(line) };
  return { renderer: renderPages(astro, { memory, note, recall }, place), asked, noted, reports };
}

async function ask(given: Case, pathname: string, route: Route): Promise<string> {
  const { renderer } = render(given);
  const request = new Request(`https://mau.example/tdkt${pathname}`);
  const response = (await renderer.render(request, { routeData: route })) as Response;
  return response.text();
}

const read = (path: string): Promise<string> => readFile(join(out, path), 'utf8');

describe('before rendering', () => {
  it('knows the keys by the files of the pages', async () => {
    const { renderer, asked } = render({});
    expect(await renderer.getStaticPaths()).toEqual(PATHS);
    expect(asked).toEqual([
      ['index.html', 'home'],
      ['tin/2024/đắk-lắk/index.html', 'page'],
    ]);
  });

  it('writes what it has from the last build, and does not ask for it', async () => {
    const { renderer, reports } = render({ recalled: { 'tin/2024/đắk-lắk/index.html': 'cũ' } });
    expect(await renderer.getStaticPaths()).toEqual([PATHS[0], PATHS[2]]);
    expect(await read('tin/2024/đắk-lắk/index.html')).toBe('cũ');
    for (const { pathname, route } of [PATHS[0]!, PATHS[2]!]) {
      await renderer.render(new Request(`https://mau.example/tdkt${pathname}`), { routeData: route });
    }
    await renderer.teardown?.();
    expect(reports).toEqual(['Trang và tệp dữ liệu: làm mới 2, dùng lại 1']);
  });

  it('counts nothing when the rendering was broken off', async () => {
    const { renderer, reports } = render({});
    await renderer.getStaticPaths();
    await renderer.teardown?.();
    expect(reports).toEqual([]);
  });

  it('leaves a file of public, and two routes to one file, to Astro', async () => {
    await writeFiles(out, { 'index.html': 'của public' });
    const recalled = { 'index.html': 'cũ' };
    expect(await render({ recalled }).renderer.getStaticPaths()).toEqual(PATHS);
    expect(await read('index.html')).toBe('của public');
    const paths = [...PATHS, { pathname: '/tin/2024/đắk-lắk/', route: PAGE }];
    expect(await render({ paths, recalled }).renderer.getStaticPaths()).toEqual(paths);
  });
});

describe('while pages are rendered', () => {
  it('their keys are asked for first only where there are some to compare with', async () => {
    await render({}).renderer.getStaticPaths();
    expect(getHandover().keys?.compares).toBe(false);
    await render({ remembered: ['index.html'] }).renderer.getStaticPaths();
    expect(getHandover().keys?.compares).toBe(true);
  });

  it.each([
    ['/tdkt/', 'index.html'],
    ['/tdkt/tin/2024/%C4%91%E1%BA%AFk-l%E1%BA%AFk/', 'tin/2024/đắk-lắk/index.html'],
    ['/tdkt/rss.xml', 'rss.xml'],
  ])('the key of %s is noted for its file', async (address, file) => {
    const { renderer, noted } = render({});
    await renderer.getStaticPaths();
    getHandover().keys?.note(address, 'a');
    expect(noted).toEqual([[file, 'a']]);
  });

  it('keys are noted no more when that has ended', async () => {
    const { renderer } = render({});
    await renderer.getStaticPaths();
    await renderer.teardown?.();
    expect(getHandover().keys).toBeUndefined();
  });
});

describe('a rendered file', () => {
  it.each([
    ['/', PAGE, 'index.html'],
    ['/tin/2024/%C4%91%E1%BA%AFk-l%E1%BA%AFk/', PAGE, 'tin/2024/đắk-lắk/index.html'],
    ['/tin/2024/a/ban-tin.json', ENDPOINT, 'tin/2024/a/ban-tin.json'],
  ])('%s is written, and nothing is left to Astro', async (pathname, route, file) => {
    expect(await ask({}, pathname, route)).toBe('');
    expect(await read(file)).toBe('mới');
  });

  it('is left to Astro where public has one, or when it is no success', async () => {
    await writeFiles(out, { 'index.html': 'của public' });
    expect(await ask({}, '/', PAGE)).toBe('mới');
    expect(await read('index.html')).toBe('của public');
    expect(await ask({ status: 404 }, '/404/', PAGE)).toBe('mới');
    expect(await readdir(out)).toEqual(['index.html']);
  });
});
