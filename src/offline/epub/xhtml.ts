import { defaultTreeAdapter, html, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attributeOf, listElements, type Element } from '../transform/tree.ts';

/** Elements that are kept. Any other element is replaced by its contents. */
const KEPT = new Set(
  (
    'article section header footer h1 h2 h3 h4 h5 h6 p div span a img figure figcaption ul ol li dl dt dd table ' +
    'caption colgroup col thead tbody tfoot tr th td blockquote q em strong b i u s del ins sub sup small mark ' +
    'code pre kbd samp abbr time br hr address aside cite'
  ).split(' '),
);

/** Elements that are dropped with their contents. */
const DROPPED = new Set([
  'script',
  'style',
  'template',
  'nav',
  'form',
  'search',
  'button',
  'input',
  'dialog',
  'noscript',
]);

/** Attributes that are kept. */
const ATTRIBUTES = new Set(
  'id class lang alt datetime colspan rowspan scope title start reversed value width height'.split(' '),
);

/** Elements without contents, written self-closing. */
const EMPTY = new Set(['img', 'br', 'hr', 'col']);

export interface XhtmlOptions {
  /** The address of a link inside the book, or undefined to keep the words without a link. */
  linkFor(address: string): string | undefined;
  /** Where the book holds a photograph, or undefined when it does not. */
  pictureFor(image: Element): { src: string; width: number; height: number } | undefined;
  /** What an id of the page is in the book. */
  idFor(id: string): string;
}

/** Writes a part of a page as XHTML, reduced to what e-readers show. */
export function toXhtml(node: Tree.Node, options: XhtmlOptions): string {
  if (defaultTreeAdapter.isTextNode(node)) return escapeXml(node.value);
  if (!('childNodes' in node)) return '';
  if (!defaultTreeAdapter.isElementNode(node)) return inside(node, options);
  if (DROPPED.has(node.tagName) || node.namespaceURI !== html.NS.HTML) return '';
  if (node.tagName === 'a') return writeLink(node, options);
  if (node.tagName === 'img') return writePicture(node, options);
  return KEPT.has(node.tagName)
    ? writeElement(node, keptAttributes(node, options), options)
    : inside(node, options);
}

function inside(node: Tree.ParentNode, options: XhtmlOptions): string {
  return node.childNodes.map((child) => toXhtml(child, options)).join('');
}

/** A link around a photograph leads to the same photograph, larger: a book has one size. */
function writeLink(link: Element, options: XhtmlOptions): string {
  const address = attributeOf(link, 'href');
  const isPicture = listElements(link).some(({ tagName }) => tagName === 'img');
  const href = address === undefined || isPicture ? undefined : options.linkFor(address);
  if (href === undefined) return inside(link, options);
  return writeElement(link, [['href', href], ...keptAttributes(link, options)], options);
}

function writePicture(image: Element, options: XhtmlOptions): string {
  const words = attributeOf(image, 'alt') ?? '';
  const picture = options.pictureFor(image);
  if (!picture) return words === '' ? '' : `<em>[${escapeXml(words)}]</em>`;
  const { src, width, height } = picture;
  const attributes = { src, alt: words, width: String(width), height: String(height) };
  return `<img${formatAttributes(Object.entries(attributes))}/>`;
}

function writeElement(element: Element, attributes: [string, string][], options: XhtmlOptions): string {
  const head = element.tagName + formatAttributes(attributes);
  return EMPTY.has(element.tagName)
    ? `<${head}/>`
    : `<${head}>${inside(element, options)}</${element.tagName}>`;
}

function keptAttributes({ attrs }: Element, { idFor }: XhtmlOptions): [string, string][] {
  return attrs
    .filter(({ name }) => ATTRIBUTES.has(name))
    .map(({ name, value }) => [name, name === 'id' ? idFor(value) : value]);
}

function formatAttributes(attributes: [string, string][]): string {
  return attributes.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
}

/** Escapes text for XML text and attributes. Characters that XML 1.0 does not allow are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
