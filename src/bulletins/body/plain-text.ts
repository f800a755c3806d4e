import type { Element, ElementContent } from 'hast';
import { FOOTNOTE_HEADING } from './name-footnotes.ts';
import type { Jsx } from './nodes.ts';
import { getComponent, isComponentName, type ComponentName } from './vocabulary.ts';

/** Elements that begin a line of their own. */
export const blockElements: ReadonlySet<string> = new Set(
  'p h2 h3 h4 h5 h6 ul ol li blockquote pre hr div section table caption thead tbody tr th td br'.split(' '),
);

/**
 * The text of nodes as readers see it: a line for each block, without the marks that footnotes add. Descriptions, feeds, search and
 * previews are made of it, so words and figures that the page keeps apart stay apart: struck ones, those around the mark of a
 * footnote, raised and lowered figures behind others.
 */
export function plainText(nodes: readonly ElementContent[]): string {
  return collect(nodes)
    .replace(/[ \t]{2,}|\t/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}

function collect(nodes: readonly ElementContent[]): string {
  let text = '';
  let wasApart = false;
  for (const node of nodes) {
    const isApart = standsApart(node);
    const next = raise(node, textOf(node), text);
    if (next === '') wasApart ||= isApart;
    else {
      text += (isApart || wasApart) && END_OF_WORD.test(text) && START_OF_WORD.test(next) ? ` ${next}` : next;
      wasApart = isApart;
    }
  }
  return text;
}

/** A letter or digit at the beginning, and at the end, of a text. */
const START_OF_WORD = /^[\p{L}\p{N}]/u;
const END_OF_WORD = /[\p{L}\p{M}\p{N}]$/u;

/** Whether a node is read apart from the words beside it: struck text, the mark of a footnote. */
function standsApart(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'del' || node.tagName === 'sup');
}

/** The digits of `sup` and `sub` as characters, by value. */
const SMALL_DIGITS: Readonly<Record<string, string>> = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' };

/** The text of `sup` or `sub` with superscript or subscript digits behind a digit: 10⁵ is not 105. */
function raise(node: ElementContent, text: string, before: string): string {
  const figures = SMALL_DIGITS[(node as unknown as Jsx).name ?? ''];
  if (figures === undefined || !/^\d+$/.test(text) || !/\d$/.test(before)) return text;
  return text.replace(/\d/g, (figure) => figures[Number(figure)]!);
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if ((node.type as string).startsWith('mdxJsx')) return textOfJsx(node as unknown as Jsx);
  if (node.type !== 'element') return '';
  if (isFootnoteMark(node)) return '';
  const text = collect(node.children);
  return blockElements.has(node.tagName) ? `\n${text}\n` : text;
}

/** Whether the parser has added an element to join footnotes and text: a reference, the link back, the heading above the notes. */
export function isFootnoteMark({ properties }: Element): boolean {
  return (
    properties['dataFootnoteRef'] !== undefined ||
    properties['dataFootnoteBackref'] !== undefined ||
    properties['id'] === FOOTNOTE_HEADING
  );
}

function textOfJsx({ name, attributes, children }: Jsx): string {
  if (!isComponentName(name ?? '')) {
    return blockElements.has(name ?? '') ? `\n${collect(children)}\n` : collect(children);
  }
  const declared = getComponent(name as ComponentName).attributes;
  const words = (attributes ?? []).flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && declared[attribute.name]?.isRead
      ? [String(attribute.value ?? '')]
      : [],
  );
  return `\n${[...words, collect(children)].join('\n')}\n`;
}
