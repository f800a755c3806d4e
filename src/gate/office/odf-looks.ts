import { readColour, type Colour } from '../documents/legible.ts';
import { FLATTEST, lengthOf, odfValue } from './odf-lengths.ts';
import type { XmlTag } from './xml-part.ts';

/** What a style says about how its words are seen. */
export interface OdfLetters {
  colour?: Colour;
  /** Points. */
  size?: number;
  /** Whether they are pressed, raised out of sight, seen through, or in lines without height or beyond the paper. */
  isUnreadable?: boolean;
  /** Whether the style names others for some values. */
  isConditional?: boolean;
  /** The ground right below them, or `none`. */
  ground?: Colour | 'none';
}

/** How a style makes what has it look. */
export interface OdfLook {
  letters: OdfLetters;
  /** The ground of the paragraph, cell or drawing. */
  ground: Colour | 'none' | undefined;
}

/** Reads the colours and the size of letters, and the ground that a style paints. */
export function readLook(tag: XmlTag, style: OdfLook): void {
  if (isUnreadable(tag)) style.letters.isUnreadable = true;
  if (tag.name === 'map') style.letters.isConditional = true;
  const ground = readGround(odfValue(tag, 'background-color'));
  if (tag.name === 'text-properties') {
    const colour = readColour(odfValue(tag, 'color'));
    if (colour !== undefined && odfValue(tag, 'use-window-font-color') !== 'true')
      style.letters.colour = colour;
    const size = odfValue(tag, 'font-size');
    if (size !== undefined && !size.endsWith('%')) style.letters.size = (lengthOf(size) * 72) / 2.54;
    if (ground !== undefined) style.letters.ground = ground;
  } else if (tag.name === 'graphic-properties') {
    const fill = odfValue(tag, 'fill');
    if (fill === 'none') style.ground = ground ?? 'none';
    else if (fill === 'solid') style.ground = readColour(odfValue(tag, 'fill-color')) ?? 'any';
    else if (fill !== undefined) style.ground = 'any';
    else if (ground !== undefined) style.ground = ground;
  } else if (
    /^(?:paragraph|table-cell|table|table-row|section)-properties$/.test(tag.name) &&
    ground !== undefined
  )
    style.ground = ground;
}

/** Percent of their size or of how opaque they are below which letters cannot be read, and centimetres that lead off the paper. */
const LEAST_PERCENT = 10;
const FARTHEST = 25;
/** Centimetres by which letters may be moved upon one another: half of the width of common ones. */
const MOST_PRESSED = 0.1;

/** Whether an element of a style makes letters so narrow, small, clear or far away that nobody can read them. */
function isUnreadable(tag: XmlTag): boolean {
  const isLittle = (percent: string | undefined) =>
    percent !== undefined && percent.endsWith('%') && Number.parseFloat(percent) < LEAST_PERCENT;
  const value = (name: string) => odfValue(tag, name);
  if (tag.name === 'text-properties') {
    const opacity = tag.attributes.find(({ name }) => name === 'opacity')?.value;
    const [, size] = value('text-position')?.trim().split(/\s+/) ?? [];
    if (lengthOf(value('letter-spacing') ?? '0cm') < -MOST_PRESSED) return true;
    return [value('text-scale'), value('font-size'), opacity, size].some(isLittle);
  }
  if (tag.name !== 'paragraph-properties') return false;
  const height = value('line-height');
  if (height !== undefined && (isLittle(height) || (!height.endsWith('%') && lengthOf(height) < FLATTEST)))
    return height !== 'normal';
  return ['margin-left', 'margin-right', 'text-indent'].some(
    (name) => Math.abs(lengthOf(value(name) ?? '0cm')) > FARTHEST,
  );
}

function readGround(text: string | undefined): Colour | 'none' | undefined {
  return text === undefined ? undefined : text === 'transparent' ? 'none' : readColour(text);
}
