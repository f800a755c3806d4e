import { LETTERHEAD, OFFICIAL_DOCUMENT } from '../../../strings/import-cues.vi.ts';
import { plainBlock } from '../../plain.ts';
import type { Declared, SourceBlock } from '../../source.ts';
import { findOfficialTitle } from '../opening-title.ts';

/** Blocks at the beginning among which a title is looked for. */
const FIRST = 12;
/** Characters of the title of a bulletin, as its schema has them. */
const SHORTEST = 10;
const LONGEST = 200;

/**
 * The title of a document and its blocks without it: the first paragraph that its style makes one, else the only line before the text
 * that is bold and in the middle, which is `likely`. Of an official document, whose head looks like one, the line with its kind and those
 * in the middle below.
 */
export function takeTitle(blocks: SourceBlock[]): { title: Declared; blocks: SourceBlock[] } {
  const first = blocks.slice(0, FIRST);
  const styled = first.findIndex((block) => block.kind === 'heading' && block.level === 1 && isTitle(block));
  if (styled >= 0) return take('title', styled, blocks);
  if (blocks.some((block) => OFFICIAL_DOCUMENT.test(plainBlock(block)))) return takeOfficial(blocks);
  const shown = first.findIndex(
    (block, at) => standsOut(block) && !standsOut(blocks[at - 1]) && !standsOut(blocks[at + 1]),
  );
  return shown < 0 || !isTitle(blocks[shown]!) ? { title: {}, blocks } : take('likelyTitle', shown, blocks);
}

function takeOfficial(blocks: SourceBlock[]): { title: Declared; blocks: SourceBlock[] } {
  const found = findOfficialTitle(blocks.map(plainBlock), (at) => {
    const block = blocks[at]!;
    return block.kind === 'paragraph' && block.align === 'center' && isWhole(block);
  });
  if (!found) return { title: {}, blocks };
  return { title: { likelyTitle: found.title }, blocks: blocks.toSpliced(found.at, found.count) };
}

function take(
  as: 'title' | 'likelyTitle',
  at: number,
  blocks: SourceBlock[],
): { title: Declared; blocks: SourceBlock[] } {
  return { title: { [as]: plainBlock(blocks[at]) }, blocks: blocks.toSpliced(at, 1) };
}

function isTitle(block: SourceBlock): boolean {
  const line = plainBlock(block);
  return isWhole(block) && line.length >= SHORTEST && line.length <= LONGEST && !LETTERHEAD.test(line);
}

/** Whether a block is only a line: a title keeps no footnote. */
function isWhole(block: SourceBlock): boolean {
  return (
    (block.kind === 'paragraph' || block.kind === 'heading') &&
    block.inlines.every(({ kind }) => kind !== 'note')
  );
}

function standsOut(block: SourceBlock | undefined): boolean {
  if (block?.kind !== 'paragraph' || block.align !== 'center') return false;
  return block.inlines.every(
    (inline) => inline.kind !== 'text' || inline.text.trim() === '' || inline.strong === true,
  );
}
