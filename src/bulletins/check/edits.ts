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
