import { hash } from 'node:crypto';
import { constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseMemory } from './memory.ts';

/** What is known of the files of a build from the last one. */
export interface ReusablePages {
  memory: ReleaseMemory;
  /** The keys of the files of this build that have one, by path below the site. */
  keys: Map<string, string>;
  /** A file as the present site has it, when its key is the one it had in the last build and it is still there to the byte. */
  recall(path: string, key: string): Buffer | undefined;
}

/**
 * Spares the rendering of what cannot have changed since the last build. Astro's own incremental builds would keep a second copy
 * of every page, and publish a damaged one.
 */
export function openReusablePages(memory: ReleaseMemory, dist: string): ReusablePages {
  return {
    memory,
    keys: new Map(),
    recall(path, key) {
      const remembered = memory.files.get(path);
      if (remembered?.key !== key) return undefined;
      const contents = readWhatIsThere(join(dist, path));
      return contents && hash('sha256', contents) === remembered.sha256 ? contents : undefined;
    },
  };
}

/** Not through a link, which would lead out of the site; where a system knows no such flag, it is none. */
const READ_WITHOUT_LINKS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** What cannot be read, for whatever reason, is rendered. */
function readWhatIsThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file, { flag: READ_WITHOUT_LINKS as unknown as string });
  } catch {
    return undefined;
  }
}
