import type { UnreadLine } from './unread-lines.ts';
import { shorten } from './finding.ts';

/** The signs at the start of a line. */
const HEAD = /^[^\p{L}\p{N}\s]+/u;

/**
 * The first line of a text that begins with a sign of full width, or another that stands for a sign of ASCII, where Markdown would take
 * that one for the mark of a heading, a quotation, an item, a rule or a fence. Dashes stand for no sign of ASCII: a line of speech begins
 * with one. Not items of which several stand below each other, which are told as lines of one paragraph.
 */
export function findWideMark(source: string, [start, end]: readonly [number, number]): UnreadLine[] {
  let offset = start;
  const found: (UnreadLine & { isItem: boolean })[] = [];
  for (const line of source.slice(start, end).split('\n')) {
    const isLineStart = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
    const typed = line.trim();
    const mark = isLineStart ? readWideMark(typed) : undefined;
    if (mark && !isNote(typed[0]!, source)) {
      const write = shorten(`${mark.plain} ${typed.slice(mark.length).trim()}`.trim());
      const at = offset + line.indexOf(typed);
      found.push({
        kind: 'wide-mark',
        offset: at,
        typed: shorten(typed),
        write,
        edits: [],
        isItem: mark.isItem,
      });
    }
    offset += line.length + 1;
  }
  const [first, second] = found;
  if (!first || (first.isItem && second?.isItem)) return [];
  const { isItem: _, ...told } = first;
  return [told];
}

/** Whether a sign stands behind a word as well: then it is that of a note. */
function isNote(sign: string, source: string): boolean {
  return /[＊﹡]/u.test(sign) && new RegExp(String.raw`[\p{L}\p{N}]${sign}`, 'u').test(source);
}

/** The mark that a line would begin with if its signs were those of ASCII; `undefined` where it has one already, or none. */
function readWideMark(line: string): { plain: string; length: number; isItem: boolean } | undefined {
  const head = HEAD.exec(line)?.[0] ?? '';
  const plain = head.normalize('NFKC');
  if (plain === head) return undefined;
  const rest = line.slice(head.length);
  const length = head.length;
  if (/^#{1,6}$/.test(plain) && (/^\s+\S/u.test(rest) || (plain.length > 1 && rest !== '')))
    return { plain: plain.padEnd(2, '#'), length, isItem: false };
  // A number behind the sign makes it a comparison.
  if (/^>+$/.test(plain) && /^\s*[^\s\d=]/u.test(rest)) return { plain, length, isItem: false };
  if (/^[-+*]$/.test(plain) && /^\s+\S/u.test(rest)) return { plain: '-', length, isItem: true };
  return /^([-*_~`])\1{2,}$/.test(plain) && rest === '' ? { plain, length, isItem: false } : undefined;
}
