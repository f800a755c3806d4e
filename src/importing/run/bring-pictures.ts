import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { preparePhotograph } from '../../authoring/new/photograph.ts';
import { readContentFile } from '../../files/read-content-file.ts';
import type { ReadSource } from '../source.ts';
import type { BroughtPicture } from '../writing/draft.ts';

/** The photographs that a source names and that lie beside it, or in a folder there, by their names in the source. */
export async function bringPictures(
  blocks: ReadSource['blocks'],
  sourceFile: string,
): Promise<Map<string, BroughtPicture>> {
  const brought = new Map<string, BroughtPicture>();
  for (const block of blocks) {
    if (block.kind !== 'picture' || brought.has(block.name)) continue;
    const original = block.bytes ?? (await readBeside(block.name, dirname(sourceFile)));
    const ready = original && (await preparePhotograph(original));
    if (ready && !('fault' in ready)) brought.set(block.name, { original, ready });
  }
  return brought;
}

/** The file that a name leads to below a folder, as it is written or decoded, else the one of its last part; never one outside. */
async function readBeside(name: string, folder: string): Promise<Buffer | undefined> {
  for (const path of listPaths(name)) {
    const file = resolve(folder, path);
    const way = relative(folder, file);
    if (way === '' || way.startsWith(`..${sep}`) || way === '..' || way.startsWith(sep)) continue;
    const bytes = await readContentFile(file).catch(() => undefined);
    if (bytes) return bytes;
  }
  return undefined;
}

function listPaths(name: string): string[] {
  const path = name.replace(/[?#].*$/su, '');
  const decoded = decode(path);
  const forms = [path, decoded, decoded.normalize('NFC'), decoded.normalize('NFD'), basename(decoded)];
  return [...new Set(forms)]
    .filter((form) => form !== '' && !form.includes('\0'))
    .map((form) => join('.', form));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
