import { readColour, type Colour } from '../documents/legible.ts';
import { isOpenDocument } from './namespaces.ts';
import type { XmlTag } from './xml-part.ts';

/** Where a style is known: automatic ones in their part, all others in their document, whose name is its folder. */
export interface StyleScope {
  part: string;
  folder: string;
}

/** What a style does to what has it: hide it, leave it no height or width, or cut a picture. */
export type StyleEffect = 'hides' | 'flattens' | 'crops';

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

interface Style {
  effects: Set<StyleEffect>;
  parent: string;
  letters: OdfLetters;
  /** The ground of the paragraph, cell or drawing. */
  ground: Colour | 'none' | undefined;
}

/** Centimetres of a row, a column or a drawing that count as none. */
export const FLATTEST = 0.05;
/** Centimetres that may be cut from a picture at one side. */
const MOST_CROPPED = 0.1;
/** Units of lengths in centimetres. */
const UNITS: Readonly<Record<string, number>> = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72, pc: 2.54 / 6 };

/** Styles that build on each other and are followed, at most. */
const MAX_LEVELS = 50;

/** The styles of an OpenDocument by what they hide: tables and words that are not displayed, and more (OpenDocument 1.3, part 3, 20). */
export class OdfStyles {
  private readonly styles = new Map<string, Style>();
  private isAutomatic = false;
  private open: { keys: string; style: Style } | undefined;

  /** A tag of a part begins. */
  read(tag: XmlTag, { part, folder }: StyleScope): void {
    if (!isOpenDocument(tag.uri)) return;
    if (tag.name === 'automatic-styles') this.isAutomatic = true;
    if (tag.name === 'styles' || tag.name === 'body' || tag.name === 'master-styles')
      this.isAutomatic = false;
    if (tag.name === 'style' || tag.name === 'default-style') {
      const scope = this.isAutomatic ? `part ${part}` : `document ${folder}`;
      this.open = {
        keys: keyOf(scope, odfValue(tag, 'family') ?? '', odfValue(tag, 'name') ?? ''),
        style: {
          effects: new Set(),
          parent: odfValue(tag, 'parent-style-name') ?? '',
          letters: {},
          ground: undefined,
        },
      };
      this.styles.set(this.open.keys, this.open.style);
    }
    if (this.open) readLook(tag, this.open.style);
    const effect = this.open && effectOf(tag);
    if (effect) this.open?.style.effects.add(effect);
  }

  /** Whether a style of a family has an effect. All parts must have been read, or the part that has the style. */
  has(effect: StyleEffect, name: string, family: string, scope: StyleScope): boolean {
    return this.chain(name, family, scope).some(({ effects }) => effects.has(effect));
  }

  /** What a style and those on which it builds say about its words, the nearest first, and at last what all of its family have. */
  lettersOf(name: string, family: string, scope: StyleScope): Pick<Style, 'letters' | 'ground'>[] {
    return [...this.chain(name, family, scope), ...(name === '' ? [] : this.chain('', family, scope))];
  }

  private chain(name: string, family: string, { part, folder }: StyleScope): Style[] {
    const find = (each: string) =>
      this.styles.get(keyOf(`part ${part}`, family, each)) ??
      this.styles.get(keyOf(`document ${folder}`, family, each));
    const chain: Style[] = [];
    for (let style = find(name); style && chain.length < MAX_LEVELS; style = find(style.parent)) {
      chain.push(style);
      if (style.parent === '') break;
    }
    return chain;
  }
}

/** Reads the colours and the size of letters, and the ground that a style paints. */
function readLook(tag: XmlTag, style: Style): void {
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

/** Whether an element of a style makes letters so narrow, small, clear or far away that nobody can read them. */
function isUnreadable(tag: XmlTag): boolean {
  const isLittle = (percent: string | undefined) =>
    percent !== undefined && percent.endsWith('%') && Number.parseFloat(percent) < LEAST_PERCENT;
  const value = (name: string) => odfValue(tag, name);
  if (tag.name === 'text-properties') {
    const opacity = tag.attributes.find(({ name }) => name === 'opacity')?.value;
    const [, size] = value('text-position')?.trim().split(/\s+/) ?? [];
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

function effectOf(tag: XmlTag): StyleEffect | undefined {
  if (tag.name === 'table-properties' || tag.name === 'text-properties')
    return /^(?:false|none)$/.test(odfValue(tag, 'display') ?? '') ? 'hides' : undefined;
  if (tag.name === 'table-row-properties' || tag.name === 'table-column-properties') {
    const measure = odfValue(tag, tag.name === 'table-row-properties' ? 'row-height' : 'column-width');
    return measure !== undefined && lengthOf(measure) < FLATTEST ? 'flattens' : undefined;
  }
  if (tag.name !== 'graphic-properties') return undefined;
  const [, sides = ''] = /^rect\((.*)\)$/.exec(odfValue(tag, 'clip')?.trim() ?? '') ?? [];
  return sides.split(/[\s,]+/).some((side) => lengthOf(side) > MOST_CROPPED) ? 'crops' : undefined;
}

/** A length in centimetres; of what is none, 0. */
export function lengthOf(text: string): number {
  const [, number = '0', unit = ''] = /^(-?[\d.]+)(\w+)$/.exec(text.trim()) ?? [];
  return Number(number) * (UNITS[unit] ?? 0);
}

/** The value of an attribute in any namespace of OpenDocument. */
export function odfValue({ attributes }: XmlTag, name: string): string | undefined {
  return attributes.find((each) => each.name === name && isOpenDocument(each.uri))?.value;
}

function keyOf(...words: readonly string[]): string {
  return JSON.stringify(words);
}
