import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { decodeTable } from './formula-cells.ts';
import { inspectDocument } from './inspect-document.ts';
import { maskPersonalData } from './mask-personal-data.ts';

/** Bytes of text of one document that are kept, at most. */
const MAX_TEXT_BYTES = 200 * 1024;

/** Pages of a PDF that are read, at most: more have more text than is kept. */
const MAX_PAGES = 400;

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
  // Separators of cells are no part of a number.
  if (extension === '.csv') return decodeTable(await readFile(absolute)).split(/[",;\t\r\n]+/u);
  const document = await inspectDocument(absolute);
  if (!document?.isWhole || document.active || document.unreadable !== undefined) return [];
  if (extension !== '.pdf') return document.shown;
  // The library knows more letters, our reader which words are seen.
  return document.hidden.length > 0 ? document.shown : readPdf(absolute);
}

async function readPdf(absolute: string): Promise<string[]> {
  // The library takes longer to load than most documents to read.
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(await readFile(absolute)));
  const lines: string[] = [];
  for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
    lines.push(pieces.join(''));
    page.cleanup();
  }
  return lines;
}

/** The first 200 KB of a text, up to the end of a word. */
function cut(text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= MAX_TEXT_BYTES) return text;
  return bytes.subarray(0, MAX_TEXT_BYTES).toString('utf8').replace(/\S*$/u, '');
}
