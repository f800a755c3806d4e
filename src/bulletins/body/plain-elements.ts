import type { Element, ElementContent, Properties } from 'hast';
import type { SourcePosition } from '../../gate/issue.ts';
import { isBlank, type Jsx } from './nodes.ts';
import { plainText } from './plain-text.ts';

/** A link of a body, as written: `/…` below the base path, `#…` within the page, or a full URL. */
export interface BodyLink {
  href: string;
  place: SourcePosition;
}

/** What plain elements are made with, and what is noted of them. */
export interface PlainContext {
  file: string;
  /** Converts an address that begins with `/` to a published one. */
  address: (path: string) => string;
  /** An id for a heading with this text. */
  nameHeading: (text: string) => string;
  /** Every link and every id of a heading so far, in order. */
  body: { links: BodyLink[]; headingIds: string[] };
}

/** The literal attributes of a component or literal element, by name. */
export function attributesOf(node: Jsx): Record<string, string> {
  const literal = (node.attributes ?? []).filter((attribute) => attribute.type === 'mdxJsxAttribute');
  return Object.fromEntries(literal.map(({ name, value }) => [name, typeof value === 'string' ? value : '']));
}

/** A node as plain elements and text, ready to be written as HTML; comments are dropped. */
export function toPlain(node: ElementContent, context: PlainContext): ElementContent[] {
  const type = node.type as string;
  if (type.endsWith('Expression')) return [];
  if (type.startsWith('mdxJsx')) {
    const jsx = node as unknown as Jsx;
    const properties: Properties = {};
    for (const [name, value] of Object.entries(attributesOf(jsx))) properties[name] = value;
    const children = jsx.children.flatMap((child) => toPlain(child, context));
    return [
      scroll({ type: 'element', tagName: jsx.name ?? '', properties, children: unwrapParagraph(children) }),
    ];
  }
  if (node.type !== 'element') return [node];
  if (node.tagName === 'input') {
    // A ballot box is text: a disabled checkbox has no label that a screen reader could read.
    return [{ type: 'text', value: node.properties['checked'] ? '☑' : '☐' }];
  }
  node.children = node.children.flatMap((child) => toPlain(child, context));
  dress(node, context);
  return [scroll(node)];
}

/** The children of a cell without the paragraph that MDX adds when the cell is written on lines of its own. */
function unwrapParagraph(children: ElementContent[]): ElementContent[] {
  const solid = children.filter((child) => !isBlank(child));
  const only = solid[0];
  return solid.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : children;
}

/**
 * A table in a scrollable region, so that a wide one does not make the page scroll. It can be focused, so that a keyboard scrolls
 * it.
 */
function scroll(element: Element): Element {
  if (element.tagName !== 'table') return element;
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], tabIndex: 0 },
    children: [element],
  };
}

/** Adds to plain elements what pages need: addresses with the base path, ids of headings, scope of header cells. */
function dress(element: Element, context: PlainContext): void {
  const { properties } = element;
  // The alignment of a column becomes a class: the content security policy forbids style attributes.
  const align = /^text-align: ?(center|right|left)/.exec(String(properties['style'] ?? ''))?.[1];
  if (align !== undefined) {
    delete properties['style'];
    if (align !== 'left') properties['className'] = [`align-${align}`];
  }
  if (element.tagName === 'a') dressLink(element, context);
  if (element.tagName === 'th' && properties['scope'] === undefined) properties['scope'] = 'col';
  if (/^h[2-6]$/.test(element.tagName) && properties['id'] === undefined) {
    properties['id'] = context.nameHeading(plainText([element]));
    context.body.headingIds.push(properties['id']);
  }
}

function dressLink(element: Element, context: PlainContext): void {
  const { properties } = element;
  const href = String(properties['href'] ?? '');
  const isOfNote = 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
  if (!isOfNote) context.body.links.push({ href, place: placeOf(element, context) });
  if (href.startsWith('/')) properties['href'] = context.address(href);
  if (/^https?:/.test(href)) properties['rel'] = ['external', 'noopener'];
}

/** The place of a node in its file. */
export function placeOf(node: ElementContent | Jsx, { file }: Pick<PlainContext, 'file'>): SourcePosition {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { file, line, column };
}
