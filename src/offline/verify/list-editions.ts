import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnits } from '../../by-code-units.ts';

/**
 * The editions in a folder where several are kept, by name: ZIP files, and folders that hold a bag or are around one. Undefined when the
 * path is an edition itself, packed or not.
 */
export async function listEditions(path: string): Promise<string[] | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory() || (await isBag(path))) return undefined;
  const entries = await readdir(path, { withFileTypes: true });
  const zips = entries.filter((each) => each.isFile() && /\.zip$/iu.test(each.name));
  const folders = entries.filter((each) => each.isDirectory());
  const bags: typeof folders = [];
  for (const each of folders) if (await isAroundBag(join(path, each.name))) bags.push(each);
  // A folder around one bag is that edition, unpacked.
  if (zips.length === 0 && bags.length === 1 && entries.every((each) => each === bags[0] || each.isFile()))
    return undefined;
  const names = [...zips, ...bags].map(({ name }) => name);
  return names.length === 0 ? undefined : names.sort(byCodeUnits);
}

async function isBag(folder: string): Promise<boolean> {
  return (await stat(join(folder, 'bagit.txt')).catch(() => undefined))?.isFile() ?? false;
}

async function isAroundBag(folder: string): Promise<boolean> {
  if (await isBag(folder)) return true;
  const entries = await readdir(folder, { withFileTypes: true });
  for (const each of entries) if (each.isDirectory() && (await isBag(join(folder, each.name)))) return true;
  return false;
}
