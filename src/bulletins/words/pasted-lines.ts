import type { Element, ElementContent, Root } from 'hast';
import type { PastedKind } from '../../strings/issues/forms.ts';
import { isDelimiterRow } from '../body/table-lines.ts';
import { findColumns } from './columns.ts';
import { shorten, type WordEdit } from './finding.ts';
import { layOut, listEdits, type LaidOutKind } from './line-layouts.ts';
import { END_OF_SENTENCE, listMeantLines } from './line-breaks.ts';
import { readMark, withoutBullet } from './line-marks.ts';
import { BOX, listSpacedMarks, withBars } from './unread-lines.ts';
import { rangeOf } from './trace.ts';

/** Lines that the page joins to one paragraph though each was meant to stand by itself, with the edits that separate them. */
export interface PastedLines {
  kind: PastedKind;
  offset: number;
  lines: number;
  /** How the first two should be written. */
  write: string;
  edits: WordEdit[];
  /** Whether `--fix` may apply the edits: only where nothing else can have been meant. */
  isCertain: boolean;
}

/** Characters of each line of a verse or signature, at most; of a line that is certainly a paragraph, more than. */
const MAX_VERSE_LENGTH = 60;
const MIN_PARAGRAPH_LENGTH = 120;

/** The paragraphs of a tree whose lines look pasted, outside of quotations and lists. */
export function listPastedLines(tree: Root, source: string): PastedLines[] {
  const found: PastedLines[] = [];
  const visit = (nodes: readonly ElementContent[]): void => {
    let isBelowTable = false;
    /** Paragraphs that are rows, one after the other, without a table above. */
    let apart: Element[] = [];
    for (const node of [...nodes, undefined]) {
      if (node && !rangeOf(node)) continue;
      const isParagraph = node?.type === 'element' && node.tagName === 'p';
      const rows = isParagraph ? readRows(node, source) : undefined;
      if (rows && isBelowTable) found.push(tellRestOfTable(rows));
      else if (rows) apart.push(node as Element);
      else {
        found.push(...judgeRows(apart, source));
        apart = [];
        if (isParagraph) found.push(...judge(node, source));
        isBelowTable = node?.type === 'element' && node.tagName === 'table';
        if (node?.type.startsWith('mdxJsx')) visit((node as Element).children);
      }
    }
  };
  visit(tree.children as ElementContent[]);
  return found;
}

/** Paragraphs that are rows: of one nothing is known but its lines, of several that blank lines keep them from being a table. */
function judgeRows(paragraphs: readonly Element[], source: string): PastedLines[] {
  const [first] = paragraphs;
  if (!first || paragraphs.length === 1) return first ? judge(first, source) : [];
  const lines = paragraphs.flatMap((paragraph) => readRows(paragraph, source)!.lines);
  const written = lines.some(isDelimiterRow)
    ? lines
    : layOut('bars', lines, []).flatMap((row) => row.split('\n'));
  const write = written.slice(0, 3).map(shorten).join(' ⏎ ');
  const [offset] = rangeOf(first)!;
  return [{ kind: 'rows-apart', offset, lines: lines.length, write, edits: [], isCertain: false }];
}

/** A whole row of a table, with two cells or more. */
const ROW = /^\s*\|[^|\n]*[^|\s][^|\n]*\|.*\|\s*$/;

/** The lines of a paragraph that are all rows of a table, and the offset of the first. */
function readRows(paragraph: Element, source: string): { lines: string[]; offset: number } | undefined {
  const [offset, end] = rangeOf(paragraph)!;
  if (source[offset] !== '|') return undefined;
  const lines = source.slice(offset, end).split('\n');
  return lines.every((line) => ROW.test(line)) ? { lines, offset } : undefined;
}

/** Rows that a blank line has cut off from the table, or from the rows, above. Which line is deleted is left to the editor. */
function tellRestOfTable({ lines, offset }: { lines: string[]; offset: number }): PastedLines {
  return {
    kind: 'rest-of-table',
    offset,
    lines: lines.length,
    write: shorten(lines[0]!),
    edits: [],
    isCertain: false,
  };
}

