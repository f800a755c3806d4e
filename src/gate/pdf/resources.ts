import { isNamed, Dictionary, Name, Reference, type Value } from './values.ts';
import type { PdfFile } from './objects.ts';
import { Unreadable } from '../documents/document.ts';
import { UNKNOWN_ORIGIN, type Origin, type PdfObject } from './references.ts';
import { letterOf, readUnicodeTable, UNKNOWN_LETTER, type FontLetters } from './letters.ts';
import type { Layers } from './layers.ts';

/** A stream by the dictionary before it and the offset of its bytes. */
export interface Stream {
  dictionary: Dictionary;
  stream: number;
  origin: Origin;
}

/** How the numbers of a colour are meant. */
export type ColourSpace = 'grey' | 'rgb' | 'cmyk' | 'tint' | 'unknown';

/** What all pages of one file share while they are read. */
export interface Drawing {
  file: PdfFile;
  /** Streams by the numbers of their objects. */
  streams: ReadonlyMap<number, Stream>;
  layers: Layers;
  budget: { left: number; values: number };
  /** The numbers of the streams that were drawn. */
  drawn: Set<number>;
  /** Fonts by the numbers of their objects. */
  fonts: Map<number, FontLetters>;
}

/** Thousandths of a letter's height that letters are wide of which a file says nothing. */
const USUAL_WIDTH = 500;
/** Widths of one font that are kept, at most. */
const MAX_WIDTHS = 70_000;
/** A font of which nothing is known. */
export const UNKNOWN_FONT: FontLetters = {
  width: 1,
  letters: new Map(),
  widths: new Map(),
  otherWidth: USUAL_WIDTH,
};

/** What the operators of a page or a drawing name (ISO 32000-2, 7.8.3). */
export class Resources {
  readonly drawing: Drawing;
  private readonly dictionary: PdfObject | undefined;

  constructor(drawing: Drawing, dictionary: PdfObject | undefined) {
    this.drawing = drawing;
    this.dictionary = dictionary;
  }

  /** The letters of a font by its name. */
  lettersOf(name: string): FontLetters {
    const font = this.find('Font', name);
    if (!(font?.value instanceof Dictionary)) return UNKNOWN_FONT;
    const { number } = font.origin;
    const known = number > 0 ? this.drawing.fonts.get(number) : undefined;
    if (known) return known;
    const read = this.readFont(font.value, font.origin);
    if (number > 0) this.drawing.fonts.set(number, read);
    return read;
  }

  /** Whether the letters of a font are drawings, of any size. */
  isDrawnFont(name: string): boolean {
    const font = this.find('Font', name);
    return font?.value instanceof Dictionary && isNamed(font.value, 'Subtype', 'Type3');
  }

  /** A drawing by its name: the number of its object, and whether it is a picture; `undefined` for an unknown one. */
  drawingOf(name: string): { number: number; isPicture: boolean; dictionary: PdfObject } | undefined {
    const found = this.find('XObject', name);
    if (!(found?.value instanceof Dictionary)) return undefined;
    return {
      number: found.origin.number,
      isPicture: isNamed(found.value, 'Subtype', 'Image'),
      dictionary: found,
    };
  }

  /** How opaque a named state makes what is filled, where it says so. */
  opacityOf(name: string): number | undefined {
    const state = this.find('ExtGState', name);
    const alpha = state && this.get(state, 'ca')?.value;
    return typeof alpha === 'number' ? alpha : undefined;
  }

  spaceOf(name: string): ColourSpace {
    const simple = SPACES.get(name);
    if (simple) return simple;
    const found = this.find('ColorSpace', name);
    if (found?.value instanceof Name) return SPACES.get(found.value.text) ?? 'unknown';
    if (!Array.isArray(found?.value)) return 'unknown';
    const [kind, second] = found.value;
    if (!(kind instanceof Name)) return 'unknown';
    if (kind.text !== 'ICCBased') return SPACES.get(kind.text) ?? 'unknown';
    const profile = second === undefined ? undefined : this.follow(second, found.origin);
    const count = profile && this.get(profile, 'N')?.value;
    return count === 1 ? 'grey' : count === 3 ? 'rgb' : count === 4 ? 'cmyk' : 'unknown';
  }

  /** Whether a layer, named or written out, is not shown. */
  isLayerOff(property: Value | undefined): boolean {
    const found = property instanceof Name ? this.find('Properties', property.text) : undefined;
    return found !== undefined && this.drawing.layers.isOff(found);
  }

