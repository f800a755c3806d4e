import type { Inline, LeftOut, PictureBlock, SourceBlock, TextRun } from '../../source.ts';
import { plainInlines } from '../../plain.ts';
import { tidyLine } from '../decode.ts';
import {
  attributeOf,
  BLOCKS,
  isElement,
  listElements,
  textOf,
  WORDLESS,
  type HtmlElement,
  type HtmlNode,
} from './dom.ts';
import { readTable } from './tables.ts';

/** Elements that are embedded or ask for something, of which a bulletin keeps nothing. */
const EMBEDDED: ReadonlySet<string> = new Set(
  'iframe object embed video audio input button select textarea canvas nav'.split(' '),
);

/** What reading a page collects besides its blocks. */
export interface PageReading {
  leftOut: LeftOut[];
  /** Resolves the address of a link; `undefined` for one that leads nowhere by itself. */
  resolve: (href: string) => string | undefined;
}

type InlineLook = Pick<TextRun, 'strong' | 'emphasis'> & { align?: 'center' | 'right' | undefined };

/** The blocks below an element: a flat list, whatever boxes stand around them. */
export function toBlocks(element: HtmlElement, reading: PageReading, look: InlineLook = {}): SourceBlock[] {
  const writer = new BlockWriter();
  for (const child of element.childNodes) readNode(child, look, writer, reading);
  writer.endParagraph();
  return writer.blocks;
}

/** Collects inlines into paragraphs. */
class BlockWriter {
  readonly blocks: SourceBlock[] = [];
  #inlines: Inline[] = [];
  #align: InlineLook['align'];

  add(inline: Inline, { align }: InlineLook = {}): void {
    const last = this.#inlines.at(-1);
    // Two breaks in a row part two paragraphs.
    if (inline.kind === 'break' && last?.kind === 'break') this.endParagraph();
    else this.#inlines.push(inline);
    if (inline.kind !== 'break') this.#align ??= align;
  }

  put(...blocks: readonly SourceBlock[]): void {
    this.endParagraph();
    this.blocks.push(...blocks);
  }

  endParagraph(): void {
    const inlines = this.#inlines;
    if (plainInlines(inlines) !== '')
      this.blocks.push({ kind: 'paragraph', inlines, ...(this.#align ? { align: this.#align } : {}) });
    this.#inlines = [];
    this.#align = undefined;
  }
}

function readNode(node: HtmlNode, look: InlineLook, writer: BlockWriter, reading: PageReading): void {
  if ('value' in node) {
    const text = node.value.normalize('NFC').replace(/\s+/gu, ' ');
    if (text !== '') writer.add({ kind: 'text', text: tidyRun(text), ...pickLook(look) }, look);
    return;
  }
  if (!isElement(node) || WORDLESS.has(node.tagName)) return;
  const why = EMBEDDED.has(node.tagName) ? 'embedded' : isHidden(node) ? 'hidden' : undefined;
  if (why !== undefined) {
    const text = tidyLine(textOf(node));
    if (text !== '') reading.leftOut.push({ why, text });
    return;
  }
  readElement(node, { ...look, ...lookOf(node) }, writer, reading);
}

function readElement(
  element: HtmlElement,
  look: InlineLook,
  writer: BlockWriter,
  reading: PageReading,
): void {
  const { tagName } = element;
  const inside = () => toBlocks(element, reading, look);
  if (tagName === 'br') writer.add({ kind: 'break' });
  else if (tagName === 'img') putPicture(element, writer);
  else if (tagName === 'hr') writer.put({ kind: 'rule' });
  else if (/^h[1-6]$/u.test(tagName)) writer.put(...inside().map((block) => toHeading(block, tagName)));
  else if (tagName === 'ul' || tagName === 'ol') writer.put(...readList(element, look, reading));
  else if (tagName === 'table')
    writer.put(...readTable(element, (cell) => toBlocks(cell, reading, { align: look.align })));
  else if (tagName === 'blockquote') writer.put(...toQuote(inside()));
  else if (tagName === 'figure') writer.put(...readFigure(element, look, reading));
  else if (tagName === 'a') readLink(element, look, writer, reading);
  else if (BLOCKS.has(tagName) || [...listElements(element)].some((each) => BLOCKS.has(each.tagName)))
    writer.put(...inside());
  else for (const child of element.childNodes) readNode(child, look, writer, reading);
}

function readLink(element: HtmlElement, look: InlineLook, writer: BlockWriter, reading: PageReading): void {
  const href = reading.resolve(attributeOf(element, 'href') ?? '');
  const holdsMore = [...listElements(element)].some(
    (each) => BLOCKS.has(each.tagName) || each.tagName === 'img',
  );
  if (href === undefined || holdsMore) {
    for (const child of element.childNodes) readNode(child, look, writer, reading);
    return;
  }
  const own = new BlockWriter();
  for (const child of element.childNodes) readNode(child, look, own, reading);
  own.endParagraph();
  const inlines = own.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.inlines : []));
  if (inlines.length > 0) writer.add({ kind: 'link', href, inlines }, look);
}

function toHeading(block: SourceBlock, tag: string): SourceBlock {
  return block.kind === 'paragraph'
    ? { kind: 'heading', level: Number(tag.slice(1)), inlines: withoutLook(block.inlines) }
    : block;
}

/** A heading is no bolder for being bold. */
function withoutLook(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => (inline.kind === 'text' ? { kind: 'text', text: inline.text } : inline));
}