function judge(paragraph: Element, source: string): PastedLines[] {
  const [start, end] = rangeOf(paragraph) ?? [0, 0];
  const text = source.slice(start, end);
  // A paragraph with a tag is laid out on purpose; pictures, fences of colons and marks with odd spaces are told by other rules.
  if ((!text.includes('\n') && !ROW.test(text)) || /(?<!\\)<[A-Za-z/]|^\|? *!\[/m.test(text)) return [];
  if (listSpacedMarks(text).length > 0 || BOX.test(text)) return [];
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lines = (source.slice(lineStart, start) + text).split('\n');
  const isNew = listMeantLines(lines);
  const kind = readKind(lines, isNew);
  if (kind === undefined) return [];
  if (kind === 'bars' && isDelimiterRow(lines[0]!)) return [tellHeadless(lines, start)];
  if (kind === 'bars' && isDelimiterRow(lines[1] ?? '')) return [tellUneven(lines, start)];
  const written = layOut(kind, lines, isNew);
  const edits = listEdits(lines, written, lineStart);
  const write = showFirst(kind, lines, written);
  return [{ kind, offset: start, lines: lines.length, write, edits, isCertain: isCertain(kind, lines) }];
}

/** Rows below a line of dashes, which lack the head of their table: its words are known to the editor alone. */
function tellHeadless(lines: readonly string[], offset: number): PastedLines {
  const head = lines[0]!.replace(/:?-+:?/g, '…').trim();
  const write = [head, ...lines.slice(0, 2)].map(shorten).join(' ⏎ ');
  return { kind: 'headless', offset, lines: lines.length, write, edits: [], isCertain: false };
}

/**
 * A head and a line of dashes that have not as many cells: signs in the head that look like bars are taken for bars where it then has as
 * many as the line of dashes; otherwise this gets as many as the head.
 */
function tellUneven([head = '', rule = '', ...rows]: readonly string[], offset: number): PastedLines {
  const meant = withBars(head);
  const isMeant = countCells(meant) === countCells(rule);
  const dashes = `|${' --- |'.repeat(countCells(head))}`;
  const write = quote(isMeant ? [meant, rule] : [head, dashes]);
  return { kind: 'uneven', offset, lines: rows.length + 2, write, edits: [], isCertain: false };
}

function countCells(line: string): number {
  return line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length;
}

/** How the first two lines are to be written: items with bullets as those of a list, the head of a table with its delimiter row. */
function showFirst(kind: PastedKind, lines: readonly string[], written: readonly string[]): string {
  const items = kind === 'marks' ? lines.filter((line) => withoutBullet(line) !== line.trimStart()) : [];
  if (items.length > 1) return quote(items.map((line) => `- ${withoutBullet(line)}`));
  const rows = written.join('\n').trim().split('\n');
  return quote(rows.slice(Math.max(0, rows.findIndex((row) => row.includes('| --- |')) - 1)));
}

/** The first two lines with words and the blank one between them. */
function quote(lines: readonly string[]): string {
  const second = lines.findIndex((line, at) => at > 0 && line !== '');
  return lines
    .slice(0, second + 1)
    .map(shorten)
    .join(' ⏎ ');
}

/** What the lines of a paragraph were meant as; `undefined` when they are one paragraph. `isNew` tells which begin something new. */
export function readKind(lines: readonly string[], isNew: readonly boolean[]): LaidOutKind | undefined {
  const isPair = (pattern: RegExp) =>
    lines.some((line, at) => pattern.test(line) && pattern.test(lines[at + 1] ?? ''));
  if (
    isPair(/^\s*\|.*\|/) ||
    isPair(/\S[ \t]+(?<!\\)\|[ \t]+\S/) ||
    (lines.length === 1 && ROW.test(lines[0]!))
  )
    return 'bars';
  const isMarked = lines.some((line, at) => isNew[at] && readMark(line) !== undefined);
  if (isMarked) return 'marks';
  const columns = findColumns(lines);
  // Two sentences can have as many semicolons.
  if (columns !== undefined && (columns !== 'semicolons' || isNew.includes(true))) return columns;
  if (!isNew.includes(true)) return undefined;
  return lines.every((line) => line.trim().length <= MAX_VERSE_LENGTH) ? 'breaks' : 'paragraphs';
}

function isCertain(kind: PastedKind, lines: readonly string[]): boolean {
  if (lines.length < 3) return false;
  if (kind === 'marks' || kind === 'breaks') return true;
  const isSentence = lines.every((line) => END_OF_SENTENCE.test(line.trim()));
  return (
    kind === 'paragraphs' && isSentence && lines.some((line) => line.trim().length > MIN_PARAGRAPH_LENGTH)
  );
}
