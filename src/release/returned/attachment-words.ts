import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { isAttachment } from '../../bulletins/attachments.ts';
import { listRuns } from '../../bulletins/lint/sketch.ts';
import { maskPersonalData } from '../../gate/documents/mask-personal-data.ts';
import { readShownText } from '../../gate/documents/read-shown-text.ts';

/** What is no word of a list: numbers, which a program writes in other forms or which are masked, and the mark that masks them. */
const NUMBERS = /[\p{N}…]+/gu;

/**
 * The runs of words of an attachment's text, or of a text into which one may have been pasted: of letters alone, so that the form of
 * the file, the order number of a row and what is masked make no difference.
 */
export function listLetterRuns(text: string): Set<number> {
  return listRuns(maskPersonalData(text).replace(NUMBERS, ' '));
}

/** The runs of words that an attachment of a finished site shows; none where it cannot be read. Nothing of it is kept in a cache. */
export async function readAttachmentRuns(file: string): Promise<Set<number>> {
  return isAttachment(file) ? listLetterRuns((await readShownText(file)) ?? '') : new Set();
}

/** As `readAttachmentRuns`, for a file of the history of this name. */
export async function readAttachmentRunsOf(bytes: Buffer, name: string): Promise<Set<number>> {
  if (!isAttachment(name)) return new Set();
  const folder = await mkdtemp(join(tmpdir(), 'bantin-'));
  try {
    const file = join(folder, `a${extname(name).toLowerCase()}`);
    await writeFile(file, bytes);
    return await readAttachmentRuns(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
