import type { Inline, SourceBlock } from '../../source.ts';
import { BlockWriter } from '../block-writer.ts';
import { toHeading } from '../top-level.ts';
import { readInlines } from './inlines.ts';
import { gatherLists, type MarkedBlock } from './lists.ts';
import type { ListMark } from './numbering.ts';
import { readParagraphProperties, type TextStyle, type ParagraphProperties } from './styles.ts';
import { readTable } from './tables.ts';
import { chooseBranch, isUnread } from './unread.ts';
import { noteUnseen, type WordReading } from './word-reading.ts';
import { childOf, childrenOf, type XmlNode } from './xml-tree.ts';

/** The blocks below an element: body, cell, note or box. */
export function readBlocks(node: XmlNode, reading: WordReading): SourceBlock[] {
  return gatherLists(readMarked(node, reading), reading.labels);
}

function readMarked(node: XmlNode, reading: WordReading): MarkedBlock[] {
  return joinParagraphs(childrenOf(node)).flatMap((child): MarkedBlock[] => {
    if (isUnread(child)) return [];
    if (child.name === 'altChunk') noteUnseen(reading.unseen, 'object');
    if (child.name === 'p') return readParagraph(child, reading);
    if (child.name === 'tbl')
      return readTable(child, (cell) => readBlocks(cell, reading), {
        labels: reading.labels,
        noteFlat: (words) => noteUnseen(reading.unseen, 'flat-table', words),
      }).map(unmarked);
    if (child.name === 'AlternateContent') return readMarked(chooseBranch(child), reading);
    return /^(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/u.test(child.name)
      ? readMarked(child, reading)
      : [];
  });
}

/** Paragraphs as Word shows them: one whose mark a tracked change has taken away goes on in the next, and is as that one. */
function joinParagraphs(nodes: readonly XmlNode[]): XmlNode[] {
  const joined: XmlNode[] = [];
  let open: XmlNode | undefined;
  for (const node of nodes) {
    if (open && node.name === 'tbl') {
      joined.push(open);
      open = undefined;
    }
    if (node.name !== 'p') {
      joined.push(node);
      continue;
    }
    const whole: XmlNode = open
      ? { ...node, children: [...withoutProperties(open), ...node.children] }
      : node;
    open = isMarkTaken(node) ? whole : undefined;
    if (!open) joined.push(whole);
  }
  return open ? [...joined, open] : joined;
}

function withoutProperties({ children }: XmlNode): XmlNode['children'] {
  return children.filter((child) => typeof child === 'string' || child.name !== 'pPr');
}

function isMarkTaken(paragraph: XmlNode): boolean {
  const mark = childOf(childOf(paragraph, 'pPr'), 'rPr');
  return childOf(mark, 'del') !== undefined || childOf(mark, 'moveFrom') !== undefined;
}

function unmarked(block: SourceBlock): MarkedBlock {
  return { block, mark: undefined };
}

function readParagraph(node: XmlNode, reading: WordReading): MarkedBlock[] {
  const own = readParagraphProperties(childOf(node, 'pPr'));
  const chain = reading.styles.chainOf(own.style);
  const mark = nextMark(own, chain, reading);
  const { inlines, before, behind } = readInlines(node, own.style, reading);
  const align = own.align ?? find(chain, 'align');
  const level = headingLevel(own, chain);
  const blocks = splitParagraph(inlines, align).map((block) =>
    level === undefined ? block : toHeading(block, level),
  );
  const [first, ...rest] = blocks;
  return [
    ...before.map(unmarked),
    ...(first ? [{ block: first, mark }] : markOfEmpty(mark, reading)),
    ...[...rest, ...behind].map(unmarked),
  ];
}

/** What Word shows of a paragraph of a list without words: its number, by which tables often number their rows. */
function markOfEmpty(mark: ListMark | undefined, { labels }: WordReading): MarkedBlock[] {
  if (!mark || mark.kind === 'bullet') return [];
  labels.push(mark.text);
  return [unmarked({ kind: 'paragraph', inlines: [{ kind: 'text', text: mark.text }] })];
}

function splitParagraph(inlines: readonly Inline[], align: ParagraphProperties['align']): SourceBlock[] {
  const writer = new BlockWriter();
  for (const inline of inlines) writer.add(inline, { align });
  writer.endParagraph();
  return writer.blocks;
}

function find<Key extends keyof ParagraphProperties>(
  chain: readonly TextStyle[],
  key: Key,
): ParagraphProperties[Key] {
  return chain.find(({ paragraph }) => paragraph[key] !== undefined)?.paragraph[key];
}

/** The list mark of a paragraph, of its own list or that of its style. */
function nextMark(
  own: ParagraphProperties,
  chain: readonly TextStyle[],
  { numbering }: WordReading,
): ListMark | undefined {
  const list = own.list ?? find(chain, 'list');
  if (list === undefined || list === '0') return undefined;
  const styled = chain.find(({ paragraph }) => paragraph.list !== undefined);
  return numbering.next(list, own.level ?? styled?.paragraph.level, styled?.id);
}

/** The level of a heading: by its outline, or by the name of its style. */
function headingLevel(own: ParagraphProperties, chain: readonly TextStyle[]): number | undefined {
  const outline = own.outline ?? find(chain, 'outline');
  if (outline !== undefined) return outline;
  const named = chain.find(({ name }) => /^(?:title|heading \d)$/u.test(name))?.name;
  if (named === undefined) return undefined;
  return named === 'title' ? 1 : Number(named.slice(-1));
}
