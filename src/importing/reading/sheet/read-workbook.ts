import { Unreadable } from '../../../gate/documents/document.ts';
import { lettersOf } from '../../../gate/office/column-letters.ts';
import { readShownWorkbook } from '../../../sheets/read-workbook.ts';
import type { MergedRange, SheetReading } from '../../../sheets/sheet.ts';
import { SERIAL_NUMBER } from '../../../strings/import-cues.vi.ts';
import type { ReadSource, UnseenPart } from '../../source.ts';
import { tidyLine } from '../decode.ts';
import { decodeByFont, isOldFont } from '../../../vietnamese/old-fonts/old-font.ts';
import type { ListCell } from './grid.ts';
import { readList } from './read-list.ts';

/** Reads a workbook with one list (.xlsx). Throws `Unreadable` for one that is damaged or larger than its limits. */
export async function readWorkbook(
  bytes: Buffer,
): Promise<ReadSource | { fault: 'several-sheets' | 'no-words' }> {
  const workbook = await readShownWorkbook(bytes);
  if (!workbook) throw new Unreadable('xl/workbook.xml');
  if (workbook.sheets.length === 0) return { fault: 'no-words' };
  const lists = workbook.sheets.length === 1 ? workbook.sheets : workbook.sheets.filter(isList);
  const [sheet, ...others] = lists;
  if (!sheet || others.length > 0) return { fault: 'several-sheets' };
  const fonts = new Set<string>();
  const cells = placeCells(sheet, fonts);
  return readList(cells, [
    ...tell('old-font', [...fonts].toSorted()),
    ...tell(
      'other-sheet',
      workbook.sheets.flatMap((each) => (each === sheet ? [] : [each.name])),
    ),
    ...tell('hidden-sheet', workbook.hiddenSheets),
    ...tell('hidden-row', sheet.hiddenRows.map(String)),
    ...tell('hidden-column', sheet.hiddenColumns.map(lettersOf)),
    ...(hasMoreThanCells(bytes) ? [{ kind: 'sheet-extra' as const, count: 1, names: [] }] : []),
  ]);
}

/** Whether a workbook has pictures, charts or comments, by the names of its parts, which stand in it as they are. */
function hasMoreThanCells(bytes: Buffer): boolean {
  return ['xl/media/', 'xl/charts/', 'xl/comments', 'xl/threadedComments'].some((name) =>
    bytes.includes(name),
  );
}

/** Whether a sheet has the headings of a list: beside it often stands one of codes. */
function isList({ cells }: SheetReading): boolean {
  return cells.some((cell) => SERIAL_NUMBER.test(tidyLine(cell.stretches.map(({ text }) => text).join(''))));
}

function tell(kind: UnseenPart['kind'], names: string[]): UnseenPart[] {
  return names.length === 0 ? [] : [{ kind, count: names.length, names }];
}

/** The cells that a reader sees: not those under a merged one, nor those of rows that nothing but formulas fills. */
function placeCells({ cells, merged }: SheetReading, fonts: Set<string>): ListCell[] {
  const typed = new Set(cells.filter((cell) => !cell.isComputed).map(({ row }) => row));
  const at = new Map(merged.map((range) => [`${range.top} ${range.left}`, range]));
  return cells.flatMap((cell): ListCell[] => {
    const range = at.get(`${cell.row} ${cell.column}`);
    if (!typed.has(cell.row) || (!range && merged.some((each) => isWithin(cell, each)))) return [];
    const text = cell.stretches
      .map(({ text: stretch, font }) => {
        if (font !== undefined && isOldFont(font)) fonts.add(font);
        return decodeByFont(stretch, font);
      })
      .join('');
    return [
      {
        row: cell.row,
        column: cell.column,
        text: text
          .split(/\r\n?|\n/u)
          .map(tidyLine)
          .filter(Boolean)
          .join('\n'),
        rows: range ? range.bottom - range.top + 1 : 1,
        columns: range ? range.right - range.left + 1 : 1,
      },
    ];
  });
}

function isWithin({ row, column }: { row: number; column: number }, range: MergedRange): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
