import { issueAt, type Issue } from '../gate/issue.ts';
import { indexLines } from '../gate/lines.ts';
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
  const marker = DEEP_MARKERS.exec(body);
  if (marker) return issueAt('nested-too-deep', place(marker.index), { limit: MAX_NESTING });
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

/** More marks of quotations and lists in a line than there may be levels, or hundreds of marks of emphasis and links. */
const DEEP_MARKERS = new RegExp(
  `^(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])(?=[ \\t>]|$)[ \\t]?){${MAX_NESTING + 1}}|^(?:[ \\t]*>){${MAX_NESTING + 1}}|[*_~[]{200}`,
  'm',
);

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

/** What has a brace and is surely short: an escaped one, a comment, an expression without strings or braces in it. */
const SHORT_BRACES = new RegExp(`\\\\[^]|\\{\\s*/\\*[^]*?\\*/\\s*\\}|\\{[^{}"'\`/]{0,${LONG_CODE}}\\}`, 'g');

/** A brace that may begin an expression of any length. Only knowing JavaScript would tell at which brace it ends. */
function findLongExpression(body: string): number | undefined {
  const rest = body.replace(SHORT_BRACES, (found) => ' '.repeat(found.length));
  const open = rest.indexOf('{');
  if (open === -1) return undefined;
  return rest.lastIndexOf('}') - open > LONG_CODE ? open : findFirstOfMany(rest, /\{/g);
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

/** The line between the head of a table and its rows; rows that are shorter than it are filled up with empty cells. */
const DELIMITER_ROW = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/gm;

/** Lines with no blank one between them are one table at most, which is as wide as any such line of theirs. */
function findLargeTable(body: string): { offset: number; cells: number } | undefined {
  for (const { 0: lines, index } of body.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const rows = [...lines.matchAll(DELIMITER_ROW)].filter(([row]) => row.includes('|'));
    const [first] = rows;
    if (!first) continue;
    const columns = rows.map(([row]) => row.split('|').filter((cell) => cell.includes('-')).length);
    const widest = columns.reduce((most, count) => Math.max(most, count));
    const cells = widest * lines.slice(first.index).split('\n').length;
    if (cells > MAX_CELLS) return { offset: index + first.index, cells };
  }
  return undefined;
}
