import type { LostKind, DoubtfulKind } from '../../strings/issues/forms.ts';

/** One replacement in a source, at an offset in UTF-16 units. */
export interface WordEdit {
  offset: number;
  typed: string;
  write: string;
}

/** A place of a body where the page does not show what was typed, or shows it as was hardly meant. */
export type WordFinding = {
  offset: number;
  /** The words as typed, as the page shows them, and as they should be written; all shortened. */
  typed: string;
  shown: string;
  write: string;
  /** The edits that make the page show what was typed; none where only an editor knows what was meant. */
  edits: WordEdit[];
} & ({ rule: 'lost-words'; kind: LostKind } | { rule: 'doubtful-markup'; kind: DoubtfulKind });

/** Characters of a quotation in a message, at most. */
const MAX_QUOTED_LENGTH = 40;

/** Characters shown before and behind a place, at most. */
const CONTEXT_LENGTH = 14;

/** A text as one line of at most `MAX_QUOTED_LENGTH` characters; the middle of a longer one is left out. */
export function shorten(text: string): string {
  // White space is collapsed next, so more is kept here than is shown.
  const part =
    text.length > 8 * MAX_QUOTED_LENGTH
      ? text.slice(0, 4 * MAX_QUOTED_LENGTH) + text.slice(-4 * MAX_QUOTED_LENGTH)
      : text;
  const line = part.replace(/\s+/g, ' ');
  if (line.length <= MAX_QUOTED_LENGTH) return line;
  return `${line.slice(0, MAX_QUOTED_LENGTH / 2)}…${line.slice(1 - MAX_QUOTED_LENGTH / 2)}`;
}

/** The whole words of the line before and behind a range, within `CONTEXT_LENGTH` characters. */
export function around(source: string, start: number, end: number): { before: string; behind: string } {
  const before = source.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const behind = source.slice(end, end + CONTEXT_LENGTH);
  const lineStart = before.lastIndexOf('\n') + 1;
  const lineEnd = behind.indexOf('\n');
  return {
    before: lineStart > 0 || start <= CONTEXT_LENGTH ? before.slice(lineStart) : before.replace(/^\S*\s/, ''),
    behind:
      lineEnd !== -1
        ? behind.slice(0, lineEnd)
        : behind.length < CONTEXT_LENGTH
          ? behind
          : behind.replace(/\s\S*$/, ''),
  };
}

/** The rest of the line at an offset. */
export function restOfLine(source: string, offset: number): string {
  const end = source.indexOf('\n', offset);
  return source.slice(offset, end === -1 ? undefined : end);
}

/** The text with a backslash before every ASCII sign. */
export function escapeSigns(signs: string): string {
  return signs.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
