import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { byCodeUnits } from '../by-code-units.ts';

/**
 * The paths of all files, links and devices below a folder: relative to it, with forward slashes, sorted by code units. Links are
 * not followed. With `part`, only those below that folder of it. Throws what `readdir` throws.
 */
export async function listPathsBelow(folder: string, part = ''): Promise<string[]> {
  const entries = await listEntriesBelow(folder, part);
  return entries.map(({ path }) => path);
}

/** As `listPathsBelow`, for regular files only: no links, no devices. */
export async function listFilesBelow(folder: string): Promise<string[]> {
  const entries = await listEntriesBelow(folder);
  return entries.filter(({ isFile }) => isFile).map(({ path }) => path);
}

/** As `listPathsBelow`, and of each path whether it is a regular file. */
export async function listEntriesBelow(
  folder: string,
  part = '',
): Promise<{ path: string; isFile: boolean }[]> {
  const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
      isFile: entry.isFile(),
    }))
    .sort((a, b) => byCodeUnits(a.path, b.path));
}
