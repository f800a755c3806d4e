import { DRAWING } from './namespaces.ts';
import { isOn, plainValue, type Listener, type XmlTag } from './xml-part.ts';

/** Elements of charts whose text is drawn: the values and names that a chart keeps of its source. */
const DRAWN_BY_CHARTS =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/drawingml\/2006\/chart|purl\.oclc\.org\/ooxml\/drawingml\/chart|schemas\.microsoft\.com\/office\/drawing\/\d{4}(?:\/\d+)?\/chartex)$/;
/** Hundredths of a point up to which nobody can read a letter. */
const MOST_TINY = 200;
/** Rows and columns behind which no reader looks for a drawing. */
const FARTHEST = { row: 200_000, col: 2_000 };
/** Units of drawings (EMU) up to which nothing can be read in a box. */
const FLATTEST = 25_400;

/** Listens to a part with drawings or a chart, and gives its paragraphs to `tell`, with whether they are drawn so that they are seen. */
export class DrawingWords implements Listener {
  private readonly tell: (text: string, isSeen: boolean) => void;
  private readonly keepOther: (text: string) => void;
  /** Of each open element, whether it is hidden or has no size. */
  private readonly unseen: boolean[] = [];
  private readonly names: string[] = [];
  private paragraph: { seen: string; unseen: string } | undefined;
  private isTiny = false;
  /** Whether the shape has the ground of its sheet, or a white one. */
  private isClear = false;
  /** Whether the drawing that is open stands behind the last cell that anybody looks for. */
  private isFar = false;

  constructor(tell: (text: string, isSeen: boolean) => void, keepOther: (text: string) => void) {
    this.tell = tell;
    this.keepOther = keepOther;
  }

  open(tag: XmlTag): void {
    this.unseen.push(this.unseen.at(-1) ?? false);
    const number = (name: string) => Number(plainValue(tag, name) ?? 'NaN');
    // The properties of a shape stand two levels below it, and its size three or one.
    if (/^(?:cNvPr|docPr)$/.test(tag.name) && isOn(plainValue(tag, 'hidden'))) this.hide(3);
    const parent = this.names.at(-1);
    this.names.push(tag.name);
    if (
      tag.name === 'ext' &&
      (number('cx') <= FLATTEST || number('cy') <= FLATTEST) &&
      number('cx') + number('cy') >= 0
    )
      this.hide(parent === 'xfrm' ? 4 : 2);
    if (!DRAWING.has(tag.uri)) return;
    if (tag.name === 'p') this.paragraph = { seen: '', unseen: '' };
    if (tag.name === 'r' || tag.name === 'fld') this.isTiny = false;
    if (tag.name === 'rPr' && number('sz') <= MOST_TINY) this.isTiny = true;
    this.readColour(tag);
  }

  close({ uri, name }: XmlTag, text: string): void {
    this.names.pop();
    const isUnseen = this.unseen.pop()! || this.isTiny || this.isFar;
    if (
      /^(?:row|col)$/.test(name) &&
      this.names.at(-1) === 'from' &&
      Number(text) > FARTHEST[name as 'row' | 'col']
    )
      this.isFar = true;
    if (name.endsWith('Anchor')) this.isFar = false;
    if (DRAWING.has(uri) && name === 't' && this.paragraph) {
      this.paragraph[isUnseen ? 'unseen' : 'seen'] += text;
      return;
    }
    if (DRAWING.has(uri) && name === 'p' && this.paragraph) {
      if (this.paragraph.seen !== '') this.tell(this.paragraph.seen, true);
      if (this.paragraph.unseen !== '') this.tell(this.paragraph.unseen, false);
      this.paragraph = undefined;
      return;
    }
    if (DRAWN_BY_CHARTS.test(uri) && (name === 'v' || name === 'pt')) this.tell(text, !isUnseen);
    else if (name !== 'f') this.keepOther(text);
  }

  /** White letters in a shape that says it has no filling, or a white one. */
  private readColour(tag: XmlTag): void {
    const [third, second] = [this.names.at(-3), this.names.at(-2)];
    if (tag.name === 'spPr') this.isClear = false;
    if (tag.name === 'noFill' && second === 'spPr') this.isClear = true;
    const isWhite = /^f[0-9a-f]f[0-9a-f]f[0-9a-f]$|^(?:bg1|lt1)$/i.test(plainValue(tag, 'val') ?? '');
    if (!isWhite || second !== 'solidFill') return;
    if (third === 'spPr') this.isClear = true;
    if (third === 'rPr' && this.isClear) this.isTiny = true;
  }

  private hide(levels: number): void {
    for (let at = Math.max(0, this.unseen.length - levels); at < this.unseen.length; at += 1)
      this.unseen[at] = true;
  }
}
