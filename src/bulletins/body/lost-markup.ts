import { issueAt, type Issue } from '../../gate/issue.ts';
import { indexLines } from '../../gate/lines.ts';
import { listLinksWithBlank, listLinksWithGap, type FoundText } from './links-that-are-none.ts';
import { isDelimiterRow } from './table-lines.ts';

// The parser never complains of what stands here: it prints the signs or joins the lines.

const SECOND_FRONTMATTER = /^---[ \t]*\n(?=(?:id|title|section|date|kind|status|layout):[ \t])/m;
/** Bullets of text programs, with those that only their own fonts can show, and dashes. */
const BULLETS =
  '\u2022\u25CF\u25AA\u25A0\u25E6\u25CB\u2219\u00B7\u2023\u2043\u27A2\u27A4\u2713\u2714\u2756\uE000-\uF8FF\u2013\u2014';
const TYPED_BULLET = new RegExp(`^\\s*[${BULLETS}]\\s*\\S`, 'u');
const ANY_BULLET = new RegExp(`^[ \\t]*[${BULLETS}]`, 'mu');
const TABS = /\S\t+\S/;

/** A frontmatter that was pasted below the first one: what stands in it is no text. */
export function findSecondFrontmatter(body: string, file: string): Issue | undefined {
  if (!SECOND_FRONTMATTER.test(body)) return undefined;
  const offset = withoutCode(body).search(SECOND_FRONTMATTER);
  return offset === -1
    ? undefined
    : issueAt('second-frontmatter', { file, ...indexLines(body).at(offset) }, {});
}

/** What the page of a body prints though it was meant as markup: links that are none, lines that run together. */
export function listLostMarkup(body: string, file: string): Issue[] {
  const text = /[`~]/.test(body) ? withoutCode(body) : body;
  const lines = indexLines(text);
  const place = (offset: number) => ({ file, ...lines.at(offset) });
  // Most texts have none of these signs.
  const isGlued = text.includes('|') || text.includes('\t') || ANY_BULLET.test(text);
  return [
    ...(text.includes('[') ? listBrokenLinks(text, place) : []),
    ...(isGlued ? listGluedLines(text, place) : []),
  ];
}

function listBrokenLinks(text: string, place: PlaceOf): Issue[] {
  const unread = (kind: 'blank' | 'gap', { text: found, offset }: FoundText) =>
    issueAt('unread-markup', place(offset), { kind, text: found });
  return [
    ...listLinksWithBlank(text).map((found) => unread('blank', found)),
    ...listLinksWithGap(text).map((found) => unread('gap', found)),
  ];
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
