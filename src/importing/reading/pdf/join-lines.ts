import { PARAGRAPH_START } from '../../../strings/import-cues.vi.ts';

/** Part of the longest line from which on a line that ends no sentence goes on in the next. */
const FULL = 0.7;
/** With what a paragraph ends. */
const ENDS = /[.:;!?…”"]$/u;

/** The paragraphs of lines as a page shows them: a full line that ends no sentence goes on in the next. */
export function joinLines(lines: readonly string[]): string[] {
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const paragraphs: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    if (goesOn && !PARAGRAPH_START.test(line)) paragraphs[paragraphs.length - 1] += ` ${line}`;
    else paragraphs.push(line);
    goesOn = line.length >= longest * FULL && !ENDS.test(line);
  }
  return paragraphs;
}