/** Pictures and tables stand at the top level of a body, so that a list or quotation that holds one becomes its parts. */
function standsAlone(block: SourceBlock): boolean {
  return (
    block.kind === 'picture' ||
    block.kind === 'table' ||
    (block.kind === 'list' && block.items.flat().some(standsAlone))
  );
}

function readList(list: HtmlElement, look: InlineLook, reading: PageReading): SourceBlock[] {
  const items = list.childNodes.filter(isElement).map((item) => toBlocks(item, reading, look));
  const filled = items.filter((item) => item.length > 0);
  if (filled.flat().some(standsAlone)) return filled.flat();
  const start = list.tagName === 'ol' ? Number(attributeOf(list, 'start') ?? 1) : undefined;
  if (filled.length === 0) return [];
  return [
    {
      kind: 'list',
      ...(start === undefined || !Number.isInteger(start) || start < 0 ? {} : { start }),
      items: filled,
    },
  ];
}

function toQuote(blocks: SourceBlock[]): SourceBlock[] {
  if (blocks.length === 0) return [];
  return blocks.some(standsAlone) ? blocks : [{ kind: 'quote', blocks }];
}

/** A figure: its words are the caption of its picture where it has one picture and they are a short text. */
function readFigure(figure: HtmlElement, look: InlineLook, reading: PageReading): SourceBlock[] {
  const blocks = toBlocks(figure, reading, look);
  const pictures = blocks.filter((block): block is PictureBlock => block.kind === 'picture');
  const others = blocks.filter((block) => block.kind !== 'picture');
  const [words] = others;
  if (pictures.length !== 1 || others.length !== 1 || words?.kind !== 'paragraph') return blocks;
  const caption = plainInlines(words.inlines);
  return caption.length <= LONGEST_CAPTION ? [{ ...pictures[0]!, caption }] : blocks;
}

/** Characters of a caption, at most: as many as a field may have. */
export const LONGEST_CAPTION = 300;

/** Attributes that name the file of a picture that is loaded late, then the usual one. */
const SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'src'];

function putPicture(element: HtmlElement, writer: BlockWriter): void {
  const name = SOURCES.map((source) => attributeOf(element, source)).find(
    (each) => each !== undefined && each !== '',
  );
  const isSpacer = ['width', 'height'].some((side) =>
    /^[01](?:px)?$/u.test(attributeOf(element, side) ?? ''),
  );
  if (name === undefined || isSpacer) return;
  const [, data] = /^data:image\/[a-z+]+;base64,(.*)$/su.exec(name) ?? [];
  if (data !== undefined)
    writer.put({ kind: 'picture', name: 'anh.jpg', bytes: Buffer.from(data, 'base64') });
  else if (!name.startsWith('data:')) writer.put({ kind: 'picture', name });
}

function lookOf(element: HtmlElement): InlineLook {
  const style = attributeOf(element, 'style') ?? '';
  const align = /text-align\s*:\s*(center|right)/iu.exec(style)?.[1] ?? attributeOf(element, 'align') ?? '';
  return {
    ...(/^(?:b|strong)$/u.test(element.tagName) || /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style)
      ? { strong: true }
      : {}),
    ...(/^(?:i|em)$/u.test(element.tagName) || /font-style\s*:\s*italic/iu.test(style)
      ? { emphasis: true }
      : {}),
    ...(element.tagName === 'center' || align === 'center' ? { align: 'center' } : {}),
    ...(align === 'right' ? { align: 'right' } : {}),
  };
}

function pickLook({ strong, emphasis }: InlineLook): Pick<TextRun, 'strong' | 'emphasis'> {
  return { ...(strong ? { strong } : {}), ...(emphasis ? { emphasis } : {}) };
}

function isHidden(element: HtmlElement): boolean {
  return (
    /display\s*:\s*none/iu.test(attributeOf(element, 'style') ?? '') ||
    /\bms-rteElement-hidden\b/u.test(attributeOf(element, 'class') ?? '')
  );
}

/** A run of text without what is invisible; its spaces stay. */
function tidyRun(text: string): string {
  const tidy = tidyLine(text);
  if (tidy === '') return ' ';
  return `${/^\s/u.test(text) ? ' ' : ''}${tidy}${/\s$/u.test(text) ? ' ' : ''}`;
}
