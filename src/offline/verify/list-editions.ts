import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnits } from '../../by-code-units.ts';
import { READ_FIRST } from '../package/own.ts';
import { isNamedAsLitter } from './litter.ts';

/** A folder where editions are kept, by name. */
export interface Shelf {
  /** ZIP files, and folders that hold a bag or are around one; links to such too. */
  editions: string[];
  /** What is none of these, and so is not verified. */
  others: string[];
}

/** What marks a folder as a bag; one that has lost the first of them is a damaged edition, and not none. */
const MARKS = ['bagit.txt', 'bag-info.txt', READ_FIRST];

/**
 * The editions of a folder where several are kept. Undefined when the path is an edition itself, packed or not, or a folder around one,
 * unless that folder has a log: then its editions were several, however many are left.
 */
export async function listEditions(path: string, hasLog: boolean): Promise<Shelf | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory() || (await hasFile(path, MARKS[0]!))) return undefined;
  const shelf = await listShelf(path);
  if (hasLog) return shelf;
  const folders = (await readdir(path, { withFileTypes: true })).filter((each) => !each.isFile());
  const [edition] = shelf.editions;
  const isAlone = shelf.editions.length === 1 && folders.length === 1 && edition === folders[0]!.name;
  return isAlone || edition === undefined ? undefined : shelf;
}

/** What lies in a folder of editions; what an operating system left is neither. */
export async function listShelf(folder: string): Promise<Shelf> {
  const shelf: Shelf = { editions: [], others: [] };
  for (const name of (await readdir(folder)).filter((each) => !isNamedAsLitter(each)).sort(byCodeUnits)) {
    const path = join(folder, name);
    const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
    const isEdition = isFolder ? await isAroundBag(path) : /\.zip$/iu.test(name);
    shelf[isEdition ? 'editions' : 'others'].push(name);
  }
  return shelf;
}

async function isAroundBag(folder: string): Promise<boolean> {
  const below = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = below.filter((each) => each.isDirectory()).map(({ name }) => join(folder, name));
  for (const each of [folder, ...folders])
    for (const mark of MARKS) if (await hasFile(each, mark)) return true;
  return false;
}

async function hasFile(folder: string, name: string): Promise<boolean> {
  return (await stat(join(folder, name)).catch(() => undefined))?.isFile() ?? false;
}
