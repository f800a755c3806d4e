import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { Unreadable } from '../../../gate/documents/document.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

export function isElement(node: HtmlNode | undefined): node is HtmlElement {
  return node !== undefined && 'tagName' in node;
}

/** Levels of elements within elements of a page, at most: portals nest some fifty. */
const MAX_DEPTH = 500;

/** The tree of a page. Throws `Unreadable` for one whose elements nest without end, which would use up time and stack. */
export function parsePage(markup: string): HtmlElement {
  const html = parse(markup).childNodes.find((node) => isElement(node)) as HtmlElement;
  let level = [html];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw new Unreadable('HTML');
    level = level.flatMap((element) => element.childNodes.filter((node) => isElement(node)));
  }
  return html;
}

/** The value of an attribute; `undefined` where there is none. */
export function attributeOf({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** All elements below a node, in the order of the page. */
export function* listElements(node: { childNodes?: HtmlNode[] }): Generator<HtmlElement> {
  for (const child of node.childNodes ?? []) {
    if (!isElement(child)) continue;
    yield child;
    yield* listElements(child);
  }
}

/** Elements that hold no words of the page. */
export const WORDLESS: ReadonlySet<string> = new Set(
  'script style noscript template head link meta title base'.split(' '),
);

/** Elements that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul button select option textarea marquee'.split(
    ' ',
  ),
);

/** The words of a node as a reader of the page meets them, a line for each block. */
export function textOf(node: HtmlNode): string {
  if ('value' in node) return node.value.replace(/[ \t\r\n\f]+/gu, ' ');
  if (!isElement(node)) return '';
  if (WORDLESS.has(node.tagName)) return '';
  if (node.tagName === 'br') return '\n';
  const text = node.childNodes.map(textOf).join('');
  return BLOCKS.has(node.tagName) ? `\n${text}\n` : text;
}
