import type { Issue } from '../../gate/issue.ts';

/** One replacement in a file: lines and columns count from 1, as in issues. */
export interface LineEdit {
  line: number;
  column: number;
  typed: string;
  write: string;
}

/**
 * Applies edits to a text. An edit is skipped where the text does not contain what it replaces, or where it overlaps one that was
 * applied before. Line endings are kept, and new ones are of the same kind.
 */
export function applyEdits(text: string, edits: readonly LineEdit[]): string {
  const lines = text.split(text.includes('\n') ? /(\r?\n)/ : /(\r)/);
  const newline = lines[1] ?? '\n';
  const fromBehind = edits.toSorted(
    (a, b) => b.line - a.line || b.column - a.column || b.typed.length - a.typed.length,
  );
  let last: LineEdit | undefined;
  for (const edit of fromBehind) {
    const { line, column, typed, write } = edit;
    // Odd elements are line endings.
    const at = (line - 1) * 2;
    const old = lines[at] ?? '';
    const end = column - 1 + typed.length;
    const isReplaced = last !== undefined && last.line === line && end > last.column - 1;
    if (isReplaced || !old.startsWith(typed, column - 1)) continue;
    lines[at] = old.slice(0, column - 1) + write.replaceAll('\n', newline) + old.slice(end);
    last = edit;
  }
  return lines.join('');
}

/** The edits that an issue proposes. */
export function editsOf({ details }: Issue): readonly LineEdit[] {
  return (details as { edits?: readonly LineEdit[] }).edits ?? [];
}

type EditPlace = Pick<LineEdit, 'line' | 'column'>;

/** Where the sign at a place stands after edits, of which none overlaps another; `undefined` where one of them takes it away. */
export function placeAfter({ line, column }: EditPlace, edits: readonly LineEdit[]): EditPlace | undefined {
  const above = edits.filter((edit) => edit.line < line);
  const newlines = above.reduce((sum, { write }) => sum + write.split('\n').length - 1, 0);
  /** The rewritten line up to the sign; what no edit changes is blank. */
  let head = '';
  let next = 1;
  const beside = edits.filter((edit) => edit.line === line && edit.column <= column);
  for (const { column: start, typed, write } of beside.toSorted((a, b) => a.column - b.column)) {
    head += ' '.repeat(Math.max(0, start - next));
    next = start + typed.length;
    const at = next > column ? write.indexOf(typed[column - start]!) : write.length;
    if (at === -1) return undefined;
    head += write.slice(0, at);
  }
  head += ' '.repeat(Math.max(0, column - next));
  const lines = head.split('\n');
  return { line: line + newlines + lines.length - 1, column: lines.at(-1)!.length + 1 };
}
