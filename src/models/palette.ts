import { createHash } from 'node:crypto';
import type { Site } from '../site.ts';

/** The colour of an office as a style sheet of its own: an attribute in the pages would break a strict policy. */
export interface Palette {
  /** Its file without the ending; other colours have another name, so that hosts may keep it for ever. */
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
