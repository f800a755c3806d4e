import type { Hidden } from '../documents/hidden.ts';
import { SHEET } from './namespaces.ts';
import { hasWords } from './signs.ts';
import { plainValue, type Listener } from './xml-part.ts';

/** Texts in the list that the cells of a workbook share, of which no cell has some. */
export class UnshownCells {
  private readonly hidden: Hidden;
  /** For each shared text, whether it has words. */
  private readonly sharedTexts: boolean[] = [];
  private readonly usedTexts = new Set<number>();

  constructor(hidden: Hidden) {
    this.hidden = hidden;
  }

  /** A listener for one part. */
  listen(): Listener {
    let cell: { isShared: boolean } | undefined;
    return {
      open: (tag) => {
        if (!SHEET.has(tag.uri)) return;
        if (tag.name === 'c') cell = { isShared: plainValue(tag, 't') === 's' };
        else if (tag.name === 'si') this.sharedTexts.push(false);
      },
      close: ({ uri, name }, text) => {
        if (!SHEET.has(uri)) return;
        if (name === 't' && !cell && this.sharedTexts.length > 0 && hasWords(text))
          this.sharedTexts[this.sharedTexts.length - 1] = true;
        if (name === 'v' && cell?.isShared && text.trim() !== '') this.usedTexts.add(Number(text));
        if (name === 'c') cell = undefined;
      },
    };
  }

  /** All parts were read: what no cell shows is added. */
  finish(): void {
    const unused = this.sharedTexts.filter((isWords, index) => isWords && !this.usedTexts.has(index));
    this.hidden.add('data', unused.length, ['sharedStrings']);
  }
}
