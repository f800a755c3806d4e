import type { Element, ElementContent, Properties } from 'hast';
import type { SourcePosition } from '../../gate/issue.ts';
import { splitHeading, splitWholes } from '../../vietnamese/wholes.ts';
import { dressTable } from './dress-table.ts';
import { markWholes } from './mark-wholes.ts';
import { isBlank, type Jsx } from './nodes.ts';
import { plainText } from './plain-text.ts';

/** A link of a body, as written: `/…` below the base path, `#…` within the page, or a full URL. */
export interface BodyLink {
  href: string;
  place: SourcePosition;
}

/** A heading of a body; its level is 2 to 6. */
export interface BodyHeading {
  id: string;
  level: number;
  text: string;
}

/** What plain elements are made with, and what is noted of them. */
export interface PlainContext {
  file: string;
  /** Converts an address that begins with `/` to a published one. */
  address: (path: string) => string;
  /** An id for a heading with this text. */
  nameHeading: (text: string) => string;
  /** The names of the tables so far that are regions of the page, and how many have each. */
  tableNames: Map<string, number>;
  /** Within what is shown sign by sign. */
  isVerbatim?: boolean;
  /** Every link and every heading so far, in order. */
  body: { links: BodyLink[]; headings: BodyHeading[] };
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
    const element: Element = {
      type: 'element',
      tagName: jsx.name ?? '',
      properties,
      children: unwrapParagraph(children),
    };
    return [element.tagName === 'table' ? frameTable(element, context) : element];
  }
  if (node.type === 'text' && !context.isVerbatim) return markWholes(splitWholes(node.value));
  if (node.type !== 'element') return [node];
  if (node.tagName === 'input') {
    // A ballot box is text: a disabled checkbox has no label that a screen reader could read.
    return [{ type: 'text', value: node.properties['checked'] ? '☑' : '☐' }];
  }
  node.children = plainChildren(node, context);
  dress(node, context);
  return [node.tagName === 'table' ? frameTable(node, context) : node];
}

/** The children of an element as plain ones. The last words of a heading stay together. */
function plainChildren({ tagName, children }: Element, context: PlainContext): ElementContent[] {
  const isVerbatim = tagName === 'code' || tagName === 'pre';
  const inside = isVerbatim ? { ...context, isVerbatim } : context;
  return children.flatMap((child, index) =>
    isHeading(tagName) && child.type === 'text' && index === children.length - 1
      ? markWholes(splitHeading(child.value))
      : toPlain(child, inside),
  );
}

function isHeading(tagName: string): boolean {
  return /^h[2-6]$/.test(tagName);
}

/** The children of a cell without the paragraph that MDX adds when the cell is written on lines of its own. */
function unwrapParagraph(children: ElementContent[]): ElementContent[] {
  const solid = children.filter((child) => !isBlank(child));
  const only = solid[0];
  return solid.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : children;
}

/**
 * A table in a box that scrolls, so that a wide one does not make the page scroll. Where the table may be wider than the box, that
 * is a region with a name that can be focused, so that a keyboard scrolls it.
 */
function frameTable(table: Element, { tableNames }: PlainContext): Element {
  const { name, mayScroll } = dressTable(table);
  const properties: Properties = { className: ['table-scroll'] };
  if (mayScroll && name !== '') {
    const namesakes = (tableNames.get(name) ?? 0) + 1;
    tableNames.set(name, namesakes);
    Object.assign(properties, {
      role: 'region',
      ariaLabel: namesakes === 1 ? name : `${name} (${namesakes})`,
      tabIndex: 0,
    });
  }
  return { type: 'element', tagName: 'div', properties, children: [table] };
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
  if (isHeading(element.tagName) && properties['id'] === undefined) {
    const text = plainText([element]).replaceAll('\n', ' ');
    const id = context.nameHeading(text);
    properties['id'] = id;
    context.body.headings.push({ id, level: Number(element.tagName.slice(1)), text });
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
