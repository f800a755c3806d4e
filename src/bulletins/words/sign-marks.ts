import type { Element, ElementContent, Root } from 'hast';
import { measurePattern } from '../../strings/line-starts.vi.ts';
import { writeAsParagraph } from './as-paragraph.ts';
import { restOfLine, shorten, type WordFinding } from './finding.ts';
import { rangeOf } from './trace.ts';

// A sign and a blank at the start of a line make a list. A list of several items was meant as one; of a single item, what stands behind
// the sign or in the text above may say that the sign itself was meant: of a figure, of a note, of the author of a saying.

/** What follows the plus of a number or of a telephone; what follows a minus: a measure. */
const FIGURE = /^\+[ \t]+\d/;
const MEASURE = new RegExp(String.raw`^-[ \t]+\d[\d.,]*\s?${measurePattern}`, 'u');
/** A figure in the neighbouring list of another sign. */
const COUNT = /^[-+][ \t]+\d/;
/** The star of a note behind a word or in brackets, which the page shows. */
const STAR_OF_NOTE = /(?<=[\p{L}\p{M}\p{N}%”"(])\*(?=$|[\s\p{P}|])/u;
/** The end of a saying, and a name behind a dash. */
const END_OF_SAYING = /[”»"][.!…]?[*_]*\s*$/u;
const AUTHOR = /^-[ \t]+\p{Lu}/u;

/** Signs at the start of lines that the page shows as bullets though they were hardly meant as such. */
export function listSignMarks(tree: Root, source: string): WordFinding[] {
  const hasStar = listShownTexts(tree).some((text) => STAR_OF_NOTE.test(text));
  const visit = (nodes: readonly ElementContent[]): WordFinding[] => {
    const solid = nodes.filter(
      (node) => rangeOf(node) && !(node.type === 'text' && node.value.trim() === ''),
    );
    return solid.flatMap((node, at) => {
      const judged = isSingle(node)
        ? judge(node, source, { hasStar, beside: [solid[at - 1], solid[at + 1]] })
        : [];
      return node.type.startsWith('mdxJsx') ? visit((node as Element).children) : judged;
    });
  };
  return visit(tree.children as ElementContent[]);
}

interface BesideList {
  hasStar: boolean;
  beside: readonly [before: ElementContent | undefined, behind: ElementContent | undefined];
}

function judge(list: Element, source: string, { hasStar, beside }: BesideList): WordFinding[] {
  const [offset] = rangeOf(list)!;
  const line = restOfLine(source, offset);
  const [before] = beside;
  const isFigure =
    FIGURE.test(line) ||
    MEASURE.test(line) ||
    (COUNT.test(line) && beside.some((node) => node && isSingle(node) && FIGURE.test(lineOf(node, source))));
  const isNote = hasStar && /^\*[ \t]/.test(line);
  const isAuthor = AUTHOR.test(line) && before !== undefined && endsSaying(before, offset, source);
  if (!isFigure && !isNote && !isAuthor) return [];
  const { write, edits } = writeAsParagraph(source, offset, 1);
  const words = {
    typed: shorten(line),
    shown: shorten(`• ${line.slice(1).trim()}`),
    write: shorten(write),
    offset,
    edits,
  };
  return [
    isAuthor
      ? { ...words, rule: 'doubtful-markup', kind: 'sign' }
      : { ...words, rule: 'lost-words', kind: 'sign' },
  ];
}

/** Whether a node is a list with one item. */
function isSingle(node: ElementContent): node is Element {
  return (
    node.type === 'element' &&
    node.tagName === 'ul' &&
    node.children.filter(({ type }) => type === 'element').length === 1
  );
}

function lineOf(node: Element, source: string): string {
  return restOfLine(source, rangeOf(node)![0]);
}

/** Whether a paragraph ends directly above an offset, with the quotation mark of a saying. */
function endsSaying(paragraph: ElementContent, offset: number, source: string): boolean {
  const [start, end] = rangeOf(paragraph)!;
  const isAbove = source.slice(end, offset).split('\n').length === 2;
  return isAbove && /^[“«"]/.test(source.slice(start)) && END_OF_SAYING.test(source.slice(start, end));
}

/** The texts of a tree, each as the page shows it. */
function listShownTexts(tree: Root): string[] {
  const texts: string[] = [];
  const visit = (node: Root | ElementContent): void => {
    if (node.type === 'text') texts.push(node.value);
    if ('children' in node) for (const child of node.children) visit(child as ElementContent);
  };
  visit(tree);
  return texts;
}
