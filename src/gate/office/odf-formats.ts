import { odfValue } from './odf-lengths.ts';
import type { XmlTag } from './xml-part.ts';

/** Elements that are formats of values. */
const FORMATS = /^(?:number|currency|percentage|date|time|boolean|text)-style$/;
/** Elements of a format that show nothing of a value. */
const WITHOUT_VALUE = /^(?:text|text-properties|fill-character)$/;

/** The formats of values of one OpenDocument: those that show nothing of a value. */
export class OdfFormats {
  private readonly blank = new Set<string>();
  private open: string | undefined;

  openTag(tag: XmlTag): void {
    if (FORMATS.test(tag.name)) {
      this.open = odfValue(tag, 'name') ?? '';
      this.blank.add(this.open);
    } else if (this.open !== undefined && !WITHOUT_VALUE.test(tag.name)) this.blank.delete(this.open);
  }

  closeTag({ name }: XmlTag): void {
    if (FORMATS.test(name)) this.open = undefined;
  }

  /** Whether a format shows nothing of a value. All parts must have been read. */
  isBlank(name: string | undefined): boolean {
    return name !== undefined && this.blank.has(name);
  }
}
