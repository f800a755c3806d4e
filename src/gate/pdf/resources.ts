import { isNamed, Dictionary, Name, Reference, type Value } from './values.ts';
import type { PlacedPictures } from './placed-pictures.ts';
import type { PdfFile } from './objects.ts';
import { Unreadable } from '../documents/document.ts';
import { UNKNOWN_ORIGIN, type Origin, type PdfObject } from './references.ts';
import { readSpace, UNKNOWN_SPACE, type ColourSpace, type SpaceSource } from './colour-spaces.ts';
import { readFont, UNKNOWN_FONT } from './fonts.ts';
import type { FontLetters } from './letters.ts';
import type { InlinePicture } from './inline-pictures.ts';
import type { Layers } from './layers.ts';

/** A stream by the dictionary before it and the offset of its bytes. */
export interface Stream {
  dictionary: Dictionary;
  stream: number;
  origin: Origin;
}

/** What all pages of one file share while they are read. */
export interface Drawing {
  file: PdfFile;
  /** Streams by the numbers of their objects. */
  streams: ReadonlyMap<number, Stream>;
  layers: Layers;
  budget: { left: number; values: number };
  /** The numbers of the streams that were drawn. */
  drawn: Set<number>;
  /** The numbers of the pictures that a page, or a drawing on one, names. */
  named: Set<number>;
  /** Fonts by the numbers of their objects. */
  fonts: Map<number, FontLetters>;
  /** What is seen of pictures, and those that stand within streams. */
  pictures: PlacedPictures;
  inline: InlinePicture[];
}

/** What a named state says: how opaque what is filled and lines are, and whether they mix with what lies below. */
interface NamedLook {
  fill?: number;
  line?: number;
  isMixed?: boolean;
}

/** What the operators of a page or a drawing name (ISO 32000-2, 7.8.3). */
export class Resources {
  readonly drawing: Drawing;
  private readonly looks = new Map<string, NamedLook>();
  private readonly spaces = new Map<string, ColourSpace>();
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
    const read = readFont(this, font);
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

  /** Notes which pictures are named here, whether they are drawn or not. */
  namePictures(): void {
    const all = this.dictionary && this.get(this.dictionary, 'XObject');
    if (!(all?.value instanceof Dictionary)) return;
    for (const [, each] of all.value.entries) {
      const stream = each instanceof Reference ? this.drawing.streams.get(each.number) : undefined;
      if (stream && isNamed(stream.dictionary, 'Subtype', 'Image'))
        this.drawing.named.add(stream.origin.number);
    }
  }

  /** How a named state paints. */
  lookOf(name: string): NamedLook {
    const known = this.looks.get(name) ?? this.readLook(this.find('ExtGState', name));
    this.looks.set(name, known);
    return known;
  }

  /** A colour space by its name. */
  spaceOf(name: string): ColourSpace {
    const known = this.spaces.get(name) ?? this.readSpace(name);
    this.spaces.set(name, known);
    return known;
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

  private readSpace(name: string): ColourSpace {
    const simple = readSpace(new Name(name), this.sourceAt(UNKNOWN_ORIGIN));
    const found = simple === UNKNOWN_SPACE ? this.find('ColorSpace', name) : undefined;
    return found ? readSpace(found.value, this.sourceAt(found.origin)) : simple;
  }

  private readLook(state: PdfObject | undefined): NamedLook {
    const get = (key: string) => state && this.get(state, key)?.value;
    const [fill, line, mask, mode] = [get('ca'), get('CA'), get('SMask'), get('BM')];
    const isNameOf = (value: Value | undefined, names: RegExp) =>
      value instanceof Name && names.test(value.text);
    const isMasked = mask !== undefined && !isNameOf(mask, /^None$/);
    const first = Array.isArray(mode) ? mode[0] : mode;
    const isBlended = mode !== undefined && !isNameOf(first, /^(?:Normal|Compatible)$/);
    return {
      ...(typeof fill === 'number' ? { fill } : {}),
      ...(typeof line === 'number' ? { line } : {}),
      ...(mask !== undefined || mode !== undefined ? { isMixed: isMasked || isBlended } : {}),
    };
  }

  /** What colour spaces are read with, whose values stand in an object. */
  private sourceAt(origin: Origin): SpaceSource {
    return {
      follow: (value) => this.follow(value, origin)?.value,
      read: (value) => {
        const stream = value instanceof Reference ? this.drawing.streams.get(value.number) : undefined;
        return stream && this.read(stream);
      },
    };
  }

  /** The bytes of a stream; `undefined` for one that cannot be read. */
  read({ dictionary, stream, origin }: Stream): Buffer | undefined {
    try {
      return this.drawing.file.streams.read(dictionary, stream, origin);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return undefined;
    }
  }

  follow(value: Value, origin: Origin): PdfObject | undefined {
    return this.drawing.file.references.follow(value, origin).at(-1);
  }
}
