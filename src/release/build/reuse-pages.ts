import { hash } from 'node:crypto';
import { join } from 'node:path';
import { readContentFileSync } from '../../files/read-content-file.ts';
import type { ReleaseMemory } from './memory.ts';

/** The files of the last build that can be reused. */
export interface ReusablePages {
  memory: ReleaseMemory;
  /** Keys of the files of this build, by path below the site, as far as they have one. */
  keys: Map<string, string>;
  /** The contents of a file of the present site, when its key has not changed and its checksum still matches. */
  recall(path: string, key: string): Buffer | undefined;
}

/**
 * Opens the files of the last build for reuse. Astro's own incremental builds would keep a second copy of every page, and would
 * publish a damaged one.
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

/** The contents of a file; `undefined` when it cannot be read for any reason: the page is then rendered. */
function readWhatIsThere(file: string): Buffer | undefined {
  try {
    return readContentFileSync(file);
  } catch {
    return undefined;
  }
}
