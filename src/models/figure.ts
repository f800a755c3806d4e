import type { Picture as PlacedPicture } from '../bulletins/bulletin.ts';
import { buildPicture, type ResponsiveImage } from '../images/derivatives.ts';
import type { ModelContext } from './context.ts';

/** A picture as markup needs it. */
export interface Figure {
  /** Missing when the file is lost: then only the words are shown. */
  picture: ResponsiveImage | undefined;
  /** The fragment by which the page is opened at it; no heading has one like it. Missing outside of a bulletin. */
  id: string | undefined;
  alt: string;
  caption: string | undefined;
  credit: string | undefined;
  lost: string | undefined;
  /** The first picture of a page is fetched at once, all others when they come near. */
  loading: 'eager' | 'lazy';
}

/** The figure of a picture; `number` is its place on the page, from 1. */
export function buildFigure(
  placed: PlacedPicture,
  context: ModelContext,
  { isFirst, number }: { isFirst: boolean; number?: number },
): Figure {
  const { catalogue, words, addresses } = context;
  const { photograph, alt, caption, credit } = placed;
  return {
    picture: photograph && buildPicture(photograph, addresses.image, catalogue.site.images),
    id: number === undefined ? undefined : figureId(number),
    alt,
    caption,
    credit: credit === undefined ? undefined : words.bulletin.credit(credit),
    lost: photograph ? undefined : words.bulletin.lostPicture(placed.src.replace('./', '')),
    loading: isFirst ? 'eager' : 'lazy',
  };
}

/** The fragment of the picture with a number in its bulletin, lost ones counted. */
export function figureId(number: number): string {
  return `anh_${number}`;
}
