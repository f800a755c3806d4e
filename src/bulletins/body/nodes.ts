import type { Element, ElementContent } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';

/** A component or literal element of the parser's tree. */
export type Jsx = (MdxJsxFlowElementHast | MdxJsxTextElementHast) & { children: ElementContent[] };

/** Whether a node is a Markdown image. */
export function isImage(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'img';
}

/** Whether a node is white space between others. */
export function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Whether an expression is nothing but one block comment, which ends at the first `*` + `/`, and white space. */
export function isComment(inside: string): boolean {
  const text = inside.trim();
  return text.startsWith('/*') && text.indexOf('*/', 2) === text.length - 2;
}
