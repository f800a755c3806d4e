import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

const inline = new Set(['a', 'b', 'em', 'i', 'span', 'strong', 'sub', 'sup', 'time', 'del', 'code', 'mark']);

/** The text that a reader sees in an element; blocks stand apart, scripts and styles are not text. */
export function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  if (!('childNodes' in node) || ['script', 'style', 'template'].includes(node.nodeName)) return '';
  const text = node.childNodes.map(textOf).join('');
  return inline.has(node.nodeName) ? text : `\n${text}\n`;
}
