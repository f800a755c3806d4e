import { serveBounded } from '../gate/bounded/serve-bounded.ts';
import { Unreadable } from '../gate/documents/document.ts';
import { readShownWorkbook, type ShownWorkbook } from './read-workbook.ts';

/** What the process answers: a workbook, `none` for a package that is no workbook, `damaged`. */
export type WorkbookAnswer = ShownWorkbook | 'none' | 'damaged';

serveBounded(async (bytes: Uint8Array): Promise<WorkbookAnswer> => {
  try {
    return (await readShownWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) ?? 'none';
  } catch (error) {
    if (error instanceof Unreadable) return 'damaged';
    throw error;
  }
});
