import type { Element, ElementContent, Root } from 'hast';
import { writeAsParagraph } from './as-paragraph.ts';
import { findOddEmphasis, onlyEmphasis } from './emphasis.ts';
import { around, escapeSigns, restOfLine, shorten, type WordFinding } from './finding.ts';
import { findListInLine, findOtherNumbers } from './list-marks.ts';
import { findOddLink } from './odd-links.ts';
import { rangeOf } from './trace.ts';

/** Findings for markup of a tree that was hardly meant as such, in the order of the tree. */
export function* listOddMarkup(tree: Root, source: string): Generator<WordFinding> {
  for (const node of tree.children)
    yield* list(node as ElementContent, source, { isTop: true, inLine: false });
}

interface MarkupPlace {
  /** Whether the node is a direct child of the body. */
  isTop: boolean;
  /** Whether a list around the node begins in the line of an item. */
  inLine: boolean;
  /** An emphasis that was judged with the one around it. */
  judged?: Element | undefined;
}

function* list(
  node: ElementContent,
  source: string,
  { isTop, inLine, judged }: MarkupPlace,
): Generator<WordFinding> {
  const comment = findJoiningComment(node, source);
  if (comment) yield comment;
  if (!('children' in node)) return;
  const element = node as Element;
  const finding =
    rangeOf(node) && !inLine && node !== judged
      ? judges[element.tagName]?.(element, source, isTop)
      : undefined;
  if (finding) yield finding;
  const isInLine = finding?.kind === 'list-in-line' || (inLine && /^[ou]l$/.test(element.tagName));
  const isEmphasis = /^(?:em|strong)$/.test(element.tagName);
  const place = { isTop: false, inLine: isInLine, judged: isEmphasis ? onlyEmphasis(element) : undefined };
  for (const child of node.children) yield* list(child, source, place);
}

const judges: Readonly<
  Record<string, (element: Element, source: string, isTop: boolean) => WordFinding | undefined>
> = {
  em: findOddEmphasis,
  strong: findOddEmphasis,
  del: findOddEmphasis,
  ol: findOtherNumbers,
  li: findListInLine,
  h2: findUnderlining,
  blockquote: findComparison,
  a: findOddLink,
  pre: findFence,
};

/** A character of a word. */
const WORD = /[\p{L}\p{M}\p{N}]/u;

/** The finding for a comment within a word or a number, whose two sides the page joins. */
function findJoiningComment(node: ElementContent, source: string): WordFinding | undefined {
  const [start, end] = ((node.type as string) === 'mdxTextExpression' && rangeOf(node)) || [0, 0];
  if (end === 0 || !WORD.test(source[start - 1] ?? '') || !WORD.test(source[end] ?? '')) return undefined;
  const { before, behind } = around(source, start, end);
  const comment = shorten(source.slice(start, end));
  return {
    rule: 'lost-words',
    kind: 'comment',
    offset: start,
    typed: before + comment + behind,
    shown: before + behind,
    write: `${before} ${comment}${behind}`,
    // Only an editor knows whether it is one word.
    edits: [],
  };
}

/** The finding for a heading made by a line of dashes below it. */
function findUnderlining(heading: Element, source: string): WordFinding | undefined {
  const [start, end] = rangeOf(heading)!;
  if (source[start] === '#') return undefined;
  const lineStart = source.lastIndexOf('\n', end - 1) + 1;
  const offset = lineStart + /^[ \t>]*/.exec(source.slice(lineStart, end))![0].length;
  const line = shorten(source.slice(offset, end).trim());
  const words = shorten(source.slice(start, lineStart - 1));
  const { write, edits } = writeAsParagraph(source, offset, 1);
  return {
    rule: 'doubtful-markup',
    kind: 'underlining',
    offset,
    typed: line,
    shown: words,
    write: shorten(write.trim()),
    edits,
  };
}

/** The finding for a quotation that begins with a number: "> 80%" and ">=5" are comparisons. */
function findComparison(quotation: Element, source: string): WordFinding | undefined {
  const [offset] = rangeOf(quotation)!;
  const line = restOfLine(source, offset);
  if (!/^>(?:=?\d|= ?\d| \d[\d.,]* ?%)/.test(line)) return undefined;
  return {
    rule: 'lost-words',
    kind: 'quotation',
    offset,
    typed: shorten(line),
    shown: shorten(line.slice(1).trim()),
    write: `\\${shorten(line)}`,
    edits: writeAsParagraph(source, offset, 1).edits,
  };
}

/**
 * The finding for a line of tildes, or a line of backquotes without its twin, which shows what follows in the type of programs. A
 * fence with the name of a language, or a pair of backquotes, is written on purpose.
 */
function findFence(code: Element, source: string): WordFinding | undefined {
  const [start, end] = rangeOf(code)!;
  const lines = source.slice(start, end).split('\n');
  const [, fence, name = ''] = /^(~{3,}|`{3,})(.*)$/.exec(lines[0]!) ?? [];
  if (fence === undefined || name.trim() !== '') return undefined;
  const isClosed = lines.length > 1 && lines.at(-1)!.trim().startsWith(fence);
  if (fence.startsWith('`') && isClosed) return undefined;
  const shown = shorten(
    lines
      .slice(1, isClosed ? -1 : undefined)
      .join(' ')
      .trim(),
  );
  const write = escapeSigns(fence);
  return { rule: 'doubtful-markup', kind: 'fence', offset: start, typed: fence, shown, write, edits: [] };
}
