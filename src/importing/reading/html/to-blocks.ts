import { plainInlines } from '../../plain.ts';
import type { PictureBlock, SourceBlock } from '../../source.ts';
import { BlockWriter, pickLook, type InlineLook } from '../block-writer.ts';
import { LONGEST_CAPTION } from '../captions.ts';
import { tidyLine, tidyRun } from '../decode.ts';
import { standsAlone, toHeading } from '../top-level.ts';
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
import { readList } from './lists.ts';
import { isHidden, isStruck, lookOf } from './look.ts';
import type { PageReading } from './page-reading.ts';
import { readPicture } from './pictures.ts';
import { raiseDigits } from '../raised.ts';
import { readTable } from './tables.ts';

/** Elements that are embedded or ask for something, of which a bulletin keeps nothing. */
const EMBEDDED: ReadonlySet<string> = new Set(
  'iframe object embed video audio input button select textarea canvas nav svg math'.split(' '),
);
/** Those of them that show something from elsewhere. */
const SHOWN_FROM_ELSEWHERE = /^(?:iframe|object|embed|video|audio)$/u;

/** The blocks below an element: a flat list, whatever boxes stand around them. */
export function toBlocks(element: HtmlElement, reading: PageReading, look: InlineLook = {}): SourceBlock[] {
  const writer = new BlockWriter();
  for (const child of element.childNodes) readNode(child, look, writer, reading);
  writer.endParagraph();
  return writer.blocks;
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
    if (SHOWN_FROM_ELSEWHERE.test(node.tagName)) reading.embeds.push(addressOfEmbed(node));
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
  if (isStruck(element) && textOf(element).trim() !== '') reading.struck += 1;
  if (tagName === 'br') writer.add({ kind: 'break' });
  else if (tagName === 'img') writer.put(...readPicture(element));
  else if (tagName === 'hr') writer.put({ kind: 'rule' });
  else if (/^h[1-6]$/u.test(tagName))
    writer.put(...inside().map((block) => toHeading(block, Number(tagName.slice(1)))));
  else if (tagName === 'ul' || tagName === 'ol')
    writer.put(...readList(element, (item) => toBlocks(item, reading, look), reading));
  else if (tagName === 'table')
    writer.put(...readTable(element, (cell) => toBlocks(cell, reading, { align: look.align }), reading));
  else if (tagName === 'blockquote') writer.put(...toQuote(inside()));
  else if (tagName === 'figure') writer.put(...readFigure(element, look, reading));
  else if (tagName === 'a') readLink(element, look, writer, reading);
  else if (tagName === 'sup' && /^\s*\d+\s*$/u.test(textOf(element)))
    writer.add({ kind: 'text', text: raiseDigits(textOf(element).trim()), ...pickLook(look) }, look);
  else if (BLOCKS.has(tagName) || [...listElements(element)].some((each) => BLOCKS.has(each.tagName)))
    writer.put(...inside());
  else for (const child of element.childNodes) readNode(child, look, writer, reading);
}

function readLink(element: HtmlElement, look: InlineLook, writer: BlockWriter, reading: PageReading): void {
  const named = attributeOf(element, 'href') ?? '';
  const href = reading.resolve(named);
  if (href === undefined && isOfFile(named)) reading.deadLinks.push(named);
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

/** Whether a link leads to another page or file, and not to a place of its own page or to a program. */
function isOfFile(href: string): boolean {
  return href.trim() !== '' && !/^\s*(?:#|javascript:|mailto:|tel:|about:)/iu.test(href);
}

/** What an embedded thing shows, by its address; by its kind where it has none. */
function addressOfEmbed(element: HtmlElement): string {
  const inner = [...listElements(element)].find(({ tagName }) => tagName === 'source');
  return (
    [attributeOf(element, 'src'), attributeOf(element, 'data'), inner && attributeOf(inner, 'src')].find(
      Boolean,
    ) ?? element.tagName
  );
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
