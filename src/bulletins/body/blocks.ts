import Slugger from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { SourcePosition } from '../../gate/issue.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { isBlank, isImage, type Jsx } from './nodes.ts';
import {
  attributesOf,
  placeOf,
  toPlain,
  type BodyHeading,
  type BodyLink,
  type PlainContext,
} from './plain-elements.ts';
import { plainText } from './plain-text.ts';
import { isComponentName, type ComponentName } from './vocabulary.ts';

/** A picture as a body places it. Its words come from the frontmatter where the body gives none. */
export interface PlacedImage {
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** An attachment as a body places it. */
export interface PlacedFile {
  src: string;
  title?: string;
}

/** A block of a body: plain content as HTML, or a component with its data. */
export type Block<Image = PlacedImage, File = PlacedFile> =
  | { kind: 'html'; html: string }
  | { kind: 'figure'; image: Image }
  | { kind: 'gallery'; images: Image[] }
  | { kind: 'attachment'; file: File }
  | { kind: 'quote'; by?: string; blocks: Block<Image, File>[] }
  | { kind: 'note'; tone: 'info' | 'warning'; title?: string; blocks: Block<Image, File>[] };

/** A file that a body names. The words of a picture in a gallery can only stand in the frontmatter. */
interface NamedFile {
  src: string;
  place: SourcePosition;
  isImage: boolean;
  isInGallery?: true;
}

/** A body as pages use it: its blocks, and what other steps need of it. */
export interface Body {
  blocks: Block[];
  /** The first paragraph as plain text. */
  lead: string;
  /** The whole text, one line for each block element, for search and checks. */
  text: string;
  links: BodyLink[];
  /** Every file named in the body, with its place, in order. */
  files: NamedFile[];
  /** Its headings in order; those of its footnotes are not among them. */
  headings: BodyHeading[];
  /** The places of galleries that name no picture: they hold those that no place names. */
  openGalleries: SourcePosition[];
}

/**
 * The blocks of an accepted tree. `address` converts an address that begins with `/` to a published one; no heading gets an id that
 * `takenIds` matches.
 */
export function buildBody(
  tree: Root,
  file: string,
  address: (path: string) => string,
  takenIds?: RegExp,
): Body {
  const lead = tree.children.find((node): node is Element => isParagraph(node as ElementContent));
  if (lead) lead.properties['className'] = ['lead'];
  const content = tree.children as ElementContent[];
  const body: Body = {
    blocks: [],
    lead: lead ? plainText([lead]) : '',
    text: plainText(content),
    links: [],
    files: [],
    headings: [],
    openGalleries: [],
  };
  const context: BodyContext = {
    file,
    address,
    body,
    nameHeading: buildHeadingNames(takenIds),
    tableNames: new Map(),
  };
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
  const body: Body = {
    blocks: [],
    lead: '',
    text: '',
    links: [],
    files: [],
    headings: [],
    openGalleries: [],
  };
  const slugger = new Slugger();
  const context: BodyContext = {
    file,
    address,
    body,
    nameHeading: (text) => slugger.slug(text),
    tableNames: new Map(),
  };
  return { nodes: content.flatMap((node) => toPlain(node, context)), links: body.links };
}

interface BodyContext extends PlainContext {
  body: Body;
}

/** The ids of a bulletin's page around its body, as far as a heading could have them; a link there leads to the first of two. */
export const PAGE_IDS: readonly string[] = [
  'corrections-title',
  'dinh-chinh',
  'footer-office',
  'main',
  'site-menu',
  'site-menu-more',
  'site-search',
  'site-search-form',
  'site-search-wide',
  'thanh-phan-du',
];

/** Ids without marks, each given once, and none of the page around the body. */
function buildHeadingNames(takenIds?: RegExp): BodyContext['nameHeading'] {
  const counts = new Map<string, number>();
  const given = new Set(PAGE_IDS);
  return (text) => {
    const own = slugify(text) || 'muc';
    const slug = takenIds?.test(own) ? `muc-${own}` : own;
    let count = counts.get(slug) ?? 1;
    let id = count === 1 ? slug : `${slug}-${count}`;
    for (; given.has(id); id = `${slug}-${count}`) count += 1;
    counts.set(slug, count + 1);
    given.add(id);
    return id;
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
    const place = placeOf(node, context);
    if (sources.length === 0 && node.children.length === 0) context.body.openGalleries.push(place);
    for (const src of sources) context.body.files.push({ src, place, isImage: true, isInGallery: true });
    return { kind: 'gallery', images: sources.map((src) => ({ src })) };
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
