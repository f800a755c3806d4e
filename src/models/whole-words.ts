import { toHtml } from 'hast-util-to-html';
import { markWholes } from '../bulletins/body/mark-wholes.ts';
import { splitHeading, splitWholes } from '../vietnamese/wholes.ts';

/** A text of a page as HTML in which each whole is marked, such as the number of a document, so that a style keeps it in one line. */
export function htmlOfText(text: string): string {
  return toHtml({ type: 'root', children: markWholes(splitWholes(text)) });
}

/** The same of a heading, whose last two words are a whole too. */
export function htmlOfHeading(text: string): string {
  return toHtml({ type: 'root', children: markWholes(splitHeading(text)) });
}
