import { NumberRuns } from './ranges.ts';
import type { GridSizes } from './sheet-grid.ts';
import { plainValue, type XmlTag } from './xml-part.ts';

/** Points of a letter by which Excel measures columns (11 pt Calibri), and of what surrounds them. */
const LETTER = 5.25;
const PADDING = 3.75;
/** Points of a row, and letters of a column, of which nothing is said. */
const USUAL = { height: 15, width: 8.43 };

/** How large the rows and columns of one sheet of Excel are (ECMA-376, part 1, 18.3.1.13, 18.3.1.73). */
export class SheetSizes implements GridSizes {
  private readonly columns = new NumberRuns<number>();
  private readonly rows = new Map<number, number>();
  private usual = { ...USUAL };
  private row = 0;

  read(tag: XmlTag): void {
    const value = (name: string) => plainValue(tag, name);
    if (tag.name === 'sheetFormatPr')
      this.usual = {
        width: Number(value('defaultColWidth') ?? USUAL.width),
        height: Number(value('defaultRowHeight') ?? USUAL.height),
      };
    if (tag.name === 'col' && value('width') !== undefined)
      this.columns.add(Number(value('min')), Number(value('max')) + 1, Number(value('width')));
    if (tag.name !== 'row') return;
    this.row = Number(value('r')) || this.row + 1;
    if (value('ht') !== undefined) this.rows.set(this.row, Number(value('ht')));
  }

  widthOf(column: number): number {
    return (this.columns.at(column) ?? this.usual.width) * LETTER + PADDING;
  }

  heightOf(row: number): number | undefined {
    return this.rows.get(row);
  }
}
