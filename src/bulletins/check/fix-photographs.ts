import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { repairOf, type Issue } from '../../gate/issue.ts';
import { openPicture } from '../../images/decoder.ts';
import { inspectPhotograph, type Photograph } from '../../images/photograph.ts';
import type { Repairs } from './repairs.ts';

/** Takes away what a photograph's file says besides its pixels, without encoding them again. */
export type StripMetadata = (bytes: Buffer, format: Photograph['format']) => Buffer;

/**
 * Takes the hidden data out of every photograph that an issue names. A photograph of which a single pixel would change stays as
 * it is.
 */
export async function fixPhotographs(
  issues: readonly Issue[],
  strip: StripMetadata,
  repairs: Repairs,
): Promise<void> {
  const files = issues.filter((issue) => repairOf(issue) === '--fix-photos').map(({ file }) => file);
  for (const file of new Set(files)) {
    const old = await readFile(repairs.absolute(file));
    const stripped = await stripSafely(old, basename(file), strip);
    if (stripped) await repairs.replace(file, stripped, old);
    else repairs.leave(file, 'damaged');
  }
}

async function stripSafely(bytes: Buffer, name: string, strip: StripMetadata): Promise<Buffer | undefined> {
  const photograph = await inspectPhotograph(bytes, name);
  if ('fault' in photograph) return undefined;
  try {
    const stripped = strip(bytes, photograph.format);
    const [before, after] = [await decode(bytes), await decode(stripped)];
    return before.equals(after) ? stripped : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The pixels as a reader sees them: upright and in the colours of the profile. */
async function decode(bytes: Buffer): Promise<Buffer> {
  return openPicture(bytes).autoOrient().toColourspace('srgb').raw().toBuffer();
}
