import type { AstroPrerenderer } from 'astro';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginReading, endBuild, findBuildKeys } from '../../../../src/bulletins/reading/handover.ts';
import { buildPageKey } from '../../../../src/models/page-key.ts';
import { renderPages } from '../../../../src/release/build/render-pages.ts';
import { makeFolder, writeFiles } from '../workshop.ts';

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

const nobody = { begin: () => undefined, take: () => undefined };

beforeEach(async () => {
  out = await makeFolder();
  beginReading({ releaseMoment: '2024-05-03T08:00:00Z', release: () => undefined }, nobody);
});

interface Case {
  paths?: Paths;
  /** What is recalled of the last build, by path. */
  recalled?: Record<string, string>;
  /** The paths of the last build. */
  remembered?: string[];
  status?: number;
  /** What a page does with its address. */
  whileRendering?: (address: string) => void;
}

afterEach(() => void endBuild());

function render({ paths = PATHS, recalled = {}, remembered = [], status = 200, whileRendering }: Case) {
  const astro = {
    name: 'astro',
    getStaticPaths: () => Promise.resolve(paths),
    render(request) {
      whileRendering?.(new URL(request.url).pathname);
      return Promise.resolve(new Response('mới', { status }));
    },
  } as AstroPrerenderer;
  const asked: [string, string][] = [];
  const recall = (path: string, key: string): Buffer | undefined => {
    asked.push([path, key]);
    return path in recalled ? Buffer.from(recalled[path]!) : undefined;
  };
  const keys = new Map<string, string>();
  const files = new Map(remembered.map((path) => [path, { sha256: '', reading: {} }]));
  const memory = { rules: '', files };
  const reports: string[] = [];
  const place = { out, base: '/tdkt/', report: (line: string) => reports.push(line) };
  return { renderer: renderPages(astro, { memory, keys, recall }, place), asked, keys, reports };
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

describe('the keys of a build', () => {
  const model = { title: 'Đắk Lắk' };
  const key = buildPageKey(model);

  it('are made before rendering only where the last build left something to compare with', async () => {
    let made = 0;
    const buildModel = () => {
      made += 1;
      return model;
    };
    await render({}).renderer.getStaticPaths();
    expect([findBuildKeys()?.make(buildModel), made]).toEqual([undefined, 0]);
    await render({ remembered: ['index.html'] }).renderer.getStaticPaths();
    expect([findBuildKeys()?.make(buildModel), made]).toEqual([key, 1]);
  });

  it.each([
    ['/', PAGE, 'index.html'],
    ['/tin/2024/%C4%91%E1%BA%AFk-l%E1%BA%AFk/', PAGE, 'tin/2024/đắk-lắk/index.html'],
    ['/rss.xml', ENDPOINT, 'rss.xml'],
  ])('are noted for %s while it is rendered', async (pathname, route, file) => {
    const { renderer, keys } = render({
      whileRendering: (address) => findBuildKeys()?.note(address, model),
    });
    await renderer.getStaticPaths();
    await renderer.render(new Request(`https://mau.example/tdkt${pathname}`), { routeData: route });
    expect([...keys]).toEqual([[file, key]]);
  });

  it('are noted of what is taken from the last build, and of nothing that is still to be rendered', async () => {
    const { renderer, keys } = render({ recalled: { 'tin/2024/đắk-lắk/index.html': 'cũ' } });
    await renderer.getStaticPaths();
    expect([...keys]).toEqual([['tin/2024/đắk-lắk/index.html', 'page']]);
  });

  it('are there from when the paths are asked for until the build is ended', async () => {
    const { renderer } = render({});
    expect(findBuildKeys()).toBeUndefined();
    await renderer.getStaticPaths();
    expect(findBuildKeys()).toBeDefined();
    endBuild();
    expect(findBuildKeys()).toBeUndefined();
  });
});

describe('a rendered file', () => {
  it.each([
    ['/', PAGE, 'index.html'],
    ['/tin/2024/%C4%91%E1%BA%AFk-l%E1%BA%AFk/', PAGE, 'tin/2024/đắk-lắk/index.html'],
    ['/tin/2024/a/ban-tin.json', ENDPOINT, 'tin/2024/a/ban-tin.json'],
    ['/CNAME/', ENDPOINT, 'CNAME'],
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
