import { nameByContents } from './picture-name.ts';

/** The words on the picture that stands for a bulletin where its address is shared. */
export interface PreviewCard {
  office: string;
  title: string;
  section: string;
  /** The day as readers see it. */
  day: string;
  /** The office's colour, `#rrggbb`. */
  accent: string;
}

/** Width and height of every preview, in pixels: the size that readers of https://ogp.me agree on. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/** Revision of the drawing: raise it when the same words give another picture. The address changes with it, so no old copy is shown. */
export const PREVIEW_REVISION = 1;

/** The file name of a preview. It follows from the words alone, so that pages can name a picture before it is drawn. */
export function namePreview(card: PreviewCard): string {
  return `${hashPreview(card)}.jpg`;
}

/** The name of everything that a preview shows (`nameByContents`). */
export function hashPreview({ office, title, section, day, accent }: PreviewCard): string {
  const words = JSON.stringify([PREVIEW_REVISION, office, title, section, day, accent]);
  return nameByContents(words);
}
