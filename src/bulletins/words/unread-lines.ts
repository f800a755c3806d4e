import type { Element, ElementContent, Root } from 'hast';
import { proposeFileName } from '../../gate/proposals.ts';
import { isDelimiterRow } from '../body/table-lines.ts';
import { restOfLine, shorten, type WordEdit } from './finding.ts';
import { rangeOf } from './trace.ts';
import { findWideMark } from './wide-marks.ts';

/** A sign at the start or end of a line that other programs read as markup, and that the page shows as text. */
export interface UnreadLine {
  kind: 'space' | 'backslash' | 'box' | 'picture' | 'empty-heading' | 'bars' | 'wide-mark';
  offset: number;
  typed: string;
  write: string;
  edits: WordEdit[];
}

/** The mark of a heading, an item or a number, behind which stands a space that Markdown takes for a sign. */
const SPACED_MARK =
  /^([ \t]*(?:[-+*]|\d{1,9}[.)]|#{2,6}))[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000][\p{Zs}\t]*(?=\S)/gmu;
/** A fence of colons, or the head of a quotation that other programs show as a box. */
export const BOX = /^(?::{3,}[ \t]*[\p{L}{].*|\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])[ \t]*$/mu;
/** Backslashes at the end of a text. */
const LAST_BACKSLASH = /(?<!\\)\\+(?=\s*$)/;
/** What ends in a backslash of its own: a folder of Windows. */
const FOLDER = /(?<!\p{L})\p{L}:\\.*$|\\\S+\\$/u;

/** Such marks in a text, with their offsets. */
export function listSpacedMarks(text: string): RegExpExecArray[] {
  return [...text.matchAll(SPACED_MARK)];
}

/** All such signs in the text of a tree: one finding for the marks of a paragraph. */
export function listUnreadLines(tree: Root, source: string): UnreadLine[] {
  const found: UnreadLine[] = [];
  const visit = (node: ElementContent, isLast: boolean): void => {
    const range = node.type === 'text' ? rangeOf(node) : undefined;
    if (range)
      found.push(
        ...findMarks(source, range),
        ...findBox(source, range),
        ...findPicture(source, range),
        ...findBars(source, range),
        ...findWideMark(source, range),
      );
    if (range && isLast) found.push(...findBackslash(source, range));
    const isHeading = node.type === 'element' && /^h[2-6]$/.test(node.tagName) && node.children.length === 0;
    const place = isHeading ? rangeOf(node) : undefined;
    if (place) {
      const typed = source.slice(...place).trim();
      found.push({ kind: 'empty-heading', offset: place[0], typed, write: '', edits: [] });
    }
    const isCode = node.type === 'element' && (node.tagName === 'code' || node.tagName === 'pre');
    if (!('children' in node) || isCode) return;
    const { children } = node as Element;
    const isBlock = node.type !== 'element' || !INLINE.has(node.tagName);
    for (const child of children) visit(child, child === children.at(-1) && (isBlock || isLast));
  };
  for (const node of tree.children) visit(node as ElementContent, true);
  return found;
}

const INLINE: ReadonlySet<string> = new Set(['em', 'strong', 'del', 'a']);

function findMarks(source: string, [start, end]: readonly [number, number]): UnreadLine[] {
  // Looked for only where a mark begins the text: a line may have thousands of texts.
  const isLineStart = () => source.slice(source.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
  const marks = listSpacedMarks(source.slice(start, end)).filter(({ index }) => index > 0 || isLineStart());
  const [first] = marks;
  if (!first) return [];
  const edits = marks.map(({ 0: typed, 1: mark, index }) => ({
    offset: start + index,
    typed,
    write: `${mark} `,
  }));
  const words = restOfLine(source, start + first.index + first[0].length);
  const offset = start + first.index;
  const [typed, write] = [shorten(first[0] + words), shorten(`${first[1]} ${words}`)];
  return [{ kind: 'space', offset, typed, write, edits }];
}

function findBox(source: string, [start, end]: readonly [number, number]): UnreadLine[] {
  const box = BOX.exec(source.slice(start, end));
  if (!box) return [];
  const write = '<Note>\u23CE\u23CE\u2026\u23CE\u23CE</Note>';
  return [{ kind: 'box', offset: start + box.index, typed: shorten(box[0].trim()), write, edits: [] }];
}

/** A picture as programs for notes write it. */
const WIKI_PICTURE = /!\[\[([^\]|\n]{1,200})(?:\|[^\]\n]{0,100})?\]\]/;

function findPicture(source: string, [start, end]: readonly [number, number]): UnreadLine[] {
  const found = WIKI_PICTURE.exec(source.slice(start, end));
  if (!found) return [];
  const write = `![…](./${proposeFileName(found[1]!)})`;
  return [{ kind: 'picture', offset: start + found.index, typed: shorten(found[0]), write, edits: [] }];
}

/** Signs that look like the bar between columns: of full width, of drawn boxes, broken, of mathematics and phonetics. */
const LIKE_BARS = /[｜│┃❘¦∣ǀ]/gu;

/** The rule of a table whose columns are parted by such signs; all of them in the text are to be bars. */
function findBars(source: string, [start, end]: readonly [number, number]): UnreadLine[] {
  const text = source.slice(start, end);
  const signs = [...text.matchAll(LIKE_BARS)];
  if (signs.length < 2) return [];
  const rule = text.split('\n').find((line) => line.match(LIKE_BARS) && isDelimiterRow(withBars(line)));
  if (rule === undefined) return [];
  const edits = signs.map(({ 0: typed, index }) => ({ offset: start + index, typed, write: '|' }));
  const [typed, write] = [shorten(rule.trim()), shorten(withBars(rule.trim()))];
  return [{ kind: 'bars', offset: start + text.indexOf(rule), typed, write, edits }];
}

/** A line with bars in place of all signs that look like one. */
export function withBars(line: string): string {
  return line.replaceAll(LIKE_BARS, '|');
}

/** The backslash at the end of a block, where it breaks no line. */
function findBackslash(source: string, [start, end]: readonly [number, number]): UnreadLine[] {
  const text = source.slice(start, end);
  const signs = LAST_BACKSLASH.exec(text);
  if (!signs || signs[0].length % 2 === 0) return [];
  const behind = signs.index + signs[0].length;
  const line = text.slice(text.lastIndexOf('\n', signs.index) + 1, behind);
  if (FOLDER.test(line)) return [];
  const offset = start + behind - 1;
  const [typed, write] = [shorten(line), shorten(line.slice(0, -1))];
  return [{ kind: 'backslash', offset, typed, write, edits: [{ offset, typed: '\\', write: '' }] }];
}
