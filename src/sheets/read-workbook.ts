import { fullBudget, withPackage } from '../gate/office/package.ts';
import { readCellFormats } from './cell-formats.ts';
import { readSheet, type SheetReading } from './sheet.ts';
import { readSharedTexts } from './texts.ts';
import { readWorkbook } from './workbook.ts';

/** A workbook as a reader opens it. */
export interface ShownWorkbook {
  /** The sheets that have words and are not hidden, in their order. */
  sheets: ({ name: string } & SheetReading)[];
  hiddenSheets: string[];
}

/** Reads the sheets of a workbook (.xlsx); `undefined` for a package that is none. Throws `Unreadable` for what is damaged or too large. */
export async function readShownWorkbook(bytes: Buffer): Promise<ShownWorkbook | undefined> {
  return withPackage(bytes, fullBudget(), async (document) => {
    const workbook = await readWorkbook(document);
    if (!workbook) return undefined;
    const around = {
      texts: await readSharedTexts(document, workbook.texts),
      formats: await readCellFormats(document, workbook.styles),
      from1904: workbook.from1904,
    };
    const shown: ShownWorkbook = { sheets: [], hiddenSheets: [] };
    for (const { name, part, isHidden } of workbook.sheets) {
      if (isHidden) shown.hiddenSheets.push(name);
      else if (/worksheets\//iu.test(part)) {
        const sheet = await readSheet(document, part, around);
        if (sheet.cells.length > 0) shown.sheets.push({ name, ...sheet });
      }
    }
    return shown;
  });
}
