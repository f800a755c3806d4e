import type { Element, ElementContent } from 'hast';

/** One row of a table: its element, and by column the cell that covers it. A cell covers several columns, and several rows, when it is merged. */
export interface GridRow {
  row: Element;
  slots: readonly (Element | undefined)[];
}

/** A table as a grid: the rows that head its columns, and those below them. */
export interface TableGrid {
  head: readonly GridRow[];
  body: readonly GridRow[];
  columns: number;
}

/** The grid of a table of plain elements. Rows without a `thead` around them head the columns while they hold headings alone. */
export function layOutTable(table: Element): TableGrid {
  const groups = elementsOf(table);
  const declared = groups.filter(({ tagName }) => tagName === 'thead').flatMap(elementsOf);
  const loose = groups.filter(({ tagName }) => tagName === 'tr');
  const bodies = groups.filter(({ tagName }) => tagName === 'tbody').map(elementsOf);
  const head = layOutRows(declared);
  const others = [loose, ...bodies].flatMap(layOutRows);
  const first = others.findIndex(({ row }) => !isOfHeadings(row));
  const undeclared = head.length > 0 || first === -1 ? 0 : first;
  return {
    head: [...head, ...others.slice(0, undeclared)],
    body: others.slice(undeclared),
    columns: Math.max(0, ...[...head, ...others].map(({ slots }) => slots.length)),
  };
}

/** The elements directly below a part of a table. */
export function elementsOf({ children }: Pick<Element, 'children'>): Element[] {
  return children.filter((child: ElementContent): child is Element => child.type === 'element');
}

function isOfHeadings(row: Element): boolean {
  return elementsOf(row).every(
    ({ tagName, properties }) => tagName === 'th' && !String(properties['scope'] ?? '').startsWith('row'),
  );
}

/** The rows of one part of a table. Merged cells do not reach beyond it. */
function layOutRows(rows: readonly Element[]): GridRow[] {
  /** By column: the merged cell from above and for how many more rows it stands. */
  const above: ({ cell: Element; rows: number } | undefined)[] = [];
  return rows.map((row) => {
    const slots: (Element | undefined)[] = [];
    for (const [column, merged] of above.entries()) {
      if (!merged || merged.rows === 0) continue;
      slots[column] = merged.cell;
      merged.rows -= 1;
    }
    let column = 0;
    for (const cell of elementsOf(row)) {
      while (slots[column]) column += 1;
      const across = spanOf(cell, 'colspan');
      for (const end = column + across; column < end; column += 1) {
        // Where two overlap, each keeps a column, so that none is lost.
        if (slots[column]) continue;
        slots[column] = cell;
        above[column] = { cell, rows: spanOf(cell, 'rowspan') - 1 };
      }
    }
    return { row, slots: Array.from(slots) };
  });
}

function spanOf({ properties }: Element, name: 'colspan' | 'rowspan'): number {
  return Number(properties[name] ?? 1);
}
