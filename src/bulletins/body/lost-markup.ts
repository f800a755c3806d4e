import { issueAt, type Issue } from '../../gate/issue.ts';
import { indexLines } from '../../gate/lines.ts';
import { listLinksWithBlank, listLinksWithGap } from './links-that-are-none.ts';
import { isDelimiterRow } from './table-lines.ts';

// The parser never complains of what stands here: it prints the signs, joins the lines or drops the words.

const NOTE_MARK = /(?<!\\)\[\^([^\]\s[]+)\](?!:)/g;
const NOTE_TEXT = /^ {0,3}\[\^([^\]\s]+)\]:/gm;
const LINK_DEFINITION = /^ {0,3}\[([^\]^][^\]\n]*)\]:[ \t]*\S+[ \t]*(?:"[^"\n]*"|'[^'\n]*')?[ \t]*$/gm;
const SECOND_FRONTMATTER = /^---[ \t]*\n(?=(?:id|title|section|date|kind|status|layout):[ \t])/m;
/** Bullets of text programs, with those that only their own fonts can show, and dashes. */
const BULLETS =
  '\u2022\u25CF\u25AA\u25A0\u25E6\u25CB\u2219\u00B7\u2023\u2043\u27A2\u27A4\u2713\u2714\u2756\uE000-\uF8FF\u2013\u2014';
const TYPED_BULLET = new RegExp(`^\\s*[${BULLETS}]\\s*\\S`, 'u');
const ANY_BULLET = new RegExp(`^[ \\t]*[${BULLETS}]`, 'mu');
const TABS = /\S\t+\S/;

/** What a body would lose on its page without a word: signs that nothing reads, lines that run together, cells too many. */
export function listLostMarkup(body: string, file: string): Issue[] {
  const text = /[`~]/.test(body) ? withoutCode(body) : body;
  const lines = indexLines(text);
  const place = (offset: number) => ({ file, ...lines.at(offset) });
  const second = SECOND_FRONTMATTER.exec(text);
  if (second) return [issueAt('second-frontmatter', place(second.index), {})];
  // Most texts have none of these signs.
  const hasBars = text.includes('|');
  return [
    ...(text.includes('[') ? listUnreadMarkup(text, place) : []),
    ...(hasBars ? listTableFaults(text, place) : []),
    ...(hasBars || text.includes('\t') || ANY_BULLET.test(text) ? listGluedLines(text, place) : []),
  ];
}

/** Links that are none, footnotes of which one half is missing, and lines that would define a link that is not there. */
function listUnreadMarkup(text: string, place: PlaceOf): Issue[] {
  const unread = (kind: 'blank' | 'gap' | 'mark' | 'note' | 'definition', found: string, offset: number) =>
    issueAt('unread-markup', place(offset), { kind, text: found });
  const notes = text.includes('[^');
  const texts = notes ? indexNames(text, NOTE_TEXT) : new Map<string, number>();
  const marks = notes ? indexNames(text, NOTE_MARK) : new Map<string, number>();
  const definitions = text.includes(']:') ? [...text.matchAll(LINK_DEFINITION)] : [];
  const uses = definitions.length > 0 ? countNames(text) : new Map<string, number>();
  // Once is the definition itself.
  const isUsed = (name: string) => uses.get(name.toLowerCase())! > 1;
  return [
    ...listLinksWithBlank(text).map(({ text: found, offset }) => unread('blank', found, offset)),
    ...listLinksWithGap(text).map(({ text: found, offset }) => unread('gap', found, offset)),
    ...[...marks].flatMap(([name, at]) => (texts.has(name) ? [] : [unread('mark', `[^${name}]`, at)])),
    ...[...texts].flatMap(([name, at]) => (marks.has(name) ? [] : [unread('note', `[^${name}]`, at)])),
    ...definitions.flatMap(({ 1: name = '', index }) =>
      isUsed(name) ? [] : [unread('definition', `[${name}]:`, index)],
    ),
  ];
}

/** How often each name stands in brackets, in small letters. Brackets within brackets are names of their own. */
function countNames(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let open = -1;
  for (const { 0: bracket, index } of text.matchAll(/[[\]]/g)) {
    if (bracket === '[') open = index;
    else if (open !== -1) {
      const name = text.slice(open + 1, index).toLowerCase();
      counts.set(name, (counts.get(name) ?? 0) + 1);
      open = -1;
    }
  }
  return counts;
}

function indexNames(text: string, pattern: RegExp): Map<string, number> {
  return new Map([...text.matchAll(pattern)].map(({ 1: name = '', index }) => [name.toLowerCase(), index]));
}

/** Code stays as it is, with its length and lines, but holds nothing that could be taken for markup. */
function withoutCode(body: string): string {
  let fence: string | undefined;
  const lines = body.split('\n').map((line) => {
    if (fence === undefined) {
      fence = /^ {0,3}(```+|~~~+)/.exec(line)?.[1];
      return fence === undefined ? line : blank(line);
    }
    const isEnd = line.trimStart().startsWith(fence);
    if (!isEnd) return blank(line);
    const end = line.indexOf(fence) + fence.length;
    fence = undefined;
    return blank(line.slice(0, end)) + line.slice(end);
  });
  return lines.join('\n').replace(/`[^`\n]+`/g, blank);
}

function blank(code: string): string {
  return code.replace(/[^\n]/g, ' ');
}

type PlaceOf = (offset: number) => { file: string; line: number; column: number };

/** Cells beyond those of the head are not shown; lines of bars without the line of dashes are no table. */
function listTableFaults(text: string, place: PlaceOf): Issue[] {
  const issues: Issue[] = [];
  const lines = text.split('\n');
  let start = 0;
  let columns: number | undefined;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1] ?? '';
    if (columns === undefined && line.includes('|') && next.includes('-') && isDelimiterRow(next)) {
      const head = countCells(line);
      columns = head === countCells(next) ? head : undefined;
    } else if (line.trim() === '') columns = undefined;
    if (columns !== undefined && countCells(line) > columns) {
      issues.push(issueAt('lost-cells', place(start), { cells: countCells(line), columns }));
    }
    start += line.length + 1;
  }
  return issues;
}

function countCells(line: string): number {
  const inner = line.replace(/^[\s>]*\|?/, '').replace(/(?<!\\)\|\s*$/, '');
  return inner.split(/(?<!\\)\|/).length;
}

/** Neighbouring lines that were meant as items or rows and become one paragraph; the first place of each kind. */
function listGluedLines(text: string, place: PlaceOf): Issue[] {
  const first = new Map<'bullets' | 'tabs' | 'bars', number>();
  const lines = text.split('\n');
  let start = 0;
  let isTable = false;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1] ?? '';
    if (line.trim() === '') isTable = false;
    else if (line.includes('|') && next.includes('-') && isDelimiterRow(next)) isTable = true;
    const isBoth = (pattern: RegExp) => pattern.test(line) && pattern.test(next);
    const note = (kind: 'bullets' | 'tabs' | 'bars') => first.set(kind, first.get(kind) ?? start);
    if (isBoth(TYPED_BULLET)) note('bullets');
    if (!isTable && isBoth(TABS)) note('tabs');
    if (!isTable && isBoth(/^\s*\|.*\|/)) note('bars');
    start += line.length + 1;
  }
  return [...first].map(([kind, offset]) => issueAt('glued-lines', place(offset), { kind }));
}
