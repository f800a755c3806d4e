import { defaultTreeAdapter, html, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;

/** Every element below a node, in the order of the document, with the contents of `<template>`. */
export function listElements(root: Tree.ParentNode): Element[] {
  const found: Element[] = [];
  const waiting: Tree.Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (defaultTreeAdapter.isElementNode(node)) {
      found.push(node);
      if (node.tagName === 'template' && 'content' in node)
        waiting.push(node.content as Tree.DocumentFragment);
    }
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
  }
  return found;
}

/** The value of an attribute. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Sets an attribute, in its place if it is there already. */
export function setAttribute(element: Element, name: string, value: string): void {
  const known = element.attrs.find((attribute) => attribute.name === name);
  if (known) known.value = value;
  else element.attrs.push({ name, value });
}

/** Removes attributes. */
export function dropAttributes(element: Element, ...names: string[]): void {
  element.attrs = element.attrs.filter(({ name }) => !names.includes(name));
}

/** Creates an element with attributes and a text. */
export function createElement(tag: string, attributes: Record<string, string>, text = ''): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const element = defaultTreeAdapter.createElement(tag, html.NS.HTML, attrs);
  if (text !== '') defaultTreeAdapter.insertText(element, text);
  return element;
}

/** Replaces an element by other nodes. */
export function replaceElement(element: Element, ...nodes: Tree.ChildNode[]): void {
  const { parentNode } = element;
  if (!parentNode) return;
  for (const node of nodes) defaultTreeAdapter.insertBefore(parentNode, node, element);
  defaultTreeAdapter.detachNode(element);
}

/** All text below a node. */
export function textOf(node: Tree.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Whether an element is of HTML and has this name. */
export function isHtml(element: Element, ...tags: string[]): boolean {
  return element.namespaceURI === html.NS.HTML && tags.includes(element.tagName);
}
