import { plainValue, wordValue, type XmlTag } from './xml-part.ts';

/** Twentieths of a point in a unit of drawings (EMU), in an inch and in a point. */
const TWIPS_PER_EMU = 1 / 635;
const TWIPS_PER_INCH = 1440;
const TWIPS_PER_POINT = 20;
/** Twips up to which nothing can be read in a line, a row or a box. */
const FLATTEST_TWIPS = 40;
/** Twips of a line or a row up to which no letter that is printed can be read in it: told by itself. */
export const LOWEST_LINE = 80;
/** Twips of the margin before the words of a page, as new documents have it. */
const MARGIN = TWIPS_PER_INCH;

/** The attributes of an indent. */
const INDENTS = ['left', 'start', 'right', 'end', 'firstLine', 'hanging'];

/** Twips of each unit of the lengths in the style of a drawing of VML. */
const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '': 15,
    px: 15,
    pt: 20,
    in: TWIPS_PER_INCH,
    cm: TWIPS_PER_INCH / 2.54,
    mm: TWIPS_PER_INCH / 25.4,
    pc: 240,
  }),
);

/** Where a box or a paragraph stands, from the left or upper edge of the paper, in twips; the paper is `width` × `height`. */
export interface Paper {
  width: number;
  height: number;
}

/** A box whose place is known: its left side and its width, or its upper side and its height. */
interface Extent {
  from: number;
  length: number;
}

/** Whether a stretch lies beyond the paper. */
function isBeyond({ from, length }: Extent, paper: number): boolean {
  return from + length <= 0 || from >= paper;
}

/** Follows the elements of a drawing of Word, and tells whether it is off the paper or has no size. */
export class AnchoredPlace {
  private axis: 'x' | 'y' = 'x';
  private readonly margins = { x: MARGIN, y: MARGIN };
  private readonly offsets: { x?: number; y?: number } = {};
  private size: { x: number; y: number } | undefined;

  open(tag: XmlTag): void {
    if (tag.name === 'positionH' || tag.name === 'positionV') {
      this.axis = tag.name === 'positionH' ? 'x' : 'y';
      this.margins[this.axis] = plainValue(tag, 'relativeFrom') === 'page' ? 0 : MARGIN;
    }
    if (tag.name === 'extent')
      this.size = {
        x: Number(plainValue(tag, 'cx')) * TWIPS_PER_EMU,
        y: Number(plainValue(tag, 'cy')) * TWIPS_PER_EMU,
      };
  }

  close(name: string, text: string): void {
    if (name === 'posOffset') this.offsets[this.axis] = Number(text) * TWIPS_PER_EMU;
  }

  isUnseen({ width, height }: Paper): boolean {
    const { offsets, margins, size = { x: FLATTEST_TWIPS + 1, y: FLATTEST_TWIPS + 1 } } = this;
    if (size.x <= FLATTEST_TWIPS || size.y <= FLATTEST_TWIPS) return true;
    const off = (axis: 'x' | 'y', paper: number) =>
      offsets[axis] !== undefined &&
      isBeyond({ from: offsets[axis] + margins[axis], length: size[axis] }, paper);
    return off('x', width) || off('y', height);
  }
}

/** The style of a drawing of VML, by name. */
function readVmlStyle(tag: XmlTag): Map<string, string> {
  return new Map(
    (plainValue(tag, 'style') ?? '').split(';').map((each): [string, string] => {
      const [name = '', value = ''] = each.split(':');
      return [name.trim().toLowerCase(), value.trim()];
    }),
  );
}

/** The width and the height of a drawing of VML in points, where both have a unit. */
export function readVmlSize(tag: XmlTag): { width: number; height: number } | undefined {
  const style = readVmlStyle(tag);
  const [width, height] = [readLength(style.get('width')), readLength(style.get('height'))];
  return width === undefined || height === undefined
    ? undefined
    : { width: width / TWIPS_PER_POINT, height: height / TWIPS_PER_POINT };
}

/** Whether a drawing of VML is off the paper or has no size, by its style. */
export function isVmlUnseen(tag: XmlTag, paper: Paper): boolean {
  const style = readVmlStyle(tag);
  const length = (name: string) => readLength(style.get(name));
  const [width, height] = [length('width'), length('height')];
  if ((width !== undefined && width <= FLATTEST_TWIPS) || (height !== undefined && height <= FLATTEST_TWIPS))
    return true;
  if (style.get('position') !== 'absolute') return false;
  const left = length('margin-left') ?? length('left');
  const top = length('margin-top') ?? length('top');
  return (
    (left !== undefined && isBeyond({ from: left + MARGIN, length: width ?? 0 }, paper.width)) ||
    (top !== undefined && isBeyond({ from: top + MARGIN, length: height ?? 0 }, paper.height))
  );
}

/** Whether a paragraph or a table that stands in a frame of its own, or far to a side, is off the paper or has no height. */
export function isPlacedOff(tag: XmlTag, paper: Paper): boolean {
  const number = (name: string) => Number(wordValue(tag, name) ?? 'NaN');
  switch (tag.name) {
    case 'framePr':
      return (
        isFar(number('x'), paper.width) ||
        isFar(number('y'), paper.height) ||
        number('w') <= FLATTEST_TWIPS ||
        (wordValue(tag, 'hRule') === 'exact' && number('h') <= FLATTEST_TWIPS)
      );
    case 'tblpPr':
      return isFar(number('tblpX'), paper.width) || isFar(number('tblpY'), paper.height);
    case 'tblInd':
      return isFar(number('w'), paper.width);
    case 'ind':
      return INDENTS.some((name) => isFar(number(name), paper.width));
    case 'tab':
      return number('pos') >= paper.width;
    case 'tcW':
      return wordValue(tag, 'type') === 'dxa' && number('w') > 0 && number('w') <= FLATTEST_TWIPS;
    case 'pgMar':
      return (
        number('left') + number('right') >= paper.width ||
        number('top') + number('bottom') >= paper.height ||
        number('header') >= paper.height ||
        number('footer') >= paper.height
      );
    case 'spacing':
      return wordValue(tag, 'lineRule') === 'exact' && number('line') <= LOWEST_LINE;
    case 'trHeight':
      return wordValue(tag, 'hRule') === 'exact' && number('val') <= LOWEST_LINE;
    default:
      return false;
  }
}

function isFar(distance: number, paper: number): boolean {
  return Math.abs(distance) >= paper - MARGIN;
}

function readLength(text: string | undefined): number | undefined {
  const [, number, unit = ''] = /^(-?[\d.]+)([a-z]*)$/i.exec(text ?? '') ?? [];
  const factor = UNITS.get(unit.toLowerCase());
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}
