import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Folders } from './folders.ts';
import { messageLanguage } from './gate/report.ts';
import { Stop } from './strings/stop.ts';
import { strings } from './strings/strings.ts';
import { speaking } from './strings/visible.ts';

/** What a work folder holds that is replaced as a whole, and therefore written to at no link within it. */
const REPLACED = new Set(['staging', 'previous', 'artefact']);

/**
 * Makes sure that whatever is written or deleted below the work folder lies there: whatever in it is neither a file nor a folder is removed. Every
 * command that works there calls this first. Throws a `Stop` when the work folder itself, or the folder around a preview's, is a link.
 * The folder that contains the site may be one; it is the office's own.
 */
export function claimWorkFolder({
  project,
  dist,
  staging,
}: Pick<Folders, 'project' | 'dist' | 'staging'>): void {
  const work = dirname(staging);
  refuseLinks(dirname(dist), work);
  dropLinks(work);
  // Where Astro builds a site that is to lie outside of the project.
  const elsewhere = join(project, '.bantin', 'elsewhere');
  refuseLinks(project, dirname(elsewhere));
  dropIfLink(elsewhere);
  dropLinks(elsewhere);
}

/** Throws a `Stop` that names the first symbolic link on the way from `around`, which may be one, to `folder`. */
export function refuseLinks(around: string, folder: string): void {
  const names = relative(around, folder).split(sep);
  for (const index of names.keys()) {
    const way = join(around, ...names.slice(0, index + 1));
    if (!isLink(way)) continue;
    const words = speaking(strings(messageLanguage()).build);
    throw new Stop(words.stopped(words.linkedFolder(way)));
  }
}

function dropLinks(folder: string): void {
  for (const entry of listEntries(folder)) {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (!isFolder && !entry.isFile()) rmSync(path, { force: true });
    if (isFolder && !REPLACED.has(entry.name)) dropLinks(path);
  }
}

function dropIfLink(path: string): void {
  if (isLink(path)) rmSync(path, { force: true });
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Nothing for a folder that is not there: other processes may work beside this one. */
function listEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
