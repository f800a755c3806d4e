import type { Element, ElementContent, Root } from 'hast';
import type { Jsx } from './nodes.ts';
import { blockElements, isFootnoteMark } from './plain-text.ts';
import { isComponentName } from './vocabulary.ts';

/** A link and its range in a text, in UTF-16 units. */
export interface LinkedPart {
  link: Element;
  start: number;
  end: number;
}

/** Separates blocks in the text: no address and no number can continue across it. */
const BLOCK_BOUNDARY = '\n|\n';

/**
 * The text of a body as readers see it, without regard to links and emphasis, blocks separated by `BLOCK_BOUNDARY`; and its links
 * in the order of the text.
 */
export function readLinkedText(tree: Root): { text: string; links: LinkedPart[] } {
  let text = '';
  const links: LinkedPart[] = [];
  const read = (node: ElementContent): void => {
    if (node.type === 'text') text += node.value;
    if (!('children' in node) || (node.type === 'element' && isFootnoteMark(node))) return;
    const boundary = separates(node) ? BLOCK_BOUNDARY : '';
    text += boundary;
    const start = text.length;
    for (const child of node.children) read(child);
    if (node.type === 'element' && node.tagName === 'a') links.push({ link: node, start, end: text.length });
    text += boundary;
  };
  for (const node of tree.children) read(node as ElementContent);
  return { text, links };
}

/** Whether readers see an element apart from the text around it: a block, a component. */
function separates(node: ElementContent): boolean {
  if (node.type === 'element') return blockElements.has(node.tagName);
  const name = (node as unknown as Jsx).name ?? '';
  return isComponentName(name) || blockElements.has(name);
}
