import { odfValue } from './odf-lengths.ts';
import type { XmlTag } from './xml-part.ts';

/** Columns that one element stands for, at most, and elements of columns of one table that are kept. */
const MAX_REPEATED = 16_384;
const MAX_COLUMNS = 2_000;
/** The style of cells that nothing else gives one (OpenDocument 1.3, part 3, 19.619: the name that LibreOffice writes). */
const USUAL = 'Default';

interface OpenTable {
  /** For each element of columns, the column behind it and the style of its cells. */
  columns: { until: number; style: string | undefined }[];
  row: string | undefined;
  /** The next cell of the row, and the element of columns in which it is. */
  cell: number;
  column: number;
}

/** Follows tables for the style of cells that name none: that of their row, else that of their column, else the usual one. */
export class OdfCellDefaults {
  private readonly tables: OpenTable[] = [];

  /** The style of an element that names none; `undefined` for all but cells. Has to be given every element. */
  read(tag: XmlTag): string | undefined {
    if (tag.name === 'table') this.tables.push({ columns: [], row: undefined, cell: 0, column: 0 });
    const table = this.tables.at(-1);
    if (!table) return undefined;
    if (tag.name === 'table-column' && table.columns.length < MAX_COLUMNS) {
      const until = (table.columns.at(-1)?.until ?? 0) + repeated(tag);
      table.columns.push({ until, style: odfValue(tag, 'default-cell-style-name') });
    }
    if (tag.name === 'table-row') {
      table.cell = 0;
      table.column = 0;
      table.row = odfValue(tag, 'default-cell-style-name');
    }
    if (tag.name !== 'table-cell' && tag.name !== 'covered-table-cell') return undefined;
    while (table.cell >= (table.columns[table.column]?.until ?? Infinity)) table.column += 1;
    table.cell += repeated(tag);
    return table.row ?? table.columns[table.column]?.style ?? USUAL;
  }

  close({ name }: XmlTag): void {
    if (name === 'table') this.tables.pop();
  }
}

function repeated(tag: XmlTag): number {
  const count = Number.parseInt(odfValue(tag, 'number-columns-repeated') ?? '1', 10);
  return Math.min(MAX_REPEATED, Math.max(1, count || 1));
}
