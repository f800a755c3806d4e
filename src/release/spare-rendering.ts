import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseMemory } from './memory.ts';

/** What is known of the pages of a build from the last one. */
export interface SparedRendering {
  memory: ReleaseMemory;
  /** The keys of the files of this build that have one, by path below the site. */
  keys: Map<string, string>;
  /** The file as the present site has it, when its key is the one it had in the last build and it is still there to the byte. */
  recall(path: string): Buffer | undefined;
}

/**
 * Spares the rendering of what cannot have changed since the last build. Astro's own incremental builds would keep a second copy
 * of every page, and publish a damaged one.
 */
export function spareRendering(memory: ReleaseMemory, dist: string): SparedRendering {
  const keys = new Map<string, string>();
  return {
    memory,
    keys,
    recall(path) {
      const remembered = memory.files.get(path);
      if (remembered?.key === undefined || remembered.key !== keys.get(path)) return undefined;
      const contents = readIfThere(join(dist, path));
      return contents && hash('sha256', contents) === remembered.sha256 ? contents : undefined;
    },
  };
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
