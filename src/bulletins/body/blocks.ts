import Slugger from 'github-slugger';
import type { Element, ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { SourcePosition } from '../../gate/issue.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { isBlank, isImage, type Jsx } from './closed-mdx.ts';
import { plainText } from './plain-text.ts';
import { isComponentName, type ComponentName } from './vocabulary.ts';

/** A picture where it stands in a body. Words that the body does not give come from the frontmatter. */
export interface PlacedImage {
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** An attachment where it stands in a body. */
export interface PlacedFile {
  src: string;
  title?: string;
}

/** A piece of a body: plain content as HTML, or a component with its data. */
export type Block<Image = PlacedImage, File = PlacedFile> =
  | { kind: 'html'; html: string }
  | { kind: 'figure'; image: Image }
  | { kind: 'gallery'; images: Image[] }
  | { kind: 'attachment'; file: File }
  | { kind: 'quote'; by?: string; blocks: Block<Image, File>[] }
  | { kind: 'note'; tone: 'info' | 'warning'; title?: string; blocks: Block<Image, File>[] };

/** A body in the form that pages place: blocks, and what other steps need to know of it. */
export interface Body {
  blocks: Block[];
  /** The first paragraph as plain text. */
  lead: string;
  /** The whole text, a line for each block element, for search and checks. */
  text: string;
  links: BodyLink[];
  /** Every file named in the body, with its place, in order. */
  files: { src: string; place: SourcePosition; isImage: boolean }[];
  headingIds: string[];
}

/** Where a body leads to, as written: `/…` below the base path, `#…` within its own page, or an address in full. */
export interface BodyLink {
  href: string;
  place: SourcePosition;
}

/** Turns a judged tree into blocks. `address` makes a published address of one that begins with `/`. */
export function buildBody(tree: Root, file: string, address: (path: string) => string): Body {
  const lead = tree.children.find((node): node is Element => isParagraph(node as ElementContent));
  if (lead) lead.properties['className'] = ['lead'];
  const content = tree.children as ElementContent[];
  const body: Body = {
    blocks: [],
    lead: lead ? plainText([lead]) : '',
    text: plainText(content),
    links: [],
    files: [],
    headingIds: [],
  };
  const context: BodyContext = { file, address, body, nameHeading: buildHeadingNames() };
  body.blocks = toBlocks(content, context);
  return body;
}

/**
 * A judged tree as plain elements and text, without comments, as the blocks of a body hold them, but with the headings named as
 * Astro names them, and its links. `undefined` where it has pictures or components.
 */
export function toPlainTree(
  tree: Root,
  file: string,
  address: (path: string) => string,
): { nodes: ElementContent[]; links: BodyLink[] } | undefined {
  const content = tree.children as ElementContent[];
  if (content.some((node) => (imagesOf(node)?.length ?? 0) > 0 || componentOf(node))) return undefined;
  const body: Body = { blocks: [], lead: '', text: '', links: [], files: [], headingIds: [] };
  const slugger = new Slugger();
  const context: BodyContext = { file, address, body, nameHeading: (text) => slugger.slug(text) };
  return { nodes: content.flatMap((node) => toPlain(node, context)), links: body.links };
}

interface BodyContext {
  file: string;
  address: (path: string) => string;
  body: Body;
  /** An id for a heading with this text. */
  nameHeading: (text: string) => string;
}

/** Ids without marks, each given once. */
function buildHeadingNames(): BodyContext['nameHeading'] {
  const ids = new Map<string, number>();
  return (text) => {
    const slug = slugify(text) || 'muc';
    const used = ids.get(slug) ?? 0;
    ids.set(slug, used + 1);
    return used === 0 ? slug : `${slug}-${used + 1}`;
  };
}

function toBlocks(nodes: readonly ElementContent[], context: BodyContext): Block[] {
  const blocks: Block[] = [];
  let run: ElementContent[] = [];
  const closeRun = () => {
    const html = toHtml({ type: 'root', children: run }).trim();
    if (html !== '') blocks.push({ kind: 'html', html });
    run = [];
  };
  for (const node of nodes) {
    const images = imagesOf(node);
    const component = componentOf(node);
    if (!images && !component) {
      run.push(...toPlain(node, context));
      continue;
    }
    closeRun();
    if (images)
      for (const image of images) blocks.push({ kind: 'figure', image: placeImage(image, context) });
    if (component) blocks.push(buildComponent(component, context));
  }
  closeRun();
  return blocks;
}

/** The images of a paragraph that holds nothing else. */
function imagesOf(node: ElementContent): Element[] | undefined {
  if (node.type !== 'element' || node.tagName !== 'p' || node.children.length === 0) return undefined;
  if (!node.children.every((child) => isImage(child) || isBlank(child))) return undefined;
  return node.children.filter(isImage);
}

function isParagraph(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'p' && !imagesOf(node);
}

function placeImage(image: Element, context: BodyContext): PlacedImage {
  const { src, alt, title } = image.properties as Record<string, string | undefined>;
  return takeImage({ src: src ?? '', alt, caption: title }, image, context);
}

function takeImage(
  words: { src: string } & { [K in 'alt' | 'caption' | 'credit']?: string | undefined },
  node: ElementContent | Jsx,
  context: BodyContext,
): PlacedImage {
  context.body.files.push({ src: words.src, place: placeOf(node, context), isImage: true });
  const image: PlacedImage = { src: words.src };
  for (const key of ['alt', 'caption', 'credit'] as const) {
    const value = words[key]?.trim();
    if (value) image[key] = value;
  }
  return image;
}

function placeOf(node: ElementContent | Jsx, { file }: BodyContext): SourcePosition {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { file, line, column };
}

function componentOf(node: ElementContent): ComponentNode | undefined {
  const jsx = node as unknown as Jsx;
  const isJsx = (node.type as string).startsWith('mdxJsx');
  return isJsx && isComponentName(jsx.name ?? '') ? (jsx as ComponentNode) : undefined;
}

type ComponentNode = Jsx & { name: ComponentName };

function buildComponent(node: ComponentNode, context: BodyContext): Block {
  return builders[node.name](attributesOf(node), node, context);
}

/** What each component becomes. */
const builders: Readonly<
  Record<ComponentName, (given: Readonly<Record<string, string>>, node: Jsx, context: BodyContext) => Block>
> = {
  Figure: (given, node, context) => ({
    kind: 'figure',
    image: takeImage({ src: '', ...given }, node, context),
  }),
  Gallery: (given, node, context) => {
    const sources = (given['images'] ?? '').split(/[\s,]+/).filter(Boolean);
    return { kind: 'gallery', images: sources.map((src) => takeImage({ src }, node, context)) };
  },
  Attachment: (given, node, context) => {
    const src = given['src'] ?? '';
    context.body.files.push({ src, place: placeOf(node, context), isImage: false });
    return { kind: 'attachment', file: { src, ...(given['title'] ? { title: given['title'] } : {}) } };
  },
  Quote: (given, node, context) => ({
    kind: 'quote',
    ...(given['by'] ? { by: given['by'] } : {}),
    blocks: toBlocks(node.children, context),
  }),
  Note: (given, node, context) => ({
    kind: 'note',
    tone: given['kind'] === 'warning' ? 'warning' : 'info',
    ...(given['title'] ? { title: given['title'] } : {}),
    blocks: toBlocks(node.children, context),
  }),
};

function attributesOf(node: Jsx): Record<string, string> {
  const literal = (node.attributes ?? []).filter((attribute) => attribute.type === 'mdxJsxAttribute');
  return Object.fromEntries(literal.map(({ name, value }) => [name, typeof value === 'string' ? value : '']));
}

/** A node without anything of MDX in it, ready for HTML. Comments vanish. */
function toPlain(node: ElementContent, context: BodyContext): ElementContent[] {
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
    // A disabled checkbox has no label that could be read aloud; a ballot box is text.
    return [{ type: 'text', value: node.properties['checked'] ? '☑' : '☐' }];
  }
  node.children = node.children.flatMap((child) => toPlain(child, context));
  dress(node, context);
  return [scroll(node)];
}

/** MDX puts a paragraph into a cell that was written on lines of its own; a cell holds its words directly. */
function unwrapParagraph(children: ElementContent[]): ElementContent[] {
  const solid = children.filter((child) => !isBlank(child));
  const only = solid[0];
  return solid.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : children;
}

/** A wide table scrolls by itself, so that the page does not; it takes the focus so that a keyboard can scroll it. */
function scroll(element: Element): Element {
  if (element.tagName !== 'table') return element;
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], tabIndex: 0 },
    children: [element],
  };
}

/** What the site adds to plain elements: addresses below the base path, ids of headings, scope of header cells. */
function dress(element: Element, context: BodyContext): void {
  const { properties } = element;
  // A style attribute would need an open policy; the alignment of a table column becomes a class.
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

function dressLink(element: Element, context: BodyContext): void {
  const { properties } = element;
  const href = String(properties['href'] ?? '');
  const isOfNote = 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
  if (!isOfNote) context.body.links.push({ href, place: placeOf(element, context) });
  if (href.startsWith('/')) properties['href'] = context.address(href);
  if (/^https?:/.test(href)) properties['rel'] = ['external', 'noopener'];
}
