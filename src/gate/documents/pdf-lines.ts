import { readContentFile } from '../../files/read-content-file.ts';

/** Pages of a PDF that are read, at most. */
const MAX_PAGES = 400;

/** As `readPdfPages`, of a file of the content. */
export async function readPdfLines(absolute: string, most: number): Promise<string[]> {
  return readPdfPages(await readContentFile(absolute), most);
}

/**
 * The text of a PDF, an item for each page, until `most` characters are there: bounded by what is read and not by time, so that
 * every machine reads the same. Empty for a file that the library cannot open.
 */
export async function readPdfPages(bytes: Buffer, most: number): Promise<string[]> {
  // The library takes longer to load than most documents to read.
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes)).catch(() => undefined);
  const lines: string[] = [];
  if (!document) return lines;
  let length = 0;
  for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES) && length < most; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
    lines.push(pieces.join(''));
    length += lines.at(-1)!.trim().length;
    page.cleanup();
  }
  return lines;
}

/** Whether a PDF has no letter and no digit on any page: its pages are pictures. */
export async function isWordless(absolute: string): Promise<boolean> {
  return !/[\p{L}\p{N}]/u.test((await readPdfLines(absolute, 1)).join('\n'));
}
