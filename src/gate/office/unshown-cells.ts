import type { Hidden } from '../documents/hidden.ts';
import { SHEET } from './namespaces.ts';
import { hasWords } from './signs.ts';
import { plainValue, type Listener } from './xml-part.ts';

/** A number format that shows nothing, and one that shows texts but no numbers (ECMA-376, part 1, 18.8.31). */
const SHOWS_NOTHING = /^\s*;\s*;\s*;\s*$/;
const SHOWS_NO_NUMBER = /^\s*;\s*;\s*$/;
/** Cells of one format whose names are kept, at most. */
const MAX_NAMES = 20;

/** Cells of one format that have a value. */
interface FormattedCells {
  numbers: number;
  others: number;
  names: string[];
}

/** Values of a workbook that no cell shows: in cells whose format shows nothing, and in the list of texts that cells share. */
export class UnshownCells {
  private readonly hidden: Hidden;
  private readonly formats = new Map<string, string>();
  private readonly formatOfStyle: string[] = [];
  private readonly cells = new Map<number, FormattedCells>();
  /** For each shared text, whether it has words. */
  private readonly sharedTexts: boolean[] = [];
  private readonly usedTexts = new Set<number>();

  constructor(hidden: Hidden) {
    this.hidden = hidden;
  }

  /** A listener for one part. */
  listen(): Listener {
    let isStyles = false;
    let cell: { style: number; type: string; name: string; hasValue: boolean } | undefined;
    return {
      open: (tag) => {
        if (!SHEET.has(tag.uri)) return;
        const value = (name: string) => plainValue(tag, name) ?? '';
        if (tag.name === 'c')
          cell = { style: Number(value('s')), type: value('t') || 'n', name: value('r'), hasValue: false };
        else if (tag.name === 'numFmt') this.formats.set(value('numFmtId'), value('formatCode'));
        else if (tag.name === 'cellXfs') isStyles = true;
        else if (tag.name === 'xf' && isStyles) this.formatOfStyle.push(value('numFmtId'));
        else if (tag.name === 'si') this.sharedTexts.push(false);
      },
      close: ({ uri, name }, text) => {
        if (!SHEET.has(uri)) return;
        if (name === 'cellXfs') isStyles = false;
        if (name === 't' && !cell && this.sharedTexts.length > 0 && hasWords(text))
          this.sharedTexts[this.sharedTexts.length - 1] = true;
        if (!cell) return;
        if ((name === 'v' || name === 't') && text.trim() !== '') {
          cell.hasValue = true;
          if (name === 'v' && cell.type === 's') this.usedTexts.add(Number(text));
        }
        if (name !== 'c') return;
        // Most cells have the first format, which shows all.
        if (cell.hasValue && cell.style > 0) this.addCell(cell);
        cell = undefined;
      },
    };
  }

  /** All parts were read: what no cell shows is added. */
  finish(): void {
    for (const [style, { numbers, others, names }] of this.cells) {
      const format = this.formats.get(this.formatOfStyle[style] ?? '') ?? '';
      const isHiding = SHOWS_NOTHING.test(format);
      if (isHiding) this.hidden.add('cells', numbers + others, names);
      else if (SHOWS_NO_NUMBER.test(format)) this.hidden.add('cells', numbers, names);
    }
    const unused = this.sharedTexts.filter((isWords, index) => isWords && !this.usedTexts.has(index));
    this.hidden.add('data', unused.length, ['sharedStrings']);
  }

  private addCell({ style, type, name }: { style: number; type: string; name: string }): void {
    const known = this.cells.get(style) ?? { numbers: 0, others: 0, names: [] };
    if (type === 'n') known.numbers += 1;
    else known.others += 1;
    if (known.names.length < MAX_NAMES) known.names.push(name);
    this.cells.set(style, known);
  }
}
