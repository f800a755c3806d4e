import { issueAt, type Issue, type SourcePosition } from '../issue.ts';
import { indexLines } from '../lines.ts';
import { beginsAsFormula } from './formula-start.ts';

/** A cell of a CSV file that a spreadsheet program would run as a formula. */
export interface FormulaCell {
  /** What stands in it, without the quotation marks around it. */
  cell: string;
  /** Where it begins, in UTF-16 units. */
  offset: number;
}

/** A cell that begins like a formula but is none: a number, a telephone number, lone dashes. */
const HARMLESS_CELL = /^[-+]?[\d.,\s]*%?$|^[-+]+$|^\+[\d\s().-]+$/;
/** UTF-16 units of such a cell, at most: what is longer counts as a formula. */
const MAX_HARMLESS_LENGTH = 1000;

/** Cells that are counted, at most: more make no difference to an editor. */
const MAX_COUNTED = 10_000;

/** One issue at the first cell of a CSV text that Excel would run as a formula, with the number of such cells; else none. */
export function listFormulaIssues(text: string, place: SourcePosition): Issue[] {
  const cells = listFormulaCells(text);
  const [first] = cells;
  if (!first) return [];
  const details = {
    cell: first.cell.slice(0, 80),
    count: cells.length,
    ...(cells.length === MAX_COUNTED ? { isMore: true } : {}),
  };
  return [issueAt('csv-formula', { ...place, ...indexLines(text).at(first.offset) }, details)];
}

/** What parts cells, or stands around them. */
const BETWEEN_CELLS = new Set(Buffer.from('",;\t\r\n'));
const LINE_END = 0x0a;

/**
 * What stands in the cells of a CSV text, each on a line of its own: what separates them is no part of a number. Byte by byte, because a
 * regular expression takes 3 s for five million cells.
 */
export function partCells(text: string): string {
  const bytes = Buffer.from(text);
  let length = 0;
  let isBetween = false;
  for (const byte of bytes) {
    const wasBetween = isBetween;
    isBetween = BETWEEN_CELLS.has(byte);
    if (isBetween && wasBetween) continue;
    bytes[length] = isBetween ? LINE_END : byte;
    length += 1;
  }
  return bytes.toString('utf8', 0, length);
}

/**
 * The cells of a CSV text that begin as a formula, in order, at most 10,000. Cells are separated by commas, semicolons or tabs,
 * because the separator depends on the reader's machine; a first line `sep=` adds the one that it names.
 */
export function listFormulaCells(text: string): FormulaCell[] {
  const [, named] = /^"?sep=([^\n\r])/iu.exec(text) ?? [];
  const found = new Map<number, FormulaCell>();
  for (const delimiters of named === undefined ? [',;\t'] : [',;\t', named]) {
    let count = 0;
    for (const cell of readFormulaCells(text, delimiters)) {
      found.set(cell.offset, cell);
      count += 1;
      if (count === MAX_COUNTED) break;
    }
  }
  return [...found.values()].sort((one, other) => one.offset - other.offset).slice(0, MAX_COUNTED);
}

function* readFormulaCells(text: string, delimiters: string): Generator<FormulaCell> {
  const between = [...delimiters].map((sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`).join('');
  // Matches only cells that are quoted or begin as a formula; all others are skipped.
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
    // The separator that `sep=` names can be one that begins a formula.
    start.lastIndex = Math.max(until, match.index + 1);
  }
}

/** The contents of a quoted cell with doubled quotation marks made single, and its end; an unclosed one ends with the text. */
function readQuoted(text: string, from: number): [string, number] {
  let until = text.indexOf('"', from);
  while (until !== -1 && text[until + 1] === '"') until = text.indexOf('"', until + 2);
  const end = until === -1 ? text.length : until;
  return [text.slice(from, end).replaceAll('""', '"'), Math.min(end + 1, text.length)];
}

/** Whether Excel would run what stands in a cell. */
export function isFormula(cell: string): boolean {
  if (!beginsAsFormula(cell)) return false;
  if (cell.length > MAX_HARMLESS_LENGTH) return true;
  return !HARMLESS_CELL.test(cell) && !HARMLESS_CELL.test(cell.normalize('NFKC').trim());
}
