import { LETTERHEAD, OFFICIAL_DOCUMENT } from '../../../strings/import-cues.vi.ts';
import { plainBlock } from '../../plain.ts';
import type { Declared, SourceBlock } from '../../source.ts';

/** Blocks at the beginning among which a title is looked for. */
const FIRST = 12;
/** Characters of the title of a bulletin, as its schema has them. */
const SHORTEST = 10;
const LONGEST = 200;

/**
 * The title of a document and its blocks without it: the first paragraph that its style makes one, else the only line before the text
 * that is bold and in the middle, which is `likely`. None for an official document, whose head looks like one.
 */
export function takeTitle(blocks: SourceBlock[]): { title: Declared; blocks: SourceBlock[] } {
  const first = blocks.slice(0, FIRST);
  const styled = first.findIndex((block) => block.kind === 'heading' && block.level === 1 && isTitle(block));
  if (styled >= 0) return take('title', styled, blocks);
  if (blocks.some((block) => OFFICIAL_DOCUMENT.test(plainBlock(block)))) return { title: {}, blocks };
  const shown = first.findIndex(
    (block, at) => standsOut(block) && !standsOut(blocks[at - 1]) && !standsOut(blocks[at + 1]),
  );
  return shown < 0 || !isTitle(blocks[shown]!) ? { title: {}, blocks } : take('likelyTitle', shown, blocks);
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
  const isWhole =
    (block.kind === 'paragraph' || block.kind === 'heading') &&
    block.inlines.every(({ kind }) => kind !== 'note');
  return isWhole && line.length >= SHORTEST && line.length <= LONGEST && !LETTERHEAD.test(line);
}

function standsOut(block: SourceBlock | undefined): boolean {
  if (block?.kind !== 'paragraph' || block.align !== 'center') return false;
  return block.inlines.every(
    (inline) => inline.kind !== 'text' || inline.text.trim() === '' || inline.strong === true,
  );
}
