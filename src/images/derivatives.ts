import type { Photograph } from './photograph.ts';

/** What `site.yaml` says about photographs. */
export interface ImageSettings {
  /** Pixels, in any order; at least one. */
  widths: number[];
  /** Whether AVIF is made besides WebP and JPEG: smaller files, many times the build time. */
  avif: boolean;
}

/** The default settings: widths in pixels, no AVIF. */
const DEFAULT_IMAGE_SETTINGS: ImageSettings = { widths: [640, 1600], avif: false };

/** One published picture, upright, width and height in pixels. */
export interface Derivative {
  /** `<hash>-<width>.<avif|webp|jpg>`: lower case and safe in an address. */
  name: string;
  width: number;
  height: number;
  format: 'avif' | 'webp' | 'jpeg';
}

/** All that markup needs for one photograph. */
export interface ResponsiveImage {
  /** The address of the largest JPEG, for browsers that know nothing else; `width` and `height` are its own. */
  src: string;
  width: number;
  height: number;
  /** One `<source>` per modern format, best first. */
  sources: { type: string; srcset: string }[];
  /** Every JPEG, for `<img srcset>`. */
  srcset: string;
  /** What a reader gets who asks to see the photograph large. */
  large: { src: string; width: number; height: number };
}

const EXTENSIONS = { avif: 'avif', webp: 'webp', jpeg: 'jpg' } as const;

/** Width in pixels of the smallest derivative, for thumbnails in lists. */
const THUMBNAIL_WIDTH = 320;

/** The longest side, in pixels, that WebP can store. Only pictures many times taller than wide come near. */
const MAX_SIDE = 16_383;

/**
 * Lists what is published of a photograph: for each width, narrowest first, AVIF if wanted, WebP and JPEG. A width is never
 * beyond the original's own: 1000 px of original give 640 and 1000. A small one in the best format alone comes before them,
 * unless they begin near it. Throws a `RangeError` when no width is given.
 */
export function listDerivatives(
  photograph: Pick<Photograph, 'hash' | 'width' | 'height'>,
  settings: ImageSettings = DEFAULT_IMAGE_SETTINGS,
): Derivative[] {
  if (settings.widths.length === 0) throw new RangeError('At least one image width is needed');
  const ratio = photograph.height / photograph.width;
  const widest = Math.max(1, Math.min(photograph.width, Math.floor(MAX_SIDE / ratio)));
  const widths = [...new Set(settings.widths.map((width) => Math.min(width, widest)))].sort((a, b) => a - b);
  const formats = listFormats(settings);
  const derive = (width: number, format: Derivative['format']): Derivative => ({
    name: `${photograph.hash}-${width}.${EXTENSIONS[format]}`,
    width,
    height: Math.min(MAX_SIDE, Math.max(1, Math.round(width * ratio))),
    format,
  });
  const small = widths[0]! >= 2 * THUMBNAIL_WIDTH ? [derive(THUMBNAIL_WIDTH, formats[0])] : [];
  return [...small, ...widths.flatMap((width) => formats.map((format) => derive(width, format)))];
}

/**
 * Builds the plain object that markup places: addresses, widths and heights, nothing else. `addressOf` turns a derivative's
 * name into its address. Throws a `RangeError` when the settings give no width.
 */
export function buildPicture(
  photograph: Pick<Photograph, 'hash' | 'width' | 'height'>,
  addressOf: (name: string) => string,
  settings: ImageSettings = DEFAULT_IMAGE_SETTINGS,
): ResponsiveImage {
  const derivatives = listDerivatives(photograph, settings);
  const largest = derivatives.findLast(({ format }) => format === 'jpeg');
  if (!largest) throw new RangeError('No JPEG derivative');
  const large = { src: addressOf(largest.name), width: largest.width, height: largest.height };
  const formatSrcset = (wanted: Derivative['format']): string =>
    derivatives
      .filter(({ format }) => format === wanted)
      .map(({ name, width }) => `${addressOf(name)} ${width}w`)
      .join(', ');
  const sources = listFormats(settings)
    .filter((format) => format !== 'jpeg')
    .map((format) => ({ type: `image/${format}`, srcset: formatSrcset(format) }));
  return { ...large, sources, srcset: formatSrcset('jpeg'), large };
}

function listFormats(settings: ImageSettings): [Derivative['format'], ...Derivative['format'][]] {
  return settings.avif ? ['avif', 'webp', 'jpeg'] : ['webp', 'jpeg'];
}
