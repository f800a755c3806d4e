import type { ElementContent } from 'hast';
import { messageLanguage } from '../../gate/report.ts';
import { strings } from '../../strings/strings.ts';
import { writeMarkup } from './page-markup.ts';
import { findDifference } from './page-proof.ts';

/**
 * The accepted body of a standing page written anew as MDX, which is all that `@astrojs/mdx` is given of it, and verified by
 * reading it back with Astro's own parser. Throws when both differ: a defect of the program, which no content can cause.
 */
export function writePage(nodes: readonly ElementContent[], file: string): string {
  const markup = writeMarkup(nodes);
  const difference = findDifference(markup, nodes);
  if (difference !== undefined) {
    throw new Error(strings(messageLanguage()).issues.pageDiffers(file, difference));
  }
  return markup;
}
