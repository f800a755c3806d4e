import type { CellStyles } from './cell-styles.ts';
import type { XmlTag } from './xml-part.ts';

/** Follows the stretches of a text of Excel with letters of their own (ECMA-376, part 1, 18.4.4). */
export class RichStretch {
  /** Whether the letters of the open stretch are white or tiny. */
  isFaint = false;
  private readonly styles: CellStyles;

  constructor(styles: CellStyles) {
    this.styles = styles;
  }

  open(tag: XmlTag): void {
    if (/^(?:si|r|c|is)$/.test(tag.name)) this.isFaint = false;
    if (this.styles.isFaintLetter(tag)) this.isFaint = true;
  }
}
