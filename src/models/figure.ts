import type { Picture as PlacedPicture } from '../bulletins/bulletin.ts';
import { buildPicture, type ResponsiveImage } from '../images/derivatives.ts';
import type { ModelContext } from './context.ts';

/** A picture as markup needs it. */
export interface Figure {
  /** Missing when the file is lost: then only the words are shown. */
  picture: ResponsiveImage | undefined;
  alt: string;
  caption: string | undefined;
  credit: string | undefined;
  lost: string | undefined;
  /** The first picture of a page is fetched at once, all others when they come near. */
  loading: 'eager' | 'lazy';
}

/** The figure of a picture. */
export function buildFigure(placed: PlacedPicture, context: ModelContext, isFirst: boolean): Figure {
  const { catalogue, words, addresses } = context;
  const { photograph, alt, caption, credit } = placed;
  return {
    picture: photograph && buildPicture(photograph, addresses.image, catalogue.site.images),
    alt,
    caption,
    credit: credit === undefined ? undefined : words.bulletin.credit(credit),
    lost: photograph ? undefined : words.bulletin.lostPicture(placed.src.replace('./', '')),
    loading: isFirst ? 'eager' : 'lazy',
  };
}
