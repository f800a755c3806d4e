import { HEADING_NUMBER, KIND_HEADING, LIST_HEADING, TOTAL_ROW } from '../../strings/award-cues.vi.ts';

/** What a record of a list is by its filled cells; a heading with its words. */
export type RowShape = 'empty' | 'total' | 'row' | { heading: string };

interface FilledCell {
  text: string;
  column: number;
}

/** Tells rows from headings and totals. `numbers` is the number of the column of numbers, where there is one. */
export function findShape(record: readonly string[], numbers: number | undefined): RowShape {
  const filled = record.flatMap((text, column): FilledCell[] => (text === '' ? [] : [{ text, column }]));
  const [first, second] = filled;
  const worded = filled.filter(({ text }) => hasLetter(text));
  if (!first || (worded.length === 0 && filled.length === 1 && first.column === numbers)) return 'empty';
  const isNumbered = numbers !== undefined && /^\d/u.test(record[numbers] ?? '');
  if (isNumbered) return 'row';
  if (worded[0] && TOTAL_ROW.test(worded[0].text)) return 'total';
  if (worded.length === 1 && worded[0] === first && isHeading(first, numbers)) return { heading: first.text };
  // "I" in the column of numbers, and the words of the heading beside it.
  const isParted = first.column === numbers && HEADING_NUMBER.test(first.text) && worded.length === 2;
  if (isParted && second && worded[1] === second)
    return { heading: `${first.text.replace(/[.)]$/u, '')}. ${second.text}` };
  return 'row';
}

/** Words alone in their row: numbered as a heading, the name of a kind of recipient, or in the column of numbers. */
function isHeading({ text, column }: FilledCell, numbers: number | undefined): boolean {
  return LIST_HEADING.test(text) || KIND_HEADING.test(text) || column === numbers;
}

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}
