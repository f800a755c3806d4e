import type { Hidden } from '../documents/hidden.ts';
import { columnOf } from './column-letters.ts';
import { isOn, plainValue, type XmlTag } from './xml-part.ts';

/** Percent of its size below which nothing of a sheet can be read, and twips of a window that shows nothing. */
const LEAST_ZOOM = 20;
const NARROWEST = 100;

/** A place of a sheet, from 1. */
interface Corner {
  row: number;
  column: number;
}

/** How the windows of a workbook and their panes show its sheets (ECMA-376, part 1, 18.3.1.66, 18.2.30). */
export class SheetViews {
  /** Of each part with a pane that stands still, the first cell that it shows. */
  private readonly first = new Map<string, Corner>();
  private top: Corner = { row: 1, column: 1 };
  private readonly doubts: string[] = [];
  private hasTabs = true;

  /** Reads an element about a view of a part. */
  read(tag: XmlTag, part: string): void {
    const value = (name: string) => plainValue(tag, name);
    if (tag.name === 'workbookView') {
      this.hasTabs = isOn(value('showSheetTabs') ?? '1');
      // A window beside the screen can be on a second one, but none is that narrow.
      if (Number(value('windowWidth') ?? '1000') < NARROWEST) this.doubts.push('workbookView');
    }
    if (tag.name === 'sheetView') {
      this.top = cornerOf(value('topLeftCell'));
      if (Number(value('zoomScale') ?? '100') < LEAST_ZOOM) this.doubts.push(`${part}: zoomScale`);
    }
    // What lies before the first cell of a pane that stands still cannot be scrolled to.
    if (tag.name === 'pane' && value('state')?.startsWith('frozen')) {
      this.first.set(part, this.top);
      const [x, y] = [Number(value('xSplit') ?? '0'), Number(value('ySplit') ?? '0')];
      if (x > 50 || y > 100) this.doubts.push(`${part}: pane`);
    }
  }

  /** Whether a cell lies where no scrolling leads. */
  isBeyond(part: string, row: number, column: number): boolean {
    const first = this.first.get(part);
    return first !== undefined && (row < first.row || column < first.column);
  }

  /** All parts were read; `sheets` is how many sheets the workbook lists. */
  finish(hidden: Hidden, sheets: number): void {
    hidden.add('doubtful', this.doubts.length, this.doubts);
    if (!this.hasTabs && sheets > 1) hidden.add('doubtful', 1, ['showSheetTabs']);
  }
}

function cornerOf(name = 'A1'): Corner {
  return { row: Number(/\d+$/.exec(name)?.[0] ?? '1'), column: columnOf(name) ?? 1 };
}
