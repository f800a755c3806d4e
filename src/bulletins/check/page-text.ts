import type { Element, ElementContent, Root } from 'hast';
import { plainText } from '../body/plain-text.ts';

/**
 * What a page shows of a tree: its words, the same with the numbers of its lists, and how many line ends of the source it shows as
 * blanks.
 */
export function readPageText(tree: Root): { words: string; text: string; joined: number } {
  const numbered = structuredClone(tree);
  let joined = 0;
  const visit = (node: ElementContent): void => {
    if (node.type === 'text') joined += countJoined(node.value);
    if (!('children' in node) || isWhole(node as Element)) return;
    if ((node as Element).tagName === 'ol') numberItems(node as Element);
    for (const child of node.children) visit(child);
  };
  for (const node of numbered.children) visit(node as ElementContent);
  const words = plainText(tree.children as ElementContent[]);
  return { words, text: plainText(numbered.children as ElementContent[]), joined };
}

/** Line ends between words of a text; those at its edges stand beside markup or a break. */
function countJoined(text: string): number {
  return text.match(/\S[ \t]*\n[ \t]*(?=\S)/g)?.length ?? 0;
}

/** Whether the text of an element keeps its lines. */
function isWhole({ tagName }: Element): boolean {
  return tagName === 'pre' || tagName === 'code';
}

/** Puts the number that the page shows before each item of a list. */
function numberItems(list: Element): void {
  let number = Number(list.properties['start'] ?? 1);
  for (const item of list.children) {
    if (item.type !== 'element' || item.tagName !== 'li') continue;
    item.children.unshift({ type: 'text', value: `${number}. ` });
    number += 1;
  }
}
