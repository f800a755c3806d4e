import type { Package } from '../gate/office/package.ts';
import { plainValue, readXmlPart } from '../gate/office/xml-part.ts';

/** Formats that every program knows by their numbers (ECMA-376, part 1, 18.8.30), as far as they change what is shown. */
const KNOWN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'd/m/yyyy'],
  [15, 'd/m/yyyy'],
  [16, 'd/m'],
  [17, 'm/yyyy'],
  [18, 'h:mm'],
  [19, 'h:mm'],
  [20, 'h:mm'],
  [21, 'h:mm'],
  [22, 'd/m/yyyy h:mm'],
]);

/** Characters of a format, at most, as Excel has it: each cell reads its own anew. */
const MOST_OF_FORMAT = 255;

/** How a cell shows its number, and the font of its text. */
export interface CellFormat {
  format: string;
  font: string | undefined;
}

/** The formats of the cells of a workbook by the numbers of their styles. */
export async function readCellFormats(document: Package, part: string | undefined): Promise<CellFormat[]> {
  const own = new Map<number, string>();
  const fonts: (string | undefined)[] = [];
  const formats: CellFormat[] = [];
  let within = '';
  if (part === undefined) return formats;
  await readXmlPart(document, part, {
    open(tag) {
      const number = (name: string) => Number(plainValue(tag, name) ?? '0');
      if (/^(?:fonts|cellXfs|cellStyleXfs|dxfs)$/u.test(tag.name)) within = tag.name;
      if (tag.name === 'numFmt' && within !== 'dxfs')
        own.set(number('numFmtId'), (plainValue(tag, 'formatCode') ?? '').slice(0, MOST_OF_FORMAT));
      if (within === 'fonts' && tag.name === 'font') fonts.push(undefined);
      if (within === 'fonts' && tag.name === 'name') fonts[fonts.length - 1] = plainValue(tag, 'val');
      if (within !== 'cellXfs' || tag.name !== 'xf') return;
      const id = number('numFmtId');
      formats.push({ format: own.get(id) ?? KNOWN.get(id) ?? '', font: fonts[number('fontId')] });
    },
    close: ({ name }) => {
      if (name === within) within = '';
    },
  });
  return formats;
}
