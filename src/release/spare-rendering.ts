import type { AstroPrerenderer } from 'astro';
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseMemory } from './memory.ts';

/** What renders only the pages that may have changed since the last build. */
export interface SparedRendering {
  memory: ReleaseMemory;
  /** The keys of the pages of this build, by path below the site. */
  keys: ReadonlyMap<string, string>;
  /** Puts itself before Astro's renderer. */
  stand(before: AstroPrerenderer): AstroPrerenderer;
}

/**
 * A page whose key is the one it had in the last build is taken from the present site, when it is still there to the byte.
 * Astro's own incremental builds would keep a second copy of every page, and publish a damaged one.
 */
export function spareRendering(
  memory: ReleaseMemory,
  { dist, base }: { dist: string; base: string },
): SparedRendering {
  const keys = new Map<string, string>();
  const recall = async (path: string): Promise<Buffer | undefined> => {
    const remembered = memory.files.get(path);
    if (remembered?.key === undefined || remembered.key !== keys.get(path)) return undefined;
    const contents = await readFile(join(dist, path)).catch(() => undefined);
    return contents && hash('sha256', contents) === remembered.sha256 ? contents : undefined;
  };
  return {
    memory,
    keys,
    stand: (renderer) => ({
      ...renderer,
      name: 'bantin',
      async getStaticPaths() {
        const paths = await renderer.getStaticPaths();
        for (const { pathname, cacheKey } of paths) {
          if (cacheKey !== undefined) keys.set(fileOf(pathname), cacheKey);
        }
        return paths;
      },
      async render(request, options) {
        const contents = await recall(fileOf(decodeURI(new URL(request.url).pathname).slice(base.length)));
        return contents ? new Response(new Uint8Array(contents)) : renderer.render(request, options);
      },
    }),
  };
}

/** The file of a page, below the site. */
function fileOf(pathname: string): string {
  return `${pathname.replace(/^\/|\/$/gu, '')}/index.html`;
}
