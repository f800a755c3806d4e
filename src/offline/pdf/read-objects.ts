import type { FileHandle } from 'node:fs/promises';

/** The objects of a PDF that is read from the disk one by one. */
export interface PdfObjects {
  /** The reference of the catalog, `12 0 R`. */
  catalog: string;
  /** The reference of what the file says about itself: title, dates. */
  about: string;
  /** The text of an object and where it begins in the file; a stream's bytes are left out. */
  read(reference: string): Promise<{ text: string; start: number }>;
}

/** Bytes of an object that are read at once. */
const STEP = 65_536;

/** An entry of the table of objects is 20 bytes (ISO 32000-1, 7.5.4). */
const ENTRY = 20;

/**
 * Opens a PDF as Chromium writes it: one table of objects, none of them packed. It is never in memory as a whole, whatever its size.
 * Throws for a PDF of another form.
 */
export async function openObjects(file: FileHandle): Promise<PdfObjects> {
  const { size } = await file.stat();
  const tail = await readText(file, Math.max(0, size - 2048), 2048);
  const table = Number(/startxref\s+(\d+)/u.exec(tail)?.[1]);
  const [, catalog] = /\/Root (\d+ 0 R)/u.exec(tail) ?? [];
  const [, about] = /\/Info (\d+ 0 R)/u.exec(tail) ?? [];
  const head = Number.isNaN(table) ? '' : await readText(file, table, 64);
  const [start, count] = /^xref\s+0 (\d+)\s+/u.exec(head) ?? [];
  if (start === undefined || catalog === undefined || about === undefined)
    throw new Error('not a PDF as Chromium writes it');
  const entries = await readText(file, table + start.length, Number(count) * ENTRY);
  return {
    catalog,
    about,
    async read(reference) {
      const number = Number.parseInt(reference, 10);
      const at = Number(entries.slice(number * ENTRY, number * ENTRY + 10));
      let text = '';
      let isWhole = false;
      while (!isWhole && at + text.length < size) {
        text += await readText(file, at + text.length, STEP);
        isWhole = /\bendobj\b|>>\s*stream\b/u.test(text);
      }
      return { text: text.split(/\bendobj\b|>>\s*stream\b/u, 1)[0]!, start: at };
    },
  };
}

/** Bytes of a file as text of one sign a byte. */
async function readText(file: FileHandle, position: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position });
  return buffer.toString('latin1', 0, bytesRead);
}
