import { lstatSync, readdirSync, rmSync, type Dirent } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { TEMPORARY } from './files/atomic-file.ts';
import { LOCK_ASIDE } from './files/lock.ts';
import { isAbandoned } from './files/partial.ts';
import type { Folders } from './folders.ts';
import { messageLanguage } from './gate/report.ts';
import { Stop } from './strings/stop.ts';
import { strings } from './strings/strings.ts';
import { speaking } from './strings/visible.ts';

/** What a work folder holds that is replaced as a whole, and therefore written to at no link within it. */
const REPLACED = /^(?:staging.*|previous|leaving|artefact)$/u;

/** What is known to be a folder, and to be a file, by its path below a work folder. What else lies there may be either. */
const FOLDERS = /^(?:staging[^/]*|previous|leaving|artefact|deploy|preview|urgent|cache|cache\/[^/.]+)$/u;
const FILES =
  /^(?:build\.lock|urgent\.lock|hold|due\.json|bantin-manifest[^/]*\.json|deploy\/[^/]+|cache\/[^/]+\.[^/]+|cache\/(?!astro\/)[^/]+\/[^/]*\.[^/]+)$/u;

/** How old a temporary file is, in milliseconds, before it is that of a process that was killed: none is written for as long. */
const LEFT_AFTER_MS = 600_000;

/**
 * Makes sure that whatever is written or deleted below the work folder lies there, and can be: whatever in it is neither a file nor a
 * folder is removed, and so are a folder where a file belongs, a file where a folder belongs, and temporary files of processes that were
 * killed. Every command that works there calls this first. Throws a `Stop` when the work folder itself, or the folder around a preview's, is a link.
 * The folder that contains the site may be one; it is the office's own.
 */
export function claimWorkFolder({
  project,
  dist,
  staging,
}: Pick<Folders, 'project' | 'dist' | 'staging'>): void {
  const work = dirname(staging);
  refuseLinks(dirname(dist), work);
  clearWork(work);
  // Where Astro builds a site that is to lie outside of the project.
  const elsewhere = join(project, '.bantin', 'elsewhere');
  refuseLinks(project, dirname(elsewhere));
  if (!isFolder(elsewhere)) rmSync(elsewhere, { force: true });
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

/** Removes what does not belong into a work folder, at any depth, but for what is replaced as a whole. */
function clearWork(work: string, below = ''): void {
  for (const entry of listEntries(join(work, below))) {
    const name = below + entry.name;
    const path = join(work, name);
    // That of a preview is a work folder within that of the site.
    const place = name.replace(/^preview\/(?=.)/u, '');
    if (!belongs(place, entry) || isLeft(path, entry.name)) rmSync(path, { recursive: true, force: true });
    else if (entry.isDirectory() && !REPLACED.test(place)) clearWork(work, `${name}/`);
  }
}

function belongs(place: string, entry: Dirent): boolean {
  if (entry.isDirectory()) return !FILES.test(place);
  return entry.isFile() && !FOLDERS.test(place);
}

/** Whether something is of a process that was killed: what was not whole, or of a lock that was being taken. */
function isLeft(path: string, name: string): boolean {
  if (isAbandoned(name)) return true;
  if (!TEMPORARY.test(name) && !LOCK_ASIDE.test(name)) return false;
  const changed = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
  return Math.abs(Date.now() - changed) > LEFT_AFTER_MS;
}

/** Removes all links and devices below a folder. */
function dropLinks(folder: string): void {
  for (const entry of listEntries(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) dropLinks(path);
    else if (!entry.isFile()) rmSync(path, { force: true });
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Nothing for a folder that is not there: other processes may work beside this one. */
function listEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
