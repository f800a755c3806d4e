import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderListing, SourceFile } from '../../gate/listing.ts';
import type { BulletinFolder, ContentTree } from '../../gate/tree.ts';
import { Stop } from '../../strings/stop.ts';
import { buildWords } from '../stop.ts';

/** The state of a content root after rendering, compared with what was loaded. */
export interface SinceLoad {
  /** Bulletins whose text is what was loaded. */
  bulletins: BulletinFolder[];
  pages: SourceFile[];
  /** Texts that came or were changed since, by path: this build may lack what they say. */
  changed: string[];
}

/** Compares a content root with what was loaded, to tell changes by editors during the build from losses by the build. */
export function compareSinceLoad(
  now: Pick<ContentTree, 'bulletins' | 'pages'>,
  loaded: Pick<FolderListing, 'files'>,
): SinceLoad {
  const states = new Set(loaded.files.map(describe));
  const isLoaded = (file: SourceFile): boolean => states.has(describe(file));
  const texts = [...now.pages, ...now.bulletins.map(({ index }) => index)];
  return {
    bulletins: now.bulletins.filter(({ index }) => isLoaded(index)),
    pages: now.pages.filter(isLoaded),
    changed: texts.filter((file) => !isLoaded(file)).map(({ path }) => path),
  };
}

/** Throws a `Stop` naming the first of these files of a content root that was deleted or changed since it was loaded. */
export async function stopIfChanged(
  content: string,
  paths: readonly string[],
  loaded: Pick<FolderListing, 'files'>,
): Promise<void> {
  const isAsLoaded = openLoadedStates(content, loaded);
  for (const path of paths) {
    if (!(await isAsLoaded(path))) throw new Stop(buildWords().changedFile(path));
  }
}

/** Tells of each path of a content root whether the file there is, by its size and time, the one that was loaded. */
export function openLoadedStates(
  content: string,
  loaded: Pick<FolderListing, 'files'>,
): (path: string) => Promise<boolean> {
  const states = new Set(loaded.files.map(describe));
  return async (path) => {
    const found = await stat(join(content, path)).catch(() => undefined);
    return found !== undefined && states.has(describe({ path, bytes: found.size, modified: found.mtimeMs }));
  };
}

function describe({ path, bytes, modified }: Pick<SourceFile, 'path' | 'bytes' | 'modified'>): string {
  return `${path} ${bytes} ${modified}`;
}
