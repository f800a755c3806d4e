import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import { readContentFile } from '../../files/read-content-file.ts';
import { isSealed, sealObject } from '../../files/seal.ts';
import type { Folders } from '../../folders.ts';
import { readShownText } from '../../gate/documents/read-shown-text.ts';
import { Stop } from '../../strings/stop.ts';
import { buildWords } from '../stop.ts';

const PROJECT = join(import.meta.dirname, '../../..');

/** Number of the way in which texts are read. Raise it when the same document gives another text. */
const EDITION = 2;

/** A text that is kept: of which bytes, read in which way, and sealed, as whoever can write the cache could put words into the index. */
interface CachedText {
  sum: string;
  edition: number;
  text: string;
}

/** The folder of the texts of attachments: one file for each, named by the SHA-256 of its bytes. */
export function textsFolder({ cache }: Pick<Folders, 'cache'>): string {
  return join(cache, 'texts');
}

/** The text of a document, read anew only where its bytes are. Stops, with its name, at one that cannot be read within the bounds. */
export async function readAttachmentText(file: string, folders: Pick<Folders, 'cache'>): Promise<string> {
  const sum = hash('sha256', await readContentFile(file));
  const keptFile = join(textsFolder(folders), `${sum}.json`);
  const known = await recall(keptFile, sum);
  if (known !== undefined) return known;
  const text = await readShownText(file);
  // A text that is missing from one build and there in the next would be another release of the same content.
  if (text === undefined) throw new Stop(buildWords().textNotRead(file));
  const kept: CachedText = { sum, edition: EDITION, text };
  await writeFileAtomically(keptFile, `${JSON.stringify(await sealObject(kept, PROJECT))}\n`);
  return text;
}

async function recall(keptFile: string, sum: string): Promise<string | undefined> {
  try {
    const kept = JSON.parse(await readFile(keptFile, 'utf8')) as CachedText;
    const isOwn = await isSealed(kept, PROJECT);
    return isOwn && kept.sum === sum && kept.edition === EDITION ? kept.text : undefined;
  } catch {
    // What is missing or damaged is read anew.
    return undefined;
  }
}
