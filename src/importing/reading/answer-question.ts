import { Unreadable } from '../../gate/documents/document.ts';
import type { ReadingFault, ReadSource } from '../source.ts';
import type { DirectKind } from './recognise.ts';
import { isTooLong } from './length.ts';
import type { ExportedPost } from './wxr/exported-post.ts';

/** What the bounded process is asked to read: a file of one kind, or a post of an export. */
export type SourceQuestion =
  { kind: DirectKind; bytes: Uint8Array; name: string } | ({ kind: 'post' } & ExportedPost);

/** What it answers: a source, or why there is none. */
export type SourceAnswer = ReadSource | { fault: ReadingFault };

/** Reads a file of one kind. `name` is that of the file, for what is published beside the text. Throws `Unreadable`. */
type Reader = (bytes: Buffer, name: string) => Promise<ReadSource | { fault: ReadingFault }>;

/** The reader of each kind, loaded when one is met. */
const READERS: Readonly<Record<DirectKind, Reader>> = {
  text: async (bytes) =>
    (await import('./sheet/read-csv.ts')).readCsv(bytes) ?? (await import('./text.ts')).readText(bytes),
  html: async (bytes) => (await import('./html/read-html.ts')).readHtml(bytes),
  mht: async (bytes) => (await import('./mht/read-mht.ts')).readMht(bytes),
  word: async (bytes, name) => (await import('./word/read-word.ts')).readWord(bytes, name),
  excel: async (bytes) => (await import('./sheet/read-workbook.ts')).readWorkbook(bytes),
  'doc-words': async (bytes) => (await import('./doc/read-doc-words.ts')).readDocWords(bytes),
  pdf: async (bytes, name) => (await import('./pdf/read-pdf.ts')).readPdf(bytes, name),
};

/** Reads one source; what cannot be read is damaged. Its cost is not bounded here: see `askSource`. */
export async function answerQuestion(question: SourceQuestion): Promise<SourceAnswer> {
  try {
    const source = await read(question);
    return !('fault' in source) && isTooLong(source) ? { fault: 'too-long' } : source;
  } catch (error) {
    // Elements within elements without end use up the stack.
    if (error instanceof Unreadable || error instanceof RangeError) return { fault: 'damaged' };
    throw error;
  }
}

async function read(question: SourceQuestion): Promise<SourceAnswer> {
  if (question.kind === 'post') return (await import('./wxr/read-post.ts')).readPost(question);
  const { buffer, byteOffset, byteLength } = question.bytes;
  return READERS[question.kind](Buffer.from(buffer, byteOffset, byteLength), question.name);
}
