import { readContentFile } from '../files/read-content-file.ts';
import type { Photograph } from './photograph.ts';
import { nameByContents } from './picture-name.ts';

/**
 * Reads the bytes of an inspected photograph. Throws when the file is gone or no longer holds those bytes: a picture must
 * never be published under the name of another.
 */
export async function readOriginal(file: string, photograph: Photograph): Promise<Buffer> {
  const bytes = await readContentFile(file);
  if (nameByContents(bytes) !== photograph.sum) {
    throw new Error(`The photograph changed after it was inspected: ${file}`);
  }
  return bytes;
}
