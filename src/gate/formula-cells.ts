import { readFile } from 'node:fs/promises';
import { issueAt, type Issue, type Place } from './issue.ts';
import { indexLines } from './lines.ts';

/** Numbers, telephone numbers and lone dashes, which begin like a formula and are none. */
const PLAIN = /^[-+]?[\d.,\s]*%?$|^[-+]+$|^\+[\d\s().-]+$/;

/** After so many cells, no more are counted. */
const MOST_COUNTED = 10_000;

interface FormulaCell {
  cell: string;
  offset: number;
}

/** The cells of a file of values that Excel takes for formulas, as one issue at the first. */
export async function listFormulaIssues(absolute: string, place: Place): Promise<Issue[]> {
  const text = await readFile(absolute, 'utf8');
  let first: FormulaCell | undefined;
  let count = 0;
  for (const cell of listFormulaCells(text.startsWith('\uFEFF') ? text.slice(1) : text)) {
    first ??= cell;
    count += 1;
    if (count === MOST_COUNTED) break;
  }
  if (!first) return [];
  const details = {
    cell: first.cell.slice(0, 80),
    count,
    ...(count === MOST_COUNTED ? { isMore: true } : {}),
  };
  return [issueAt('csv-formula', { ...place, ...indexLines(text).at(first.offset) }, details)];
}

/** The cells that begin with what begins a formula, whether commas, semicolons or tabs stand between them. */
export function* listFormulaCells(text: string): Generator<FormulaCell> {
  // A cell within quotation marks, in which two stand for one; else up to what ends a cell.
  for (const match of text.matchAll(
    /(?<=^|[,;\t\n\r])(?:"([^"]*(?:""[^"]*)*)"|([^",;\t\n\r][^,;\t\n\r]*))/g,
  )) {
    const cell = match[1] ?? match[2] ?? '';
    if (/^[=+\-@\t\r]/.test(cell) && !PLAIN.test(cell)) yield { cell, offset: match.index };
  }
}
