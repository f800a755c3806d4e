import { dirname, join } from 'node:path';
import type { Folders } from '../folders.ts';
import type { BuiltFile } from './survey.ts';

/** What a finished site consists of, and the one circumstance that decided which bulletins it shows. */
export interface Manifest {
  releaseMoment: string;
  /** SHA-256 by path below the site, sorted. */
  files: Record<string, string>;
}

/**
 * The manifest of `dist` and that of a swap in progress. Both lie in the work folder: what is in `dist` is published, and
 * the release moment is nothing for readers.
 */
export function manifestFiles(folders: Folders): { present: string; next: string } {
  const work = dirname(folders.staging);
  return { present: join(work, 'bantin-manifest.json'), next: join(work, 'bantin-manifest.next.json') };
}

/** The manifest of the files of a build; it does not depend on the order in which they were found. */
export function buildManifest(files: Iterable<BuiltFile>, releaseMoment: string): Manifest {
  const sums = [...files].map(({ path, sha256 }) => [path, sha256] as const);
  sums.sort(([a], [b]) => (a < b ? -1 : 1));
  return { releaseMoment, files: Object.fromEntries(sums) };
}

/** The text of a manifest file. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, undefined, 1)}\n`;
}
