/** A cell of a list: its words, and how far it reaches when it is merged. Counted from 0. */
export interface ListCell {
  row: number;
  column: number;
  text: string;
  rows: number;
  columns: number;
}

/** What a list holds, in rows and columns that are all filled somewhere. */
export interface ListGrid {
  cells: ListCell[];
  rows: number;
  columns: number;
}

/** The grid without its empty rows and columns: merged cells reach over as many as are left. */
export function packGrid(cells: readonly ListCell[]): ListGrid {
  const filled = cells.filter(({ text }) => text !== '');
  const rows = [...new Set(filled.map(({ row }) => row))].toSorted((a, b) => a - b);
  const columns = [...new Set(filled.map(({ column }) => column))].toSorted((a, b) => a - b);
  const [rowOf, columnOf] = [rows, columns].map(
    (all) => new Map(all.map((each, index) => [each, index])),
  ) as [Map<number, number>, Map<number, number>];
  const reach = (all: readonly number[], from: number, count: number): number => {
    // Most cells are not merged.
    if (count === 1) return 1;
    return all.filter((each) => each >= from && each < from + count).length;
  };
  return {
    rows: rows.length,
    columns: columns.length,
    cells: filled
      .map((cell) => ({
        text: cell.text,
        row: rowOf.get(cell.row)!,
        column: columnOf.get(cell.column)!,
        rows: reach(rows, cell.row, cell.rows),
        columns: reach(columns, cell.column, cell.columns),
      }))
      .toSorted((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** The grid without some of its columns: a cell that reaches over one of them and others stays over the others. */
export function dropColumns({ cells, rows, columns }: ListGrid, dropped: ReadonlySet<number>): ListGrid {
  const kept = Array.from({ length: columns }, (_, column) => column).filter(
    (column) => !dropped.has(column),
  );
  const place = new Map(kept.map((column, index) => [column, index]));
  return {
    rows,
    columns: kept.length,
    cells: cells.flatMap((cell): ListCell[] => {
      const over = kept.filter((column) => column >= cell.column && column < cell.column + cell.columns);
      return over.length === 0 ? [] : [{ ...cell, column: place.get(over[0]!)!, columns: over.length }];
    }),
  };
}
