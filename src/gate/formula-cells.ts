import { readFile } from 'node:fs/promises';
import { issueAt, type Issue, type Place } from './issue.ts';
import { indexLines } from './lines.ts';

/** Numbers, telephone numbers and lone dashes, which begin like a formula and are none. */
const PLAIN = /^[-+]?[\d.,\s]*%?$|^[-+]+$|^\+[\d\s().-]+$/;

/** The cells of a file of values that Excel takes for formulas, as one issue at the first. */
export async function listFormulaIssues(absolute: string, place: Place): Promise<Issue[]> {
  const text = await readFile(absolute, 'utf8');
  const cells = listFormulaCells(text.startsWith('\uFEFF') ? text.slice(1) : text);
  const first = cells[0];
  if (!first) return [];
  const details = { cell: first.cell.slice(0, 80), count: cells.length };
  return [issueAt('csv-formula', { ...place, ...indexLines(text).at(first.offset) }, details)];
}

/** The cells that begin with what begins a formula, whether commas, semicolons or tabs stand between them. */
export function listFormulaCells(text: string): { cell: string; offset: number }[] {
  const found: { cell: string; offset: number }[] = [];
  // A cell within quotation marks, in which two stand for one; else up to what ends a cell.
  for (const match of text.matchAll(
    /(?<=^|[,;\t\n\r])(?:"([^"]*(?:""[^"]*)*)"|([^",;\t\n\r][^,;\t\n\r]*))/g,
  )) {
    const cell = match[1] ?? match[2] ?? '';
    if (/^[=+\-@\t\r]/.test(cell) && !PLAIN.test(cell)) found.push({ cell, offset: match.index });
  }
  return found;
}
