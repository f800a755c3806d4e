import { homedir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readdir, stat } from 'node:fs/promises';
import { compareVietnamese } from '../../vietnamese/collate.ts';
import { slugify } from '../../vietnamese/slug.ts';

/** Pattern of file names of pictures that can be brought in. */
const PICTURE = /\.(?:jpe?g|png|webp|heic|heif)$/i;

/**
 * The paths in what somebody typed or dragged into a terminal: several, in quotes of either kind, with escaped spaces, as a
 * `file:` address, below `~`. On Windows a backslash is a part of the path.
 */
export function parsePaths(typed: string, isWindows = process.platform === 'win32'): string[] {
  const pattern = isWindows ? /"([^"]*)"|'([^']*)'|(\S+)/g : /"([^"]*)"|'([^']*)'|((?:\\.|[^\s\\])+)/g;
  return [...typed.matchAll(pattern)].map(([, double, single, bare]) => {
    const path = double ?? single ?? (isWindows ? bare! : bare!.replace(/\\(.)/g, '$1'));
    if (path.startsWith('file:')) return fileURLToPath(path);
    return path.startsWith('~/') ? join(homedir(), path.slice(2)) : resolve(path);
  });
}

/** The pictures at a path: the file itself, or those in a folder by name. Throws when the path does not exist. */
export async function listPictures(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => PICTURE.test(name));
  return names
    .sort((a, b) => a.localeCompare(b, 'vi', { numeric: true }) || compareVietnamese(a, b))
    .map((name) => join(path, name));
}

/** A name of [a-z0-9-] for a photograph, after the file it comes from, that is not among those in use. */
export function chooseFileName(file: string, extension: string, used: ReadonlySet<string>): string {
  const bare = slugify(basename(file, extname(file)), 60) || 'anh';
  for (let number = 1; ; number += 1) {
    const name = `${number === 1 ? bare : `${bare}-${number}`}${extension}`;
    if (!used.has(name)) return name;
  }
}