  /** The text that marked words stand for, by the name of their properties. */
  propertyOf(name: string): PdfObject | undefined {
    return this.find('Properties', name);
  }

  get(holder: PdfObject, key: string): PdfObject | undefined {
    const [value] = holder.value instanceof Dictionary ? holder.value.all(key) : [];
    return value === undefined ? undefined : this.follow(value, holder.origin);
  }

  private find(kind: string, name: string): PdfObject | undefined {
    const all = this.dictionary && this.get(this.dictionary, kind);
    return all && this.get(all, name);
  }

  private follow(value: Value, origin: Origin): PdfObject | undefined {
    return this.drawing.file.references.follow(value, origin).at(-1);
  }

  private readFont(font: Dictionary, origin: Origin): FontLetters {
    const holder = { value: font, origin };
    const width = isNamed(font, 'Subtype', 'Type0') ? 2 : 1;
    const letters = new Map<number, string>();
    const differences = this.get(holder, 'Encoding');
    const list = differences && this.get(differences, 'Differences')?.value;
    if (Array.isArray(list)) {
      let code = 0;
      for (const each of list)
        if (typeof each === 'number') code = each;
        else if (each instanceof Name) letters.set(code++, letterOf(each.text) ?? UNKNOWN_LETTER);
    }
    const [table] = font.all('ToUnicode');
    const stream = table instanceof Reference ? this.drawing.streams.get(table.number) : undefined;
    const sizes = this.readWidths(holder, width);
    if (!stream) return { width, letters, ...sizes };
    try {
      const data = this.drawing.file.streams.read(stream.dictionary, stream.stream, stream.origin);
      for (const [code, letter] of readUnicodeTable(data, this.drawing.budget)) letters.set(code, letter);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
    return { width, letters, ...sizes };
  }

  /** The widths of the letters of a font: a list from its first code on, or lists behind codes (9.6.2, 9.7.4.3). */
  private readWidths(font: PdfObject, width: 1 | 2): Pick<FontLetters, 'widths' | 'otherWidth'> {
    const widths = new Map<number, number>();
    const number = (value: Value | undefined) => (typeof value === 'number' ? value : undefined);
    if (width === 1) {
      const first = number(this.get(font, 'FirstChar')?.value) ?? 0;
      const list = this.get(font, 'Widths')?.value;
      // Letters that are drawings have a measure of their own.
      const matrix = this.get(font, 'FontMatrix')?.value;
      const scale = (Array.isArray(matrix) ? (number(matrix[0]) ?? 0.001) : 0.001) * 1000;
      for (const [at, each] of (Array.isArray(list) ? list : []).entries())
        widths.set(first + at, (number(each) ?? USUAL_WIDTH) * scale);
      return { widths, otherWidth: USUAL_WIDTH };
    }
    const fonts = this.get(font, 'DescendantFonts');
    const [only] = Array.isArray(fonts?.value) ? fonts.value : [];
    const descendant = only === undefined ? undefined : this.follow(only, fonts!.origin);
    const list = descendant && this.get(descendant, 'W');
    const values = Array.isArray(list?.value)
      ? list.value.map((each) => this.follow(each, list.origin)?.value)
      : [];
    for (let at = 0; at + 1 < values.length && widths.size < MAX_WIDTHS;) {
      const [from, second, third] = [number(values[at]), values[at + 1], number(values[at + 2])];
      if (from === undefined) break;
      if (Array.isArray(second)) {
        for (const [index, each] of second.entries()) widths.set(from + index, number(each) ?? USUAL_WIDTH);
        at += 2;
      } else {
        for (let code = from; code <= (number(second) ?? -1) && widths.size < MAX_WIDTHS; code += 1)
          widths.set(code, third ?? USUAL_WIDTH);
        at += 3;
      }
    }
    return { widths, otherWidth: number(descendant && this.get(descendant, 'DW')?.value) ?? 1000 };
  }
}

const SPACES: ReadonlyMap<string, ColourSpace> = new Map([
  ['DeviceGray', 'grey'],
  ['CalGray', 'grey'],
  ['DeviceRGB', 'rgb'],
  ['CalRGB', 'rgb'],
  ['DeviceCMYK', 'cmyk'],
  ['Separation', 'tint'],
  ['DeviceN', 'tint'],
] as const);

/** The origin of what stands in no object. */
export const NOWHERE = UNKNOWN_ORIGIN;
