import { readFile } from 'node:fs/promises';
import { issueAt, type Issue, type SourcePosition } from '../issue.ts';
import { indexLines } from '../lines.ts';

/** A cell that a spreadsheet program takes for a formula. */
export interface FormulaCell {
  /** What stands in it, without the quotation marks around it. */
  cell: string;
  /** Where it begins, in UTF-16 units. */
  offset: number;
}

/** Numbers, telephone numbers and lone dashes, which begin like a formula and are none. */
const PLAIN = /^[-+]?[\d.,\s]*%?$|^[-+]+$|^\+[\d\s().-]+$/;
/** What begins a formula; programs pass over blanks and signs that do not show, and take wide signs of CJK for the others. */
const BEGINNING = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r])/u;
/** Longest plain cell, in UTF-16 units. */
const MAX_PLAIN = 1000;

/** After so many cells, no more are counted. */
const MOST_COUNTED = 10_000;

/** The cells of a file of values that Excel takes for formulas, as one issue at the first. */
export async function listFormulaIssues(absolute: string, place: SourcePosition): Promise<Issue[]> {
  const text = decode(await readFile(absolute));
  const cells = listFormulaCells(text);
  const [first] = cells;
  if (!first) return [];
  const details = {
    cell: first.cell.slice(0, 80),
    count: cells.length,
    ...(cells.length === MOST_COUNTED ? { isMore: true } : {}),
  };
  return [issueAt('csv-formula', { ...place, ...indexLines(text).at(first.offset) }, details)];
}

/** A text in UTF-16 if it begins with the mark of that, else in UTF-8, without the mark. */
function decode(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * The cells that begin with what begins a formula, in their order, up to 10,000. Commas, semicolons or tabs stand between cells, as
 * the machine has it; where a first line `sep=` names another sign, the text is read with that as well.
 */
export function listFormulaCells(text: string): FormulaCell[] {
  const [, named] = /^"?sep=([^\n\r])/iu.exec(text) ?? [];
  const found = new Map<number, FormulaCell>();
  for (const delimiters of named === undefined ? [',;\t'] : [',;\t', named]) {
    let count = 0;
    for (const cell of readFormulaCells(text, delimiters)) {
      found.set(cell.offset, cell);
      count += 1;
      if (count === MOST_COUNTED) break;
    }
  }
  return [...found.values()].sort((one, other) => one.offset - other.offset).slice(0, MOST_COUNTED);
}

function* readFormulaCells(text: string, delimiters: string): Generator<FormulaCell> {
  const between = [...delimiters].map((sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`).join('');
  // Cells that are quoted or begin like a formula; all others are passed over.
  const start = new RegExp(
    `(?<=^|[${between}\\n\\r])(?:"|(?:(?![${between}\\n\\r])[\\s\\p{Cf}])*[=+\\-@＝＋－＠])`,
    'gu',
  );
  const end = new RegExp(`[${between}\\n\\r]|$`, 'gu');
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const [quoted, after] = match[0] === '"' ? readQuoted(text, match.index + 1) : ['', match.index];
    end.lastIndex = after;
    const until = end.exec(text)!.index;
    const cell = quoted + text.slice(after, until);
    if (isFormula(cell)) yield { cell, offset: match.index };
    // The sign that `sep=` names can be one that begins a formula.
    start.lastIndex = Math.max(until, match.index + 1);
  }
}

/** What stands within quotation marks, of which two stand for one, and where it ends: at the end of the text if nothing closes it. */
function readQuoted(text: string, from: number): [string, number] {
  let until = text.indexOf('"', from);
  while (until !== -1 && text[until + 1] === '"') until = text.indexOf('"', until + 2);
  const end = until === -1 ? text.length : until;
  return [text.slice(from, end).replaceAll('""', '"'), Math.min(end + 1, text.length)];
}

function isFormula(cell: string): boolean {
  if (!BEGINNING.test(cell)) return false;
  if (cell.length > MAX_PLAIN) return true;
  return !PLAIN.test(cell) && !PLAIN.test(cell.normalize('NFKC').trim());
}
