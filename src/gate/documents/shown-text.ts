import { extname } from 'node:path';
import { readContentText } from '../../files/read-content-file.ts';
import { partCells } from './formula-cells.ts';
import { inspectDocument } from './inspect-document.ts';
import { readPdfLines } from './pdf-lines.ts';
import { maskPersonalData } from './mask-personal-data.ts';

/** Bytes of text of one document that are kept, at most. */
const MAX_TEXT_BYTES = 200 * 1024;

/**
 * What a reader sees in a document on opening it, a line for each paragraph, cell or line, without personal data; at most 200 KB. Empty
 * for a scan, for a format that is not read, and for a document that acts or cannot be read. The cost is not bounded here: see `readShownText`.
 */
export async function extractShownText(absolute: string): Promise<string> {
  const lines = await listShownLines(absolute);
  return cut(maskPersonalData(lines.join('\n')));
}

async function listShownLines(absolute: string): Promise<readonly string[]> {
  const extension = extname(absolute).toLowerCase();
  if (extension === '.csv') return [partCells(await readContentText(absolute))];
  const document = await inspectDocument(absolute);
  if (!document?.isWhole || document.active || document.unreadable !== undefined) return [];
  // A drawing or a condition in doubt can hide any of its words; those of pages are judged one by one.
  const isDoubtful = document.hidden.some(({ kind }) => kind === 'doubtful');
  if (extension !== '.pdf') return isDoubtful ? [] : document.shown;
  // The library knows more letters, our reader which words are seen.
  return document.hidden.length > 0 ? document.shown : readPdfLines(absolute, MAX_TEXT_BYTES);
}

/** The first 200 KB of a text, up to the end of a word. */
function cut(text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= MAX_TEXT_BYTES) return text;
  return bytes.subarray(0, MAX_TEXT_BYTES).toString('utf8').replace(/\S*$/u, '');
}
