import { issueAt, type Issue } from '../../gate/issue.ts';
import { indexLines } from '../../gate/lines.ts';
import { isDelimiterRow } from './table-lines.ts';
import { MAX_CELLS, MAX_NESTING } from './vocabulary.ts';

// The parser is native code: where its stack ends, the process dies without a word, and some texts take it quadratic time.
// So these are found before it sees them. Each limit is far from what an editor writes and far from what does harm, because
// here a text is only looked over: code in a fence counts like any other.

/** Tags, braces and loose angle brackets of which a text may have so many and no more. */
const MANY = 200;

/** Code of this length cannot be nested deeply enough to end the parser's stack: 6,000 levels, in a worker half as many. */
const LONG_CODE = 1_000;

/** The first thing in a body that the parser must not see. */
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
  const code = findModule(body);
  if (code !== undefined) return issueAt('import-export', place(code), {});
  const table = body.includes('|') ? findLargeTable(body) : undefined;
  return table && issueAt('table-too-large', place(table.offset), { cells: table.cells, limit: MAX_CELLS });
}

/** A mark of a quotation or a list, as many of them may stand in a row. */
const MARKER = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t\n]|$))/y;

/** Hundreds of marks of emphasis and links in a row. */
const MANY_MARKS = /[*_~[]{200}/;

/** More marks of quotations and lists in a line than there may be levels, or hundreds of marks of emphasis and links. */
function findDeepMarkers(body: string): number | undefined {
  for (let start = 0; start !== -1; start = nextLine(body, start)) {
    MARKER.lastIndex = start;
    for (let level = 0; MARKER.test(body); level += 1) if (level === MAX_NESTING) return start;
  }
  return MANY_MARKS.exec(body)?.index;
}

function nextLine(body: string, from: number): number {
  const end = body.indexOf('\n', from);
  return end === -1 ? -1 : end + 1;
}

/** A whole tag with literal attributes (its slash in the group), the beginning of any other, or of a closing one. */
const TAG =
  /<[A-Za-z][\w.:-]*(?:\s+[\w:-]+(?:="[^"]*"|='[^']*')?)*\s*(\/?)>|<(?!(?:br|hr|img)\b)[A-Za-z]|<\//g;

/** Where tags stand in each other as no bulletin has them. A `<br>` that nobody closes holds nothing. */
function findDeepTag(body: string): number | undefined {
  let depth = 0;
  for (const match of body.matchAll(TAG)) {
    const [tag, slash] = match;
    if (tag === '</') depth = Math.max(0, depth - 1);
    else if (slash !== '/' && !/^<(?:br|hr|img)\b/.test(tag)) depth += 1;
    if (depth > MANY) return match.index;
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
    if (count > MANY) return first;
  }
  return undefined;
}

/** A comment begins; an expression without strings or braces in it. Where neither stands, the brace may begin anything. */
const COMMENT = /\{\s*\/\*/y;
const SHORT_EXPRESSION = new RegExp(`\\{[^{}"'\`/]{0,${LONG_CODE}}\\}`, 'y');

/** A brace that may begin an expression of any length. Only knowing JavaScript would tell at which brace it ends. */
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
      const inside = skip(COMMENT);
      if (inside !== undefined) while (nextEnd < ends.length && ends[nextEnd]!.index < inside) nextEnd += 1;
      const end = (inside === undefined ? undefined : ends[nextEnd]?.end) ?? skip(SHORT_EXPRESSION);
      if (end === undefined) opening.push(at);
      at = end ?? at + 1;
    }
  }
  const [first] = opening;
  if (first === undefined) return undefined;
  return closing - first > LONG_CODE || opening.length > MANY ? first : undefined;
}

// A few characters of a module have been seen to end the process: `export */\` at the end of a file. So the parser meets none.

/**
 * A line at which a module begins. Within a paragraph the words import and export are words; a line that ends a tag or an
 * expression is no paragraph.
 */
function findModule(body: string): number | undefined {
  for (const { index } of body.matchAll(/^(?:import|export)(?![\p{L}\p{N}_$-])/gmu)) {
    const before = body.slice(body.lastIndexOf('\n', index - 2) + 1, index);
    if (!/^[\p{L}\p{N}][^{}<>]*\n$/u.test(before)) return index;
  }
  return undefined;
}

/**
 * Lines with no blank one between them are one table at most, which is as wide as any line of dashes in them: rows that are shorter
 * are filled up with empty cells. All tables of a body count together.
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
