import type { Photograph } from './photograph.ts';
import { nameByContents } from './picture-name.ts';

/** What the picture shows that stands for a bulletin where its address is shared. */
export interface PreviewCard {
  office: string;
  title: string;
  section: string;
  /** The day as readers see it. */
  day: string;
  /** The office's colour, `#rrggbb`. */
  accent: string;
  /** Above the words; without one, the words have all the room. */
  photograph?: PreviewPhotograph | undefined;
}

/** A photograph by the name of its bytes, with its upright size in pixels. */
export type PreviewPhotograph = Pick<Photograph, 'hash' | 'width' | 'height'>;

/** Width and height of every preview, in pixels: the size that readers of https://ogp.me agree on. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/** The least width and height, in pixels, of a photograph that is drawn large: half the size of a preview. */
const LEAST = { width: PREVIEW_SIZE.width / 2, height: PREVIEW_SIZE.height / 2 } as const;

/** Revision of the drawing: raise it when the same words give another picture. The address changes with it, so no old copy is shown. */
export const PREVIEW_REVISION = 2;

/** The first photograph that is large enough for a preview. */
export function choosePhotograph<P extends PreviewPhotograph>(photographs: readonly P[]): P | undefined {
  return photographs.find(({ width, height }) => width >= LEAST.width && height >= LEAST.height);
}

/** The file name of a preview. It follows from what is shown alone, so that pages can name a picture before it is drawn. */
export function namePreview(card: PreviewCard): string {
  return `${hashPreview(card)}.jpg`;
}

/** The name of everything that a preview shows (`nameByContents`). */
export function hashPreview({ office, title, section, day, accent, photograph }: PreviewCard): string {
  const shown = [PREVIEW_REVISION, office, title, section, day, accent, photograph?.hash ?? null];
  return nameByContents(JSON.stringify(shown));
}
