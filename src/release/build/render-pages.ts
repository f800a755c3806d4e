import type { AstroPrerenderer } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beginRendering } from '../../bulletins/reading/handover.ts';
import { YIELD_EVERY, yieldToEventLoop } from '../../files/yield.ts';
import { buildPageKey } from '../../models/page-key.ts';
import { showProgress } from '../../strings/progress.ts';
import type { ReusablePages } from './reuse-pages.ts';
import { buildWords } from '../stop.ts';

/** Where the files of a build go. */
export interface RenderPlace {
  /** The folder into which Astro builds. */
  out: string;
  /** The base path of the site. */
  base: string;
  report: (line: string) => void;
}

/**
 * Wraps Astro's renderer. Pages whose keys have not changed are copied from the last build and not rendered; the others are written
 * as soon as they are rendered, because Astro's own writing takes longer than rendering most of them. A file that exists already,
 * from `public`, is left to Astro, which reports it. `getStaticPaths` begins the rendering of the build, so that pages can note
 * their keys.
 */
export function renderPages(
  astro: AstroPrerenderer,
  { memory, keys, recall }: ReusablePages,
  { out, base, report }: RenderPlace,
): AstroPrerenderer {
  const write = openFolder(out);
  const noted = new Map<string, string>();
  const progress = showProgress();
  let total = 0;
  let done = 0;
  let reused = 0;
  const count = async (): Promise<void> => {
    done += 1;
    if (done % YIELD_EVERY > 0) return;
    progress.update(buildWords().rendered(done, total));
    await yieldToEventLoop();
  };
  return {
    ...astro,
    name: 'bantin',
    async getStaticPaths() {
      beginRendering({
        make: (buildModel) => (memory.files.size > 0 ? buildPageKey(buildModel()) : undefined),
        note: (address, model) => noted.set(address, buildPageKey(model)),
      });
      const paths = await astro.getStaticPaths();
      total = paths.length;
      const files = paths.map(({ pathname, route }) => fileOf(pathname, route.type));
      // Let Astro report duplicate routes.
      if (new Set(files).size < files.length) return paths;
      const left: typeof paths = [];
      for (const [index, path] of paths.entries()) {
        const file = files[index]!;
        const { cacheKey } = path;
        const contents = cacheKey === undefined ? undefined : recall(file, cacheKey);
        if (cacheKey !== undefined && contents && write(file, contents)) {
          keys.set(file, cacheKey);
          await count();
        } else left.push(path);
      }
      reused = done;
      return left;
    },
    async render(request, options) {
      const rendered = await astro.render(request, options);
      const address = new URL(request.url).pathname;
      const file = fileOf(decodeURI(address).slice(base.length), options.routeData.type);
      const key = noted.get(address);
      if (key !== undefined) keys.set(file, key);
      noted.delete(address);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const isFile = response.ok && response.body !== null;
      const contents = isFile ? withDoctype(new Uint8Array(await response.arrayBuffer())) : undefined;
      await count();
      if (!contents) return rendered;
      // Astro writes no file for a response without a body.
      return new Response(write(file, contents) ? null : contents);
    },
    async teardown() {
      progress.end();
      // If rendering stopped early, Astro reports why.
      if (done === total) report(buildWords().renderedDone(total - reused, reused));
      await astro.teardown?.();
    },
  };
}

const DOCTYPE = Buffer.from('<!DOCTYPE html>');
const ROOT_TAG = Buffer.from('<html');

/**
 * A page with its document type. Astro leaves it out when the text of a page contains one; browsers would then use quirks mode.
 */
function withDoctype(contents: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const isBare = ROOT_TAG.equals(contents.subarray(0, ROOT_TAG.length));
  return isBare ? Buffer.concat([DOCTYPE, contents]) : contents;
}

/** The file of a route's address. Both are relative to the site. */
function fileOf(address: string, type: string): string {
  const path = address.replace(/^\/|\/$/gu, '');
  if (type === 'endpoint') return path;
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** Returns a function that writes a file below a folder; it returns `false` and writes nothing when the file exists. */
function openFolder(out: string) {
  const made = new Set<string>();
  return (path: string, contents: Uint8Array): boolean => {
    const file = join(out, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    try {
      writeFileSync(file, contents, { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  };
}
