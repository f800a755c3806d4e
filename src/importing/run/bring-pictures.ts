import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { preparePhotograph } from '../../authoring/new/photograph.ts';
import { readContentFile } from '../../files/read-content-file.ts';
import { readPicturePath } from '../picture-name.ts';
import type { ReadSource } from '../source.ts';
import type { BroughtPicture } from '../writing/draft.ts';
import { fetchPicture } from './fetch-picture.ts';

/**
 * The photographs that a source names and that lie beside it, or in a folder there, by their names in the source; with a host, those
 * that lie there too. Nothing is asked of any other host.
 */
export async function bringPictures(
  { blocks, declared }: Pick<ReadSource, 'blocks' | 'declared'>,
  sourceFile: string,
  host: string | undefined,
): Promise<Map<string, BroughtPicture>> {
  const brought = new Map<string, BroughtPicture>();
  for (const block of blocks) {
    if (block.kind !== 'picture' || brought.has(block.name)) continue;
    const original =
      block.bytes ??
      (await readBeside(block.name, dirname(sourceFile))) ??
      (host === undefined ? undefined : await fetchPicture(block.name, declared.address, host));
    const ready = original && (await preparePhotograph(original));
    if (ready && !('fault' in ready)) brought.set(block.name, { original, ready });
  }
  return brought;
}

/** The file that a name leads to below a folder, as it is written or decoded, else the one of its last part; never one outside. */
async function readBeside(name: string, folder: string): Promise<Buffer | undefined> {
  for (const path of listPicturePaths(name)) {
    const file = resolve(folder, path);
    if (!(await liesBelow(file, folder))) continue;
    const bytes = await readContentFile(file).catch(() => undefined);
    if (bytes) return bytes;
  }
  return undefined;
}

/** Whether a file lies below a folder, wherever links on the way to either lead. */
async function liesBelow(file: string, folder: string): Promise<boolean> {
  const real = await Promise.all([folder, file].map((path) => realpath(path))).catch(() => undefined);
  const way = real && relative(real[0]!, real[1]!);
  return way !== undefined && way !== '' && way.split(sep)[0] !== '..' && !isAbsolute(way);
}

/** Where the file of a picture may lie, as a source names it, below the folder of the source. */
export function listPicturePaths(name: string): string[] {
  const path = name.replace(/[?#].*$/su, '');
  const decoded = readPicturePath(name);
  const forms = [path, decoded, decoded.normalize('NFD'), basename(decoded)];
  return [...new Set(forms)]
    .filter((form) => form !== '' && !form.includes('\0'))
    .map((form) => join('.', form));
}
