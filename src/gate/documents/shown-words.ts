import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { openBoundedChild } from '../bounded/bounded-child.ts';
import { decodeTable } from './formula-cells.ts';
import { inspectDocument } from './inspect-document.ts';

const child = openBoundedChild<string, string[]>(new URL('./shown-words-child.ts', import.meta.url));

/**
 * The words that a reader sees on opening a document (PDF, DOCX, XLSX, ODT, ODS, CSV): one item for each paragraph, cell or line, in the
 * order of the document, never an empty one. Nothing for other types, and for a document that acts, cannot be read or costs
 * more than the bounds of the process in which this is found out.
 */
export async function readShownWords(absolute: string): Promise<string[]> {
  const answer = await child.ask(absolute);
  return 'result' in answer ? answer.result : [];
}

/** As `readShownWords`, in this process. Its cost is not bounded here. */
export async function listShownWords(absolute: string): Promise<string[]> {
  if (extname(absolute).toLowerCase() === '.csv') {
    const lines = decodeTable(await readFile(absolute)).split(/\r\n|\r|\n/);
    return lines.filter((line) => line.trim() !== '');
  }
  const document = await inspectDocument(absolute);
  if (!document || document.active || document.unreadable !== undefined || !document.isWhole) return [];
  return document.shown.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}
