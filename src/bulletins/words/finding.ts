import type { LostKind, DoubtfulKind } from '../../strings/issues/forms.ts';

/** One replacement in a source, at a UTF-16 offset. */
export interface WordEdit {
  offset: number;
  typed: string;
  write: string;
}

/** A place of a body whose page does not show what was typed, or shows it in a way that was hardly meant. */
export type WordFinding = {
  offset: number;
  /** The place as typed, as the page shows it, and as it is to be written; all shortened. */
  typed: string;
  shown: string;
  write: string;
  /** What makes the page show what was typed; none where only an editor knows what was meant. */
  edits: WordEdit[];
} & ({ rule: 'lost-words'; kind: LostKind } | { rule: 'doubtful-markup'; kind: DoubtfulKind });

/** Characters of a quotation in a message. */
const LONGEST = 40;

/** Characters shown on either side of a place. */
const AROUND = 14;

/** One line of at most 40 characters: the middle is left out. */
export function shorten(text: string): string {
  // White space may shrink, so more is looked at than is shown.
  const part = text.length > 8 * LONGEST ? text.slice(0, 4 * LONGEST) + text.slice(-4 * LONGEST) : text;
  const line = part.replace(/\s+/g, ' ');
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST / 2)}…${line.slice(1 - LONGEST / 2)}`;
}

/** The few characters of its line that stand before and behind a range, from whole words. */
export function around(source: string, start: number, end: number): { before: string; behind: string } {
  const before = source.slice(Math.max(0, start - AROUND), start);
  const behind = source.slice(end, end + AROUND);
  const lineStart = before.lastIndexOf('\n') + 1;
  const lineEnd = behind.indexOf('\n');
  return {
    before: lineStart > 0 || start <= AROUND ? before.slice(lineStart) : before.replace(/^\S*\s/, ''),
    behind:
      lineEnd !== -1
        ? behind.slice(0, lineEnd)
        : behind.length < AROUND
          ? behind
          : behind.replace(/\s\S*$/, ''),
  };
}

/** The line at an offset from there on. */
export function restOfLine(source: string, offset: number): string {
  const end = source.indexOf('\n', offset);
  return source.slice(offset, end === -1 ? undefined : end);
}

/** Every sign behind a backslash. */
export function escapeSigns(signs: string): string {
  return signs.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
