import { PERSONAL_COLUMNS, type ListedKind } from '../../strings/award-cues.vi.ts';
import { fold } from '../../vietnamese/fold.ts';

/** UTF-16 units of the heading of a column, or of a row of headings, at most; sentences are longer, or have digits. */
const LONGEST_HEADING = 120;

/** Digits as they stand alone in a cell, or as Excel writes long ones: 7.9085E+10. An amount has full stops. */
const NUMBER = String.raw`\d(?:[ -]?\d){7,19}|\d(?:[.,]\d{1,12})?E\+?\d{1,2}`;

/** What stands below a heading, alone between blanks or in a cell, where the heading alone tells what it is. */
const VALUES: Readonly<Partial<Record<ListedKind, RegExp>>> = {
  id: between(NUMBER),
  account: between(NUMBER),
  phone: between(String.raw`${NUMBER}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}`),
  // The number of a day, where a cell of Excel has lost its form.
  birth: between(
    String.raw`[1-4]\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?:\d{2})?|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}`,
  ),
};

function between(value: string): RegExp {
  return new RegExp(String.raw`(?<![^\s])(?:${value})(?![^\s])`, 'giu');
}

/** A text in which nothing is left of columns of which no list may say anything, wherever a heading of one stands. */
export function maskBelowHeadings(text: string, mask: string): string {
  const kinds = new Set(text.split('\n').flatMap(findKinds));
  let masked = text;
  for (const kind of kinds) masked = masked.replaceAll(VALUES[kind] ?? /(?!)/g, mask);
  return masked;
}

/** The kinds of what a line names as the heading of a column. */
function findKinds(line: string): ListedKind[] {
  if (line.length > LONGEST_HEADING || /[\d@:;]|\. /u.test(line)) return [];
  const folded = fold(line)
    .replace(/[\s_]+/gu, ' ')
    .trim();
  const cells = [folded, ...folded.split(' ')];
  const found = Object.entries(PERSONAL_COLUMNS) as [ListedKind, RegExp][];
  return found.filter(([, words]) => cells.some((cell) => words.test(cell))).map(([kind]) => kind);
}
