import { DRAWING } from './namespaces.ts';
import { isOn, plainValue, type XmlTag } from './xml-part.ts';

/** Units of drawings (EMU) of a centimetre. */
const CENTIMETRE = 360_000;
/** Square centimetres from which on something before the words of a page can cover some, and that one letter of its own takes. */
const LEAST_AREA = 1;
const AREA_OF_LETTER = 8;
/** Square centimetres of a picture that is no seal and no signature, and how many times its height such a bar is wide. */
const LARGE_PICTURE = 25;
const BAR = 4;

/** What a drawing is, as far as it can cover what lies below it; its size is in centimetres. */
export interface DrawnCover {
  isFilled: boolean;
  isPicture: boolean;
  width: number;
  height: number;
  /** The letters of its own. */
  letters: number;
}

/** A drawing of Word that stands before the words of its page. */
interface Floating extends DrawnCover {
  isBefore: boolean;
}

/** Follows the drawings of one part, and tells which of them may cover words: where they come to lie depends on all words before. */
export class CoveringShapes {
  private readonly open: Floating[] = [];
  private readonly names: string[] = [];

  begin(tag: XmlTag): void {
    this.names.push(tag.name);
    if (tag.name === 'anchor')
      this.open.push({
        isBefore: !isOn(plainValue(tag, 'behindDoc')),
        isFilled: false,
        isPicture: false,
        width: 0,
        height: 0,
        letters: 0,
      });
    const drawing = this.open.at(-1);
    if (!drawing) return;
    if (/^wrap(?!None)/.test(tag.name)) drawing.isBefore = false;
    if (tag.name === 'extent') {
      drawing.width = Number(plainValue(tag, 'cx')) / CENTIMETRE;
      drawing.height = Number(plainValue(tag, 'cy')) / CENTIMETRE;
    }
    if (DRAWING.has(tag.uri) && tag.name === 'blip') drawing.isPicture = true;
    const isFill = /^(?:solid|grad|patt)Fill$/.test(tag.name) && this.names.at(-2) === 'spPr';
    if (isFill) drawing.isFilled = true;
  }

  /** An element ends, with its text; whether a drawing ends with it that may cover words. */
  end(tag: XmlTag, text: string): boolean {
    this.names.pop();
    const drawing = this.open.at(-1);
    if (drawing && tag.name === 't') drawing.letters += text.trim().length;
    return tag.name === 'anchor' && drawing !== undefined && isCovering(this.open.pop()!);
  }
}

function isCovering({ isBefore, ...drawing }: Floating): boolean {
  return isBefore && mayCover(drawing);
}

/** Whether a drawing is such that it can hide words below it: filled, and more than a frame for its own; of pictures, no seal and no signature. */
export function mayCover({ isFilled, isPicture, width, height, letters }: DrawnCover): boolean {
  const area = width * height;
  if (area < LEAST_AREA) return false;
  if (isPicture) return area >= LARGE_PICTURE || width >= BAR * height;
  return isFilled && letters * AREA_OF_LETTER < area;
}
