import { issueAt, type Issue } from '../../gate/issue.ts';
import { indexLines } from '../../gate/lines.ts';
import { isDelimiterRow } from './table-lines.ts';
import { MAX_CELLS, MAX_NESTING } from './vocabulary.ts';

// Finds what the MDX parser cannot take. It is native code: a stack overflow kills the process, and some texts take quadratic time.
// Each limit is far above what an editor writes and far below what does harm, because the search is approximate: it does not know
// code in a fence from other text.

/** Nested tags, unclosed braces and loose angle brackets of one body, each at most. */
const MAX_OCCURRENCES = 200;

/** UTF-16 units of an expression, at most. The parser's stack takes 6,000 levels, in a worker half as many. */
const MAX_CODE_LENGTH = 1_000;

/** The issue of the first thing in a body that the parser must not be given; `undefined` when there is none. */
export function findParserTrap(body: string, file: string): Issue | undefined {
  const lines = indexLines(body);
  const place = (offset: number) => ({ file, ...lines.at(offset) });
  const marker = findDeepMarkers(body);
  if (marker !== undefined) return issueAt('nested-too-deep', place(marker), { limit: MAX_NESTING });
  if (body.includes('<')) {
    const tag = findDeepTag(body);
    if (tag !== undefined) return issueAt('nested-too-deep', place(tag), { limit: MAX_NESTING });
    const angle = findFirstOfMany(body, LOOSE_ANGLE);
    if (angle !== undefined) {
      const rule = body.startsWith('<!--', angle) ? 'html-comment' : 'literal-angle';
      return issueAt(rule, place(angle), {});
    }
  }
  const brace = body.includes('{') ? findLongExpression(body) : undefined;
  if (brace !== undefined) return issueAt('literal-brace', place(brace), {});
  const table = body.includes('|') ? findLargeTable(body) : undefined;
  return table && issueAt('table-too-large', place(table.offset), { cells: table.cells, limit: MAX_CELLS });
}

/** A marker of a quotation or a list item, with the blanks before it. */
const CONTAINER_MARKER = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t\n]|$))/y;

/** A run of marks of emphasis and links that no text has. */
const LONG_MARK_RUN = /[*_~[]{200}/;

/** The offset of a line with more nested markers than `MAX_NESTING`, or of a long run of marks. */
function findDeepMarkers(body: string): number | undefined {
  for (let start = 0; start !== -1; start = nextLine(body, start)) {
    CONTAINER_MARKER.lastIndex = start;
    for (let level = 0; CONTAINER_MARKER.test(body); level += 1) if (level === MAX_NESTING) return start;
  }
  return LONG_MARK_RUN.exec(body)?.index;
}

function nextLine(body: string, from: number): number {
  const end = body.indexOf('\n', from);
  return end === -1 ? -1 : end + 1;
}

/** A whole tag with literal attributes (its slash in the group), the beginning of any other, or of a closing one. */
const TAG =
  /<[A-Za-z][\w.:-]*(?:\s+[\w:-]+(?:="[^"]*"|='[^']*')?)*\s*(\/?)>|<(?!(?:br|hr|img)\b)[A-Za-z]|<\//g;

/** The offset of a tag that is nested deeper than `MAX_OCCURRENCES`. Void elements such as `<br>` are no level. */
function findDeepTag(body: string): number | undefined {
  let depth = 0;
  for (const match of body.matchAll(TAG)) {
    const [tag, slash] = match;
    if (tag === '</') depth = Math.max(0, depth - 1);
    else if (slash !== '/' && !/^<(?:br|hr|img)\b/.test(tag)) depth += 1;
    if (depth > MAX_OCCURRENCES) return match.index;
  }
  return undefined;
}

/** An angle bracket that begins no tag: a syntax error, unless in code. */
const LOOSE_ANGLE = /(?<!\\)<(?![A-Za-z/>\s])/g;

function findFirstOfMany(text: string, pattern: RegExp): number | undefined {
  let first: number | undefined;
  let count = 0;
  for (const { index } of text.matchAll(pattern)) {
    first ??= index;
    count += 1;
    if (count > MAX_OCCURRENCES) return first;
  }
  return undefined;
}

/** The start of a comment expression, and a whole expression without strings or braces. Any other brace may begin anything. */
const COMMENT_START = /\{\s*\/\*/y;
const SHORT_EXPRESSION = new RegExp(`\\{[^{}"'\`/]{0,${MAX_CODE_LENGTH}}\\}`, 'y');

/** The offset of a brace that may begin a long expression: only a parser of JavaScript could tell where it ends. */
function findLongExpression(body: string): number | undefined {
  const opening: number[] = [];
  let closing = -1;
  const ends = [...body.matchAll(/\*\/\s*\}/g)].map(({ 0: end, index }) => ({
    index,
    end: index + end.length,
  }));
  let nextEnd = 0;
  let at = 0;
  const skip = (pattern: RegExp): number | undefined => {
    pattern.lastIndex = at;
    return pattern.test(body) ? pattern.lastIndex : undefined;
  };
  while (at < body.length) {
    const sign = body[at]!;
    if (sign === '\\') at += 2;
    else if (sign === '}') closing = at++;
    else if (sign !== '{') at += 1;
    else {
      const inside = skip(COMMENT_START);
      if (inside !== undefined) while (nextEnd < ends.length && ends[nextEnd]!.index < inside) nextEnd += 1;
      const end = (inside === undefined ? undefined : ends[nextEnd]?.end) ?? skip(SHORT_EXPRESSION);
      if (end === undefined) opening.push(at);
      at = end ?? at + 1;
    }
  }
  const [first] = opening;
  if (first === undefined) return undefined;
  return closing - first > MAX_CODE_LENGTH || opening.length > MAX_OCCURRENCES ? first : undefined;
}

/**
 * The table with which a body exceeds `MAX_CELLS`, all tables counted together. Lines without a blank one between them count as one
 * table, as wide as its widest delimiter row, because shorter rows are filled up with empty cells.
 */
function findLargeTable(body: string): { offset: number; cells: number } | undefined {
  let cells = 0;
  let past: number | undefined;
  let widest = 0;
  let table = 0;
  let start = 0;
  for (const line of body.split('\n')) {
    if (line === '') widest = 0;
    else if (line.includes('|') && line.includes('-') && isDelimiterRow(line)) {
      if (widest === 0) table = start;
      widest = Math.max(widest, line.split('|').filter((cell) => cell.includes('-')).length);
    }
    cells += widest;
    if (cells > MAX_CELLS) past ??= table;
    start += line.length + 1;
  }
  return past === undefined ? undefined : { offset: past, cells };
}
