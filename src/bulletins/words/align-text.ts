import type { Element, Root } from 'hast';
import { mdxToHast } from 'satteri';

/** A character reference: `&amp;`, `&#8230;`, `&#x2026;`. */
const CHARACTER_REFERENCE = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/y;

/** A character that a backslash can escape (CommonMark 2.4). */
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/**
 * Calls `show` with each range of `source[start, end)` that a text node with this value shows. A backslash with the sign behind it
 * counts as that sign, a character reference as the character, a line end with the blanks and quotation markers around it as a line
 * end. One pass over both.
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

/** The character that the page shows for the source at an offset, and how many UTF-16 units of the source it takes. */
function readCharacter(source: string, at: number, end: number): { length: number; shown: string } {
  const sign = source[at]!;
  const behind = source[at + 1] ?? '';
  if (sign === '\\' && at + 1 < end && ESCAPABLE.test(behind)) return { length: 2, shown: behind };
  if (sign === '&') {
    CHARACTER_REFERENCE.lastIndex = at;
    const reference = CHARACTER_REFERENCE.exec(source)?.[0];
    const shown = reference === undefined ? undefined : readReference(reference);
    if (reference !== undefined && shown !== undefined) return { length: reference.length, shown };
  }
  return { length: 1, shown: sign };
}

/** Whether a `>` is at the start of a line, where it is the marker of a quotation. */
function isPrefix(source: string, at: number): boolean {
  return source[at] === '>' && /(?:^|\n)[ \t>]*$/.test(source.slice(Math.max(0, at - 200), at));
}

const known = new Map<string, string | undefined>();

/** The character of a reference as the parser reads it; `undefined` when it is no reference, but text. */
export function readReference(reference: string): string | undefined {
  if (!known.has(reference)) {
    const { children } = mdxToHast(reference) as Root;
    const [text] = (children[0] as Element).children;
    const value = text?.type === 'text' ? text.value : undefined;
    known.set(reference, value === reference ? undefined : value);
  }
  return known.get(reference);
}
