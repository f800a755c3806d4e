import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { decodeTable } from './formula-cells.ts';
import { inspectDocument } from './inspect-document.ts';

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
