import type { ElementContent } from 'hast';
import { messageLanguage } from '../../gate/report.ts';
import { strings } from '../../strings/strings.ts';
import { writeMarkup } from './page-markup.ts';
import { findDifference } from './page-proof.ts';

/**
 * Writes the body of a standing page anew, as the only thing that `@astrojs/mdx` is given of it, and reads it back with Astro's
 * own parser. Throws when that finds anything but what was accepted: content can never do this, only a fault of the program.
 */
export function writePage(nodes: readonly ElementContent[], file: string): string {
  const markup = writeMarkup(nodes);
  const difference = findDifference(markup, nodes);
  if (difference !== undefined) {
    throw new Error(strings(messageLanguage()).issues.pageDiffers(file, difference));
  }
  return markup;
}
