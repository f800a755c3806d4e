import type { Element, Root } from 'hast';
import { mdxToHast } from 'satteri';

/** `&amp;`, `&#8230;`, `&#x2026;`. */
const REFERENCE = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/y;

/** A character that a backslash makes plain. */
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/**
 * Tells which characters of `source[start, end)` a text node with this value shows: `show` hears of each range. A backslash and the
 * sign behind it count as that sign, a character reference as what it stands for, a line end as itself with the blanks and the marks
 * of quotations around it. One pass over both.
 */
export function alignText(
  source: string,
  [start, end]: readonly [number, number],
  value: string,
  show: (from: number, to: number) => void,
): void {
  let at = start;
  let next = 0;
  while (at < end && next < value.length) {
    const { length, shown } = readCharacter(source, at, end);
    if (shown !== '' && value.startsWith(shown, next)) {
      show(at, at + length);
      next += shown.length;
    } else if (source[at] === '\n' || isPrefix(source, at)) show(at, at + length);
    at += length;
  }
}

/** How many characters of the source stand for how many on the page. */
function readCharacter(source: string, at: number, end: number): { length: number; shown: string } {
  const sign = source[at]!;
  const behind = source[at + 1] ?? '';
  if (sign === '\\' && at + 1 < end && ESCAPABLE.test(behind)) return { length: 2, shown: behind };
  if (sign === '&') {
    REFERENCE.lastIndex = at;
    const reference = REFERENCE.exec(source)?.[0];
    const shown = reference === undefined ? undefined : readReference(reference);
    if (reference !== undefined && shown !== undefined) return { length: reference.length, shown };
  }
  return { length: 1, shown: sign };
}

/** Whether `>` stands at the start of a line, where it marks a quotation. */
function isPrefix(source: string, at: number): boolean {
  return source[at] === '>' && /(?:^|\n)[ \t>]*$/.test(source.slice(Math.max(0, at - 200), at));
}

const known = new Map<string, string | undefined>();

/** What the parser shows for a reference; `undefined` when it is none, and so plain text. */
function readReference(reference: string): string | undefined {
  if (!known.has(reference)) {
    const { children } = mdxToHast(reference) as Root;
    const [text] = (children[0] as Element).children;
    const value = text?.type === 'text' ? text.value : undefined;
    known.set(reference, value === reference ? undefined : value);
  }
  return known.get(reference);
}
