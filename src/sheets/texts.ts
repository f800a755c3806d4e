import type { Package } from '../gate/office/package.ts';
import { plainValue, readXmlPart, type Listener, type XmlTag } from '../gate/office/xml-part.ts';

/** A stretch of the text of a cell, in the font that it names itself. */
export interface SheetStretch {
  text: string;
  font: string | undefined;
}

/** Collects the stretches of one text (`si`, `is`), without the signs by which it is pronounced. */
export class TextCollector {
  stretches: SheetStretch[] = [];
  #font: string | undefined;
  #pronounced = 0;

  begin(): void {
    [this.stretches, this.#font] = [[], undefined];
  }

  open(tag: XmlTag): void {
    if (tag.name === 'rPh') this.#pronounced += 1;
    if (tag.name === 'r') this.#font = undefined;
    if (tag.name === 'rFont') this.#font = plainValue(tag, 'val');
  }

  close(tag: XmlTag, text: string): void {
    if (tag.name === 'rPh') this.#pronounced -= 1;
    if (tag.name === 't' && this.#pronounced === 0) this.stretches.push({ text, font: this.#font });
  }
}

/** The texts that the sheets of a workbook share, by number. */
export async function readSharedTexts(
  document: Package,
  part: string | undefined,
): Promise<SheetStretch[][]> {
  const texts: SheetStretch[][] = [];
  const collector = new TextCollector();
  const listener: Listener = {
    open(tag) {
      if (tag.name === 'si') collector.begin();
      collector.open(tag);
    },
    close(tag, text) {
      collector.close(tag, text);
      if (tag.name === 'si') texts.push(collector.stretches);
    },
  };
  if (part !== undefined) await readXmlPart(document, part, listener);
  return texts;
}
