import { PARAGRAPH_START } from '../../../strings/import-cues.vi.ts';
import { isCapital } from '../../headline.ts';

/** Part of the longest line from which on a line that ends no sentence goes on in the next. */
const FULL = 0.7;
/** With what a paragraph ends. */
const ENDS = /[.:;!?…”"]$/u;

/** The paragraphs of lines as a page shows them: a full line that ends no sentence goes on in the next, but no title in the text. */
export function joinLines(lines: readonly string[]): string[] {
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const paragraphs: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    const isTitleOver = isCapital(paragraphs.at(-1) ?? '') && !isCapital(line);
    if (goesOn && !isTitleOver && !PARAGRAPH_START.test(line))
      paragraphs[paragraphs.length - 1] += ` ${line}`;
    else paragraphs.push(line);
    goesOn = line.length >= longest * FULL && !ENDS.test(line);
  }
  return paragraphs;
}
