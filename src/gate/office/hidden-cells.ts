import type { Hidden } from '../documents/hidden.ts';
import { columnOf, lettersOf } from './column-letters.ts';
import { SHEET } from './namespaces.ts';
import { isOn, plainValue, type Listener, type XmlTag } from './xml-part.ts';

/** Columns of a worksheet (ECMA-376, part 1, 18.3.1.4). */
const MAX_COLUMNS = 16_384;
/** A row or column that is less than a dot high or wide: in points, and in letters. */
const FLATTEST = { ht: 1.5, width: 0.15 };
/** Elements of the log of a shared workbook that keep an earlier value or place (18.11.1). */
const LOGGED_CHANGES = new Set(['rcc', 'rrc', 'rm', 'ris', 'rsnm', 'rcmt']);
const THREADED_COMMENTS =
  /^http:\/\/schemas\.microsoft\.com\/office\/spreadsheetml\/\d{4}\/threadedcomments$/;
/** How the author of the note is called that Excel keeps beside a threaded comment. */
const THREAD_AUTHOR = 'tc=';

/**
 * Listens to one part of a workbook for what Excel hides: sheets, rows and columns with values, and the source of a pivot table; and
 * for comments.
 */
export class HiddenCells implements Listener {
  private readonly hidden: Hidden;
  /** 1 for each hidden column, from 1. */
  private columns: Uint8Array | undefined;
  private row = { index: 0, isHidden: false };
  private column = 0;
  private readonly rowsFound = new Set<number>();
  private readonly columnsFound = new Set<number>();
  private readonly authors: string[] = [];
  private isPivot = false;
  /** Of each window of the workbook, whether it is hidden. */
  private readonly windows: boolean[] = [];

  constructor(hidden: Hidden) {
    this.hidden = hidden;
  }

  open(tag: XmlTag): void {
    if (THREADED_COMMENTS.test(tag.uri) && tag.name === 'threadedComment') this.hidden.add('comments');
    if (!SHEET.has(tag.uri)) return;
    const number = (name: string) => Number.parseInt(plainValue(tag, name) ?? '', 10);
    switch (tag.name) {
      case 'sheet':
        if (/^(?:hidden|veryHidden)$/.test(plainValue(tag, 'state') ?? ''))
          this.hidden.add('sheets', 1, [plainValue(tag, 'name') ?? '']);
        break;
      case 'workbookView':
        this.windows.push(/^(?:hidden|veryHidden)$/.test(plainValue(tag, 'visibility') ?? ''));
        break;
      case 'col':
        if (isHiddenOrFlat(tag, 'width')) this.hideColumns(number('min'), number('max'));
        break;
      case 'row':
        this.row = { index: number('r') || this.row.index + 1, isHidden: isHiddenOrFlat(tag, 'ht') };
        this.column = 0;
        break;
      case 'c':
        this.column = columnOf(plainValue(tag, 'r') ?? '') ?? this.column + 1;
        break;
      case 'comment':
        if (!this.authors[number('authorId')]?.startsWith(THREAD_AUTHOR)) this.hidden.add('comments');
        break;
      case 'pivotCacheRecords':
        this.isPivot = true;
        break;
      case 'r':
        // In other parts, a stretch of formatted text.
        if (this.isPivot) this.hidden.add('pivot');
        break;
      default:
        if (LOGGED_CHANGES.has(tag.name)) this.hidden.add('changes');
    }
  }

  close({ uri, name }: XmlTag, text: string): void {
    if (!SHEET.has(uri)) return;
    if (name === 'author') this.authors.push(text);
    const isValue = (name === 'v' || name === 't' || name === 'f') && text.trim() !== '';
    if (!isValue || this.column === 0) return;
    if (this.row.isHidden) this.rowsFound.add(this.row.index);
    if (this.columns?.[this.column] === 1) this.columnsFound.add(this.column);
  }

  /** The part ends. */
  finish(): void {
    this.hidden.add('rows', this.rowsFound.size, [...this.rowsFound].map(String));
    this.hidden.add('columns', this.columnsFound.size, [...this.columnsFound].map(lettersOf));
    if (this.windows.length > 0 && this.windows.every(Boolean)) this.hidden.add('windows');
  }

  private hideColumns(from: number, to: number): void {
    this.columns ??= new Uint8Array(MAX_COLUMNS + 1);
    if (from >= 1) this.columns.fill(1, from, to + 1);
  }
}

/** Whether a row or column is hidden, or has next to no height or width. */
function isHiddenOrFlat(tag: XmlTag, measure: 'width' | 'ht'): boolean {
  return isOn(plainValue(tag, 'hidden')) || Number(plainValue(tag, measure) ?? '9') < FLATTEST[measure];
}
