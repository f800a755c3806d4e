import type { AstroPrerenderer } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { beginRendering } from '../../bulletins/reading/handover.ts';
import { buildPageKey } from '../../models/page-key.ts';
import { showProgress } from './progress.ts';
import type { SparedRendering } from './spare-rendering.ts';
import { buildWords } from '../stop.ts';

/** Where the files of a build go. */
export interface RenderPlace {
  /** The folder into which Astro builds. */
  out: string;
  /** The base path of the site. */
  base: string;
  report: (line: string) => void;
}

/** So many files are written at a stretch, before timers have their turn. */
const STRETCH = 100;

/**
 * Stands before Astro's renderer: puts what the last build has rendered already into the build without asking it, and writes what
 * it renders at once, because Astro's way of writing a file takes longer than most of them take to be rendered. A file that is
 * there already, from `public`, is left to Astro, which knows what to say of it. Asked for the paths, it begins the rendering of the
 * present build, so that pages find its keys.
 */
export function renderPages(
  astro: AstroPrerenderer,
  { memory, keys, recall }: SparedRendering,
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
    if (done % STRETCH > 0) return;
    progress.update(buildWords().rendered(done, total));
    await letOthersRun();
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
      // Two routes for one file are Astro's to tell.
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
      // What Astro stopped at is told by Astro.
      if (done === total) report(buildWords().renderedDone(total - reused, reused));
      await astro.teardown?.();
    },
  };
}

const DOCTYPE = Buffer.from('<!DOCTYPE html>');
const ROOT_TAG = Buffer.from('<html');

/** A page with the document type that Astro leaves out of those whose words hold one. Without it, browsers lay pages out by old rules. */
function withDoctype(contents: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const isBare = ROOT_TAG.equals(contents.subarray(0, ROOT_TAG.length));
  return isBare ? Buffer.concat([DOCTYPE, contents]) : contents;
}

/** The file of an address. Both are below the site. */
function fileOf(address: string, type: string): string {
  const path = address.replace(/^\/|\/$/gu, '');
  if (type === 'endpoint') return path;
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** Returns what writes a file below a folder, and says whether it did: not over one that is there. */
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
