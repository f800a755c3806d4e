import type { Listing, SourceFile } from '../gate/listing.ts';
import type { BulletinFolder, ContentTree } from '../gate/tree.ts';

/** What lies in a content root after a build has rendered, compared with what it was rendered from. */
export interface SinceLoad {
  /** Bulletins whose text is what was loaded. */
  bulletins: BulletinFolder[];
  pages: SourceFile[];
  /** Texts that came or were changed since, by path: they are the next build's affair. */
  changed: string[];
}

/** Tells what editors did while a build ran from what a build may have lost. */
export function compareSinceLoad(
  now: Pick<ContentTree, 'bulletins' | 'pages'>,
  loaded: Pick<Listing, 'files'>,
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

function describe({ path, bytes, modified }: SourceFile): string {
  return `${path} ${bytes} ${modified}`;
}
