import type { Matrix, Point } from './matrix.ts';
import { invert, transform } from './matrix.ts';
import type { PdfObject } from './references.ts';
import type { Resources } from './resources.ts';
import { Dictionary, Keyword, Reference, type Value } from './values.ts';

/** Samples of one mask that are read, at most. */
const MAX_SAMPLES = 4_000_000;
/** How opaque a sample is, of 255, that hides what lies below it, and one that shows nothing. */
const OPAQUE = 230;
const CLEAR = 25;

/** What decides how a picture is seen, besides its place (ISO 32000-2, 8.9.5). */
export interface PictureLook {
  /** Where it hides what lies below it: everywhere, by a mask, or nowhere for certain. */
  isOpaque: boolean | ((place: Matrix) => (point: Point) => boolean);
  /** Whether nothing of it is seen, for certain or as far as can be known. */
  isClear: boolean;
  /** Samples of a side. */
  width: number;
  height: number;
}

/** How a picture looks, by its dictionary. */
export function readPictureLook(resources: Resources, picture: PdfObject): PictureLook {
  const get = (key: string) => resources.get(picture, key)?.value;
  const [width, height] = [get('Width'), get('Height')].map((each) => (typeof each === 'number' ? each : 0));
  const size = { width: width!, height: height! };
  const isStencil = get('ImageMask') instanceof Keyword && (get('ImageMask') as Keyword).text === 'true';
  if (isStencil) return { ...size, isOpaque: false, isClear: false };
  const decode = get('Decode');
  const isFlat = Array.isArray(decode) && decode.length > 0 && isSameThroughout(decode);
  const mask = picture.value instanceof Dictionary ? picture.value.all('SMask')[0] : undefined;
  if (mask === undefined) return { ...size, isOpaque: get('Mask') === undefined, isClear: isFlat };
  const samples = mask instanceof Reference ? readSamples(resources, mask) : undefined;
  if (!samples) return { ...size, isOpaque: false, isClear: isFlat };
  return {
    ...size,
    isOpaque: (place) => {
      const back = invert(place);
      return (point) => back !== undefined && samples.at(transform(point, back)) >= OPAQUE;
    },
    isClear: isFlat || samples.bytes.every((each) => each <= CLEAR),
  };
}

/** Whether a picture decodes all its samples to one value. */
function isSameThroughout(decode: readonly Value[]): boolean {
  return decode.every((each, index) => index % 2 === 1 || each === decode[index + 1]);
}

/** The samples of a mask of one byte each; `undefined` for others. */
function readSamples(
  resources: Resources,
  mask: Reference,
): { bytes: Buffer; at: (point: Point) => number } | undefined {
  const stream = resources.drawing.streams.get(mask.number);
  if (!stream) return undefined;
  const get = (key: string) => resources.get({ value: stream.dictionary, origin: stream.origin }, key)?.value;
  const [width, height] = [get('Width'), get('Height')];
  if (typeof width !== 'number' || typeof height !== 'number' || get('BitsPerComponent') !== 8)
    return undefined;
  if (width * height > MAX_SAMPLES || get('Decode') !== undefined) return undefined;
  const bytes = resources.read(stream);
  if (!bytes || bytes.length < width * height) return undefined;
  return {
    bytes,
    at: ([x, y]) => {
      const [column, row] = [Math.floor(x * width), Math.floor((1 - y) * height)];
      const isInside = column >= 0 && column < width && row >= 0 && row < height;
      return isInside ? bytes[row * width + column]! : 0;
    },
  };
}
