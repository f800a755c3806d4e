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

/**
 * The cells that begin with what begins a formula, whether commas, semicolons or tabs stand between them. Takes time in proportion
 * to the length of the text.
 */
export function* listFormulaCells(text: string): Generator<FormulaCell> {
  for (let start = 0; start < text.length;) {
    const isQuoted = text[start] === '"';
    const close = isQuoted ? findClosingQuote(text, start + 1) : undefined;
    const end = findEnd(text, close ?? start);
    const from = isQuoted ? start + 1 : start;
    // A quotation mark that is never closed opens no cell.
    if (FORMULA_START.has(text[from]!) && (!isQuoted || close !== undefined)) {
      const cell = text.slice(from, close ?? end);
      if (cell !== '' && !PLAIN.test(cell)) yield { cell, offset: start };
    }
    start = end + 1;
  }
}

const FORMULA_START = new Set('=+-@\t\r');

/** Where the quotation mark stands that ends a cell: two in a row stand for one in the cell. */
function findClosingQuote(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return undefined;
}

const SEPARATOR = /[,;\t\n\r]/g;

/** Where the next cell is separated, or the length of the text. */
function findEnd(text: string, from: number): number {
  SEPARATOR.lastIndex = from;
  return SEPARATOR.exec(text)?.index ?? text.length;
}
