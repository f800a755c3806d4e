import { lettersOf } from '../../gate/office/column-letters.ts';
import type { ShownWorkbook } from '../../sheets/read-workbook.ts';
import type { MergedRange } from '../../sheets/sheet.ts';
import { findMeaning } from '../column-meaning.ts';
import { findHeader } from './find-header.ts';
import type { NotRead, OfficeList } from './office-list.ts';
import { placeCells, type PlacedCells } from './place-cells.ts';

/** The lists of a workbook in the order of its sheets, and what of it was not read. */
export function readWorkbookLists(workbook: ShownWorkbook): { lists: OfficeList[]; notRead: NotRead[] } {
  const read = workbook.sheets.map((sheet) => ({
    sheet,
    list: readSheetList(sheet.name, placeCells(sheet)),
  }));
  const hidden = (kind: NotRead['kind'], list: (sheet: ShownWorkbook['sheets'][number]) => string[]) => ({
    kind,
    names: read.flatMap(({ sheet, list: its }) =>
      its === undefined ? [] : list(sheet).map((each) => `${sheet.name}!${each}`),
    ),
  });
  const notRead: NotRead[] = [
    {
      kind: 'other-sheet',
      names: read.flatMap(({ sheet, list }) => (list === undefined ? [sheet.name] : [])),
    },
    { kind: 'hidden-sheet', names: workbook.hiddenSheets },
    hidden('hidden-row', ({ hiddenRows }) => hiddenRows.map(String)),
    hidden('hidden-column', ({ hiddenColumns }) => hiddenColumns.map(lettersOf)),
  ];
  return {
    lists: read.flatMap(({ list }) => list ?? []),
    notRead: notRead.filter(({ names }) => names.length > 0),
  };
}

function readSheetList(sheet: string, { records, ranges }: PlacedCells): OfficeList | undefined {
  const at = findHeader(records);
  if (at === undefined) return undefined;
  const end = Math.max(at, ...ranges.filter(({ top }) => top === at).map(({ bottom }) => bottom));
  return {
    sheet,
    header: joinHeader(records.slice(at, end + 1), at, ranges),
    records: records.slice(end + 1),
  };
}

/**
 * One heading for each column of a header of several rows. What stands above several columns counts for each of them: years of birth
 * often stand in one column for men and one for women.
 */
function joinHeader(
  header: readonly (readonly string[])[],
  at: number,
  ranges: readonly MergedRange[],
): string[] {
  const above = ranges.filter(
    ({ top, left, right }) => top - at >= 0 && top - at < header.length && right > left,
  );
  const widened = header.map((record, index) =>
    record.map((text, column) => {
      const range = above.find(
        (each) => each.top - at === index && each.left < column && column <= each.right,
      );
      return range ? record[range.left]! : text;
    }),
  );
  return widened[0]!.map((_, column) => {
    const parts = [...new Set(widened.map((record) => record[column]!))].filter((part) => part !== '');
    const whole = parts.join(', ');
    const meaning = findMeaning(whole);
    const last = parts.at(-1) ?? '';
    return meaning && 'personal' in meaning ? whole : findMeaning(last) ? last : whole;
  });
}
