import type { Element, ElementContent, Root } from 'hast';
import type { PastedKind } from '../../strings/issues/forms.ts';
import { shorten, type WordEdit } from './finding.ts';
import { layOut } from './line-layouts.ts';
import { rangeOf } from './trace.ts';

/** Lines that a page joins to one paragraph, though each was meant to stand by itself; with what shows them so. */
export interface PastedLines {
  kind: PastedKind;
  offset: number;
  lines: number;
  /** How the first of them are to be written. */
  write: string;
  edits: WordEdit[];
  /** Whether `--fix` may do it: only where nothing else can have been meant. */
  isCertain: boolean;
}

/** Bullets of text programs and telephones, those that only their own fonts can show, and dashes. */
const BULLET =
  '[\u2022\u25CF\u25AA\u25A0\u25E6\u25CB\u2219\u00B7\u2023\u2043\u2605\u2606\u25C6\u25BA\u25B6\u27A2\u27A4\u2713\u2714\u2756\u2192\u21D2\u00A7\u2010-\u2015\u2212\uE000-\uF8FF]|\\p{Extended_Pictographic}|[-+*o](?=\\t)|-(?=\\p{L})';
/** `1/`, `1.` without a space behind it, `a)`, `I.`, `(1)`. */
const ORDINAL =
  '\\d{1,3}[.)](?=[ \\t]|\\p{L})|\\d{1,3}/(?=[ \\t]|\\p{L})|[a-z\\u0111]\\)|[IVX]+[.)/](?=[ \\t])|\\([\\da-z\\u0111]{1,2}\\)';
const MARK = new RegExp(`^[ \\t]*(?:${BULLET}|${ORDINAL})`, 'u');

const END_OF_SENTENCE = /[.!?…:;][”"’»)*_]*$/u;
const SMALL_LETTER = /^[ \t]*\p{Ll}/u;

/** Characters of the longest line of a verse or a signature, and of a line that is a paragraph beyond doubt. */
const SHORT = 60;
const LONG = 120;

/** Runs of lines in a tree that look pasted; each is told once. Quotations and items of lists are left out. */
export function listPastedLines(tree: Root, source: string): PastedLines[] {
  const found: PastedLines[] = [];
  const visit = (nodes: readonly ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'element' && node.tagName === 'p') found.push(...judge(node, source));
      else if ((node.type as string).startsWith('mdxJsx')) visit((node as Element).children);
    }
  };
  visit(tree.children as ElementContent[]);
  return found;
}

function judge(paragraph: Element, source: string): PastedLines[] {
  const [start, end] = rangeOf(paragraph) ?? [0, 0];
  const text = source.slice(start, end);
  // A tag or a break of a line in it is a layout of its own.
  if (!text.includes('\n') || / {2}\n|\\\n|<|^\|? *!\[/.test(text)) return [];
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lines = (source.slice(lineStart, start) + text).split('\n');
  const kind = findKind(lines);
  if (kind === undefined) return [];
  const written = layOut(kind, lines, (line) => MARK.test(line));
  let offset = lineStart;
  const edits = lines.flatMap((typed, index) => {
    const at = offset;
    offset += typed.length + 1;
    return written[index] === typed ? [] : [{ offset: at, typed, write: written[index]! }];
  });
  const rows = written.flatMap((line) => line.split('\n')).filter((line) => line !== '');
  const write = rows.slice(0, 2).map(shorten).join(' ⏎ ');
  return [{ kind, offset: start, lines: lines.length, write, edits, isCertain: isCertain(kind, lines) }];
}

/** What the lines of a paragraph were meant as; `undefined` when as one paragraph. */
function findKind(lines: readonly string[]): PastedKind | undefined {
  const isPair = (pattern: RegExp) =>
    lines.some((line, at) => pattern.test(line) && pattern.test(lines[at + 1] ?? ''));
  if (isPair(/^\s*\|.*\|/)) return 'bars';
  const marks = lines.filter((line) => MARK.test(line));
  if (marks.length > 1 && (isPair(MARK) || hasEarlyBreak(lines))) return 'marks';
  if (isPair(/\S\t+\S/)) return 'tabs';
  if (lines.slice(1).some((line) => SMALL_LETTER.test(line))) return undefined;
  const isShort = lines.every((line) => line.trim().length <= SHORT);
  const isMeant = hasEarlyBreak(lines) || (isShort && (lines.length > 2 || !/\p{Ll}/u.test(lines[0]!)));
  if (!isMeant) return undefined;
  return isShort ? 'breaks' : 'paragraphs';
}

/** Whether a line ends though the next word would have had room: a program that breaks lines by their width does not do that. */
function hasEarlyBreak(lines: readonly string[]): boolean {
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  return lines.some((line, at) => {
    const next = lines[at + 1]?.trim().split(/\s/)[0];
    return next !== undefined && line.trimEnd().length + 1 + next.length <= width;
  });
}

function isCertain(kind: PastedKind, lines: readonly string[]): boolean {
  if (lines.length < 3) return false;
  if (kind === 'marks' || kind === 'breaks') return true;
  const isSentence = lines.every((line) => END_OF_SENTENCE.test(line.trim()));
  return kind === 'paragraphs' && isSentence && lines.some((line) => line.trim().length > LONG);
}
