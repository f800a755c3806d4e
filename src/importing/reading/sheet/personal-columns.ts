import { ANY_DAY_COLUMN, PERSONAL_COLUMN } from '../../../strings/import-cues.vi.ts';
import type { ListCell, ListGrid } from './grid.ts';

/** Digits from which on a number is one of a person: of an identity card, a telephone, an account. */
const FEWEST_DIGITS = 9;
/** Part of the filled cells of a column that hold personal values, from which on the column does. */
const MOST_OF = 0.5;
/** Years between the first and the last day of a column, and days in it, from which on they are those of births. */
const YEARS_OF_BIRTHS = 10;
const FEWEST_DAYS = 3;

/** The rows of a list that hold its headings. */
export interface ListHead {
  from: number;
  to: number;
}

/** The columns of a list that say of people what no list has to say: by their headings, and whatever these are by what they hold. */
export function findPersonalColumns(grid: ListGrid, head: ListHead): ReadonlySet<number> {
  const personal = new Set<number>();
  for (let column = 0; column < grid.columns; column += 1) {
    const headings = grid.cells.filter((cell) => isIn(cell, head) && reaches(cell, column));
    const values = grid.cells
      .filter((cell) => cell.row >= head.to && cell.columns === 1 && cell.column === column)
      .map(({ text }) => text);
    const isNamed = headings.some(({ text }) => PERSONAL_COLUMN.test(text));
    const mayBeBirths = headings.every(({ text }) => ANY_DAY_COLUMN.test(text));
    if (isNamed || holdsNumbers(values) || (mayBeBirths && holdsBirths(values))) personal.add(column);
  }
  return personal;
}

/** Whether a text is a number or an address of a person, and nothing else. */
export function isPersonalValue(text: string): boolean {
  if (/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/iu.test(text)) return true;
  const digits = text.replace(/[\s.()-]/gu, '').replace(/^\+/u, '');
  // A sum of money is rounded.
  return /^\d+$/u.test(digits) && digits.length >= FEWEST_DIGITS && !digits.endsWith('000');
}

/** Whether a cell holds a number or a day and no word, as no heading does. */
export function isValue(text: string): boolean {
  return text !== '' && !/\p{L}/u.test(text);
}

function isIn({ row }: ListCell, { from, to }: ListHead): boolean {
  return row >= from && row < to;
}

function reaches(cell: ListCell, column: number): boolean {
  return column >= cell.column && column < cell.column + cell.columns;
}

function holdsNumbers(values: readonly string[]): boolean {
  const personal = values.filter(isPersonalValue).length;
  return personal > 0 && personal >= values.length * MOST_OF;
}

function holdsBirths(values: readonly string[]): boolean {
  const years = values.flatMap((text) => /^\d{1,2}[/.-]\d{1,2}[/.-]((?:19|20)\d{2})$/u.exec(text)?.[1] ?? []);
  const [first, last] = [Math.min(...years.map(Number)), Math.max(...years.map(Number))];
  return (
    years.length >= FEWEST_DAYS && years.length >= values.length * MOST_OF && last - first >= YEARS_OF_BIRTHS
  );
}
