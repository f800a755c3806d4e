import { convertDocument, findLibreOffice } from '../../../libre-office.ts';
import type { ReadSource } from '../../source.ts';
import { tidyLine } from '../decode.ts';
import { readWord } from '../word/read-word.ts';
import { readDocWords } from './doc-words.ts';
import { kindOfCompound, type CompoundKind } from './kind-of-compound.ts';

/** Reads a document of older Word (.doc): whole where this machine has LibreOffice, else its words alone. `name` is that of its file. */
export async function readDoc(
  bytes: Buffer,
  name: string,
): Promise<ReadSource | { fault: Exclude<CompoundKind, 'word'> | 'damaged' }> {
  const kind = kindOfCompound(bytes);
  if (kind !== 'word') return { fault: kind };
  const program = findLibreOffice();
  const converted =
    program === undefined ? undefined : await convertDocument(program, bytes, { from: 'doc', to: 'docx' });
  return converted ? readWord(converted, name) : readWordsOnly(bytes);
}

/** Reads a text of RTF or OpenDocument, which only LibreOffice can. */
export async function readByLibreOffice<Kind extends 'rtf' | 'open-text'>(
  bytes: Buffer,
  name: string,
  kind: Kind,
): Promise<ReadSource | { fault: Kind }> {
  const program = findLibreOffice();
  const from = kind === 'rtf' ? 'rtf' : 'odt';
  const converted =
    program === undefined ? undefined : await convertDocument(program, bytes, { from, to: 'docx' });
  return converted ? readWord(converted, name) : { fault: kind };
}

/** The words of a document, a paragraph for each of its lines: of tables, letters and pictures nothing is known. */
async function readWordsOnly(bytes: Buffer): Promise<ReadSource | { fault: 'damaged' }> {
  const words = await readDocWords(bytes);
  if (!words) return { fault: 'damaged' };
  const text = words.body.normalize('NFC');
  const [around, comments] = [words.around, words.comments].map((each) =>
    [tidyLine(each)].filter(Boolean),
  ) as [string[], string[]];
  return {
    kind: 'word',
    declared: {},
    blocks: text
      .split(/[\n\t\f\v]+/u)
      .map(tidyLine)
      .filter((line) => line !== '')
      .map((line) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text: line }] })),
    notes: [],
    leftOut: [
      ...around.map((each) => ({ why: 'furniture' as const, text: each })),
      ...comments.map((each) => ({ why: 'comment' as const, text: each })),
    ],
    unseen: [{ kind: 'text-only', count: 1, names: [] }],
    words: [text, ...around, ...comments].join('\n'),
  };
}
