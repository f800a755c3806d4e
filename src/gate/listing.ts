import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { dirname } from 'node:path/posix';
import { byCodeUnits } from '../by-code-units.ts';
import { listNameIssues } from './file-names.ts';
import { issueAt, ownerOf, type Issue } from './issue.ts';

/** One file below the content root. */
export interface SourceFile {
  /** Path below the content root, with forward slashes. */
  path: string;
  absolute: string;
  bytes: number;
  /** Time of the last change in milliseconds since 1970; only compared, never printed. */
  modified: number;
}

interface ListedFile extends SourceFile {
  /** Sort key: the path with NUL for `/`, so that paths sort folder by folder. */
  order: string;
  /** Whether the disk reports any executable bit. */
  isExecutable: boolean;
}

/**
 * The files below a folder in the order of their sort keys, with the issues of their names and kinds. Symbolic links are never
 * followed, and only regular files are listed: reading a pipe could wait for ever.
 */
export interface FolderListing {
  files: ListedFile[];
  issues: Issue[];
}

/** Whether an entry of a folder, a regular file or another, is left out of the listing. */
export type IsSkipped = (name: string, folder: string, isFile: boolean) => boolean;

/** Lists the files of a folder and of all folders below it, sorted. Rejects when the folder cannot be read. */
export async function listFolder(root: string, folder: string, isSkipped: IsSkipped): Promise<FolderListing> {
  const { entries, issues } = await readFolder(root, folder, isSkipped);
  const parts = await Promise.all(entries.map((entry) => listEntry(root, folder, entry, isSkipped)));
  return joinListings([{ files: [], issues }, ...parts]);
}

/**
 * What `listFolder` would list now, given an earlier listing and the only folders (`bulletins/2022/slug`) that have changed,
 * appeared or vanished since.
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
    // Some disks ignore case: only the name that the parent folder lists counts.
    const { entries, issues } = await readFolder(root, parent, isSkipped).catch(closedIfMissing);
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

/** The files below a folder and all issues; none when the folder does not exist. */
export async function listFiles(
  root: string,
  folder: string,
  isSkipped: IsSkipped,
): Promise<{ files: SourceFile[]; issues: Issue[] }> {
  return toFiles(await listFolder(root, folder, isSkipped).catch(emptyIfMissing));
}

/** The files of a listing, and all issues, those of executable files included. */
export function toFiles({ files, issues }: FolderListing): { files: SourceFile[]; issues: Issue[] } {
  // FAT and exFAT report every file as executable: where all files are, the bit says nothing.
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

/** The entries of a folder sorted by name, with the issues of their names. */
async function readFolder(
  root: string,
  folder: string,
  isSkipped: IsSkipped,
): Promise<{ entries: Dirent[]; issues: Issue[] }> {
  const all = await readdir(join(root, folder), { withFileTypes: true });
  const entries = all.filter((entry) => !isSkipped(entry.name, folder, entry.isFile()));
  entries.sort((a, b) => byCodeUnits(a.name, b.name));
  return {
    entries,
    issues: listNameIssues(
      folder,
      entries.map((entry) => ({ name: entry.name, isFile: entry.isFile() })),
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
    // NUL is the lowest code unit: `a/b` sorts before `a-b`, as in the order of folders.
    const order = path.replaceAll('/', '\0');
    return { files: [{ path, absolute, bytes: size, modified: mtimeMs, order, isExecutable }], issues: [] };
  } catch (error) {
    // A temporary file of a program that is saving may have vanished since the folder was read.
    return emptyIfMissing(error as NodeJS.ErrnoException);
  }
}

function joinListings(parts: readonly FolderListing[]): FolderListing {
  return { files: parts.flatMap(({ files }) => files), issues: parts.flatMap(({ issues }) => issues) };
}

function byOrder(a: ListedFile, b: ListedFile): number {
  return byCodeUnits(a.order, b.order);
}

function closedIfMissing(error: NodeJS.ErrnoException): { entries: []; issues: [] } {
  if (error.code === 'ENOENT') return { entries: [], issues: [] };
  throw error;
}

function emptyIfMissing(error: NodeJS.ErrnoException): FolderListing {
  return { ...closedIfMissing(error), files: [] };
}
