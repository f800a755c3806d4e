import type { Element, ElementContent, Root } from 'hast';
import { findOddEmphasis } from './emphasis.ts';
import { around, restOfLine, shorten, type WordFinding } from './finding.ts';
import { findListInLine, findOtherNumbers } from './list-marks.ts';
import { rangeOf } from './trace.ts';

/** Markup of a tree that was hardly meant as such, in the order of the tree. */
export function* listOddMarkup(tree: Root, source: string): Generator<WordFinding> {
  for (const node of tree.children)
    yield* list(node as ElementContent, source, { isTop: true, inLine: false });
}

interface MarkupPlace {
  /** Whether the node stands in nothing else. */
  isTop: boolean;
  /** Whether a list around it begins in the line of an item. */
  inLine: boolean;
}

function* list(node: ElementContent, source: string, { isTop, inLine }: MarkupPlace): Generator<WordFinding> {
  const comment = findJoiningComment(node, source);
  if (comment) yield comment;
  if (!('children' in node)) return;
  const element = node as Element;
  const finding = rangeOf(node) && !inLine ? judges[element.tagName]?.(element, source, isTop) : undefined;
  if (finding) yield finding;
  const isInLine = finding?.kind === 'list-in-line' || (inLine && /^[ou]l$/.test(element.tagName));
  for (const child of node.children) yield* list(child, source, { isTop: false, inLine: isInLine });
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
  a: findLongAddress,
};

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** A comment within a word or a number: the page joins what stands on both sides of it. */
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
    // Whether it was one word, only the editor knows.
    edits: [],
  };
}

/** A heading made by a line of dashes below it. */
function findUnderlining(heading: Element, source: string): WordFinding | undefined {
  const [start, end] = rangeOf(heading)!;
  if (source[start] === '#') return undefined;
  const lineStart = source.lastIndexOf('\n', end - 1) + 1;
  const offset = lineStart + /^[ \t>]*/.exec(source.slice(lineStart, end))![0].length;
  const line = shorten(source.slice(offset, end).trim());
  const words = shorten(source.slice(start, lineStart - 1));
  return {
    rule: 'doubtful-markup',
    kind: 'underlining',
    offset,
    typed: line,
    shown: words,
    write: `\\${line}`,
    edits: [{ offset, typed: '-', write: '\\-' }],
  };
}

/** A quotation that begins with a figure: "> 80%" and ">=5" compare. */
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
    edits: [{ offset, typed: '>', write: '\\>' }],
  };
}

/** What ends an address in a text: signs that are no ASCII and no letters, and quotation marks. */
const END_OF_ADDRESS = /(?![\p{ASCII}\p{L}\p{M}\p{N}])[\s\S]|"/u;

/** An address that is a link by itself and took a closing quotation mark, an ellipsis or a dash into it. */
function findLongAddress({ children, properties }: Element, source: string): WordFinding | undefined {
  const [text] = children;
  const range = text?.type === 'text' ? rangeOf(text) : undefined;
  if (!range || properties['dataFootnoteRef'] !== undefined || source[range[0] - 1] === '[') return undefined;
  const typed = source.slice(...range);
  const length = typed.search(END_OF_ADDRESS);
  if (length <= 0) return undefined;
  const address = typed.slice(0, length);
  const href = /^www\./i.test(address) ? `http://${address}` : address;
  const write = `[${address}](${href})${typed.slice(length)}`;
  return {
    rule: 'doubtful-markup',
    kind: 'address',
    offset: range[0],
    typed,
    shown: address,
    write,
    edits: /[()[\]\\]/.test(address) ? [] : [{ offset: range[0], typed, write }],
  };
}
