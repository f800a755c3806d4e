import type { PastedKind } from '../../strings/issues/forms.ts';
import { toRows } from './columns.ts';
import type { WordEdit } from './finding.ts';

/** Lines that can be laid out by themselves, whatever stands around them. */
export type LaidOutKind = Exclude<
  PastedKind,
  'behind' | 'inside' | 'cut-row' | 'rows-apart' | 'rest-of-table' | 'headless' | 'uneven'
>;

/**
 * The lines written so that the page shows each apart: as paragraphs, with line breaks, as list items or as rows of a table, of
 * which there can be fewer. No word changes. `isNew` tells of each line whether it begins something new.
 */
export function layOut(kind: LaidOutKind, lines: readonly string[], isNew: readonly boolean[]): string[] {
  switch (kind) {
    case 'marks':
    case 'paragraphs':
      return lines.map((line, at) => (isNew[at] ? `\n${line}` : line));
    case 'breaks':
      return lines.map((line, at) => (isNew[at + 1] ? `${line.trimEnd().replace(/\\$/, '')}\\` : line));
    case 'bars':
      return withDelimiterRow(lines, (line) => line.includes('|'));
    case 'tabs':
    case 'blanks':
    case 'semicolons':
    case 'drawing':
      return withDelimiterRow(toRows(kind, lines), (line) => line.startsWith('|'));
  }
}

/** The lines with a delimiter row below the first row, as wide as the widest, and blank lines around the table. */
function withDelimiterRow(lines: readonly string[], isRow: (line: string) => boolean): string[] {
  const countCells = (row: string) =>
    row
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/).length;
  const head = lines.findIndex(isRow);
  const columns = lines.filter(isRow).reduce((most, row) => Math.max(most, countCells(row)), 0);
  return lines.map((line, at) => {
    if (at !== head) return at > head && !isRow(line) && isRow(lines[at - 1]!) ? `\n${line}` : line;
    const missing = ' |'.repeat(columns - countCells(line));
    const delimiters = `|${' --- |'.repeat(columns)}`;
    return `${head === 0 ? '' : '\n'}${line.trimEnd()}${missing}\n${delimiters}`;
  });
}

/** The edits that turn lines, of which the first begins at an offset, into what is written instead of each. */
export function listEdits(lines: readonly string[], written: readonly string[], offset: number): WordEdit[] {
  let next = offset;
  return lines.flatMap((typed, index) => {
    const at = next;
    next += typed.length + 1;
    const write = written[index] ?? '';
    return write === typed ? [] : [{ offset: at, typed, write }];
  });
}
