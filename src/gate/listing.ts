import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { dirname } from 'node:path/posix';
import { listNameIssues } from './file-names.ts';
import { issueAt, ownerOf, type Issue } from './issue.ts';

/** One file below the content root. */
export interface SourceFile {
  /** Below the content root, with forward slashes. */
  path: string;
  absolute: string;
  bytes: number;
  /** Milliseconds; only to notice a change, never printed. */
  modified: number;
}

interface ListedFile extends SourceFile {
  /** By which files stand in the order of their folders: name by name. */
  order: string;
  /** Whether the disk has it down as a program. */
  isExecutable: boolean;
}

/**
 * The files below a folder, by path, with the issues of their names and kinds. Links are never followed, and nothing but files
 * comes through: a pipe would keep its reader waiting for ever.
 */
export interface FolderListing {
  files: ListedFile[];
  issues: Issue[];
}

/** Whether what goes by a name in a folder is nobody's content. */
type IsSkipped = (name: string, folder: string) => boolean;

/** Lists the files of a folder and of all folders in it, in the order of their paths, name by name. */
export async function listFolder(root: string, folder: string, isSkipped: IsSkipped): Promise<FolderListing> {
  const { entries, issues } = await openFolder(root, folder, isSkipped);
  const parts = await Promise.all(entries.map((entry) => listEntry(root, folder, entry, isSkipped)));
  return joinListings([{ files: [], issues }, ...parts]);
}

/**
 * What `listFolder` would list now, where nothing has changed since but these folders of bulletins: what is in them, or that they
 * are there.
 */
export async function relistFolders(
  root: string,
  before: FolderListing,
  folders: readonly string[],
  isSkipped: IsSkipped,
): Promise<FolderListing> {
  const changed = new Set(folders);
  const parents = Map.groupBy(changed, dirname);
  const parts = [...parents].map(async ([parent, paths]) => {
    // Some disks find a name in other letters too: what counts is what its folder calls it.
    const { entries, issues } = await openFolder(root, parent, isSkipped).catch(closedIfMissing);
    const here = entries.filter(({ name }) => paths.includes(`${parent}/${name}`));
    const inside = await Promise.all(here.map((entry) => listEntry(root, parent, entry, isSkipped)));
    return joinListings([{ files: [], issues }, ...inside]);
  });
  const { files, issues } = joinListings(await Promise.all(parts));
  const stays = (path: string) => !changed.has(ownerOf(path));
  // Whether a name is good depends on the names beside it.
  const isNameBeside = ({ rule, file }: Issue) => rule === 'bad-file-name' && parents.has(dirname(file));
  return {
    files: [...before.files.filter(({ path }) => stays(path)), ...files].sort(byOrder),
    issues: [...before.issues.filter((issue) => stays(issue.file) && !isNameBeside(issue)), ...issues],
  };
}

/** The files of a listing below a folder that need not be there, and all issues. */
export async function listFiles(
  root: string,
  folder: string,
  isSkipped: IsSkipped,
): Promise<{ files: SourceFile[]; issues: Issue[] }> {
  return toFiles(await listFolder(root, folder, isSkipped).catch(emptyIfMissing));
}

/** The files of a listing as others know them, and all issues. */
export function toFiles({ files, issues }: FolderListing): { files: SourceFile[]; issues: Issue[] } {
  // To a disk that knows no such thing, as a USB stick does, every file is a program.
  const programs = files.filter(({ isExecutable }) => isExecutable);
  const told = programs.length < files.length ? programs : [];
  return {
    files,
    issues: [
      ...issues,
      ...told.map(({ path }) =>
        issueAt('executable-file', { file: path, line: 1, column: 1 }, { name: basename(path) }),
      ),
    ],
  };
}

/** What lies in a folder, in order, with the issues of its names. */
async function openFolder(
  root: string,
  folder: string,
  isSkipped: IsSkipped,
): Promise<{ entries: Dirent[]; issues: Issue[] }> {
  const all = await readdir(join(root, folder), { withFileTypes: true });
  const entries = all.filter(({ name }) => !isSkipped(name, folder));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    entries,
    issues: listNameIssues(
      folder,
      entries.map(({ name }) => name),
    ),
  };
}

async function listEntry(
  root: string,
  folder: string,
  entry: Dirent,
  isSkipped: IsSkipped,
): Promise<FolderListing> {
  const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
  if (entry.isDirectory()) return listFolder(root, path, isSkipped).catch(emptyIfMissing);
  if (!entry.isFile()) {
    const details = entry.isSymbolicLink() ? {} : { isOther: true as const };
    const issue = issueAt('symbolic-link', { file: path, line: 1, column: 1 }, details);
    return { files: [], issues: [issue] };
  }
  const absolute = join(root, path);
  try {
    const { size, mtimeMs, mode } = await lstat(absolute);
    const isExecutable = (mode & 0o111) !== 0;
    // A folder stands before what is in it, and both before a name that only begins like it.
    const order = path.replaceAll('/', '\0');
    return { files: [{ path, absolute, bytes: size, modified: mtimeMs, order, isExecutable }], issues: [] };
  } catch (error) {
    // A program that saves a file may have put it there for a moment only.
    return emptyIfMissing(error as NodeJS.ErrnoException);
  }
}

function joinListings(parts: readonly FolderListing[]): FolderListing {
  return { files: parts.flatMap(({ files }) => files), issues: parts.flatMap(({ issues }) => issues) };
}

function byOrder(a: ListedFile, b: ListedFile): number {
  return a.order < b.order ? -1 : 1;
}

function closedIfMissing(error: NodeJS.ErrnoException): { entries: []; issues: [] } {
  if (error.code === 'ENOENT') return { entries: [], issues: [] };
  throw error;
}

function emptyIfMissing(error: NodeJS.ErrnoException): FolderListing {
  return { ...closedIfMissing(error), files: [] };
}
