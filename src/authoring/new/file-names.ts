import { homedir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readdir, stat } from 'node:fs/promises';
import { getCallerFolder } from '../../folders.ts';
import { isLeftover } from '../../gate/tree.ts';
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
    return path.startsWith('~/') ? join(homedir(), path.slice(2)) : resolve(getCallerFolder(), path);
  });
}

/** What lies at a path: pictures, and the names of all else in a folder but what systems keep for themselves. */
export interface ListedPictures {
  pictures: string[];
  others: string[];
}

/** The pictures at a path: the file itself, or those in a folder by name. Throws when the path does not exist. */
export async function listPictures(path: string): Promise<ListedPictures> {
  if (!(await stat(path)).isDirectory()) return { pictures: [path], others: [] };
  const names = (await readdir(path)).filter((name) => !isLeftover(name)).toSorted(compareNames);
  return {
    pictures: names.filter((name) => PICTURE.test(name)).map((name) => join(path, name)),
    others: names.filter((name) => !PICTURE.test(name)),
  };
}

function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'vi', { numeric: true }) || compareVietnamese(a, b);
}

/** A name of [a-z0-9-] for a photograph, after the file it comes from, that is not among those in use. */
export function chooseFileName(file: string, extension: string, used: ReadonlySet<string>): string {
  const bare = slugify(basename(file, extname(file)), 60) || 'anh';
  for (let number = 1; ; number += 1) {
    const name = `${number === 1 ? bare : `${bare}-${number}`}${extension}`;
    if (!used.has(name)) return name;
  }
}
