import { issueAt, type Issue, type SourcePosition } from '../gate/issue.ts';
import { findNearest } from '../gate/nearest.ts';
import { fold } from '../vietnamese/fold.ts';
import { findMeaning } from './column-meaning.ts';
import { COLUMNS, NEEDED_COLUMNS, type ListColumn } from './columns.ts';
import type { CsvCell } from './csv-cells.ts';

const known = new Set<string>(COLUMNS);

/** Cells of a header, at most: an office's own list has columns besides those that are known. */
const MAX_HEADINGS = 100;

/** The column that a cell of a header names as a list has it. Blanks and capitals do not matter. */
export function columnNamed(text: string): ListColumn | undefined {
  const name = toName(text);
  return known.has(name) ? (name as ListColumn) : undefined;
}

function toName(text: string): string {
  return fold(text).replace(/\s+/gu, '_');
}

/** The column that each cell of a header names, and what is wrong with them. */
export function readHeader(
  header: readonly CsvCell[],
  placeAt: (offset: number) => SourcePosition,
): { columns: (ListColumn | undefined)[]; issues: Issue[] } {
  const issues: Issue[] = [];
  if (header.length > MAX_HEADINGS) {
    const details = { columns: header.length, limit: MAX_HEADINGS };
    return { columns: [], issues: [issueAt('broken-table', placeAt(header[MAX_HEADINGS]!.offset), details)] };
  }
  const named = new Set(header.map(({ text }) => toName(text)));
  const columns = header.map(({ text, offset }) => {
    const name = columnNamed(text);
    if (name) return name;
    const meaning = findMeaning(text);
    if (meaning && 'personal' in meaning) {
      const details = { column: text, kind: meaning.personal };
      issues.push(issueAt('personal-column', placeAt(offset), details));
      return undefined;
    }
    const left = COLUMNS.filter((column) => !named.has(column));
    const meant = meaning && left.includes(meaning.column) ? meaning.column : findNearest(text, left);
    const details = { column: text, near: meant, known: [...COLUMNS] };
    issues.push(issueAt('unknown-column', placeAt(offset), details));
    return undefined;
  });
  for (const [index, column] of columns.entries()) {
    if (column === undefined || columns.indexOf(column) === index) continue;
    const details = { column, near: undefined, known: [], isRepeated: true as const };
    issues.push(issueAt('unknown-column', placeAt(header[index]!.offset), details));
  }
  for (const column of NEEDED_COLUMNS)
    if (!columns.includes(column)) issues.push(issueAt('missing-column', placeAt(0), { column }));
  return { columns, issues };
}
