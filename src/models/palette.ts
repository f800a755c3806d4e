import { createHash } from 'node:crypto';
import type { Site } from '../site.ts';

/** A style sheet with the office's colour. A `style` attribute in the pages would violate the content security policy. */
export interface Palette {
  /** The file's name without the ending. It depends on the colour, so that the file can be cached for ever. */
  name: string;
  css: string;
}

/** The style sheet of the office's accent, which `site.yaml` has proved to be readable. */
export function buildPalette({
  catalogue,
}: {
  catalogue: { site: Pick<Site, 'accent'> };
}): Palette | undefined {
  const { accent } = catalogue.site;
  if (!accent) return undefined;
  const css = `:root{--palette-brand:${accent.colour};--palette-brand-tint:${accent.tint}}\n`;
  return { name: `mau-${createHash('sha256').update(css).digest('hex').slice(0, 8)}`, css };
}
