import { join } from 'node:path';
import { readContentText } from '../../files/read-content-file.ts';
import type { SourcePosition } from '../../gate/issue.ts';
import { indexLines } from '../../gate/lines.ts';
import { normaliseText } from '../../gate/text.ts';

/** The first place of some words in a text file below a content root; its beginning where they are written otherwise there. */
export async function findPlace(root: string, file: string, words: string): Promise<SourcePosition> {
  const text = normaliseText(await readContentText(join(root, file)).catch(() => ''));
  const at = text.indexOf(words);
  return { file, ...indexLines(text).at(Math.max(0, at)) };
}
