import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { keepOriginal } from '../../files/originals.ts';
import { repairOf, type Issue } from '../../gate/issue.ts';
import { readCapture } from '../../images/capture.ts';
import { openPicture } from '../../images/decoder.ts';
import { inspectPhotograph } from '../../images/photograph.ts';
import { nameByContents } from '../../images/picture-name.ts';
import { withoutMetadata } from '../../images/strip/without-metadata.ts';
import type { Repairs } from './repairs.ts';

/**
 * Removes the metadata of every photograph that an issue names, once its untouched bytes lie in the store of originals. A file is left as
 * it is if any pixel would change.
 */
export async function fixPhotographs(
  issues: readonly Issue[],
  repairs: Repairs,
  store: string,
): Promise<void> {
  const files = issues.filter((issue) => repairOf(issue) === '--fix-photos').map(({ file }) => file);
  for (const file of new Set(files)) {
    const old = await readContentFile(repairs.absolute(file));
    const stripped = await stripSafely(old, basename(file));
    if (!stripped) {
      repairs.leave(file, 'damaged');
      continue;
    }
    await keepOriginal(store, old, nameByContents(stripped));
    if (await repairs.replace(file, stripped, old)) repairs.propose(file, readCapture(old));
  }
}

async function stripSafely(bytes: Buffer, name: string): Promise<Buffer | undefined> {
  const photograph = await inspectPhotograph(bytes, name);
  if ('fault' in photograph) return undefined;
  try {
    const stripped = withoutMetadata(bytes, photograph.format);
    return (await hashPixels(bytes)) === (await hashPixels(stripped)) ? stripped : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The SHA-256 of the pixels as they are displayed: with the orientation and the colour profile of the file applied. */
async function hashPixels(bytes: Buffer): Promise<string> {
  return hash('sha256', await openPicture(bytes).autoOrient().toColourspace('srgb').raw().toBuffer());
}
