import { CAPTION_WORDS, NO_CAPTION } from '../../../strings/import-cues.vi.ts';
import { plainBlock } from '../../plain.ts';
import type { Inline, SourceBlock } from '../../source.ts';
import { LONGEST_CAPTION } from './to-blocks.ts';

/** Characters of a line that is a caption only by its words or its place, at most. */
const LONGEST_LINE = 160;

/** The blocks with the line below a picture as its caption, where it looks like one: slanted, in the middle, or by its words. */
export function takeCaptions(blocks: readonly SourceBlock[]): SourceBlock[] {
  const taken: SourceBlock[] = [];
  for (const block of blocks) {
    const picture = taken.at(-1);
    if (picture?.kind === 'picture' && picture.caption === undefined && isCaption(block)) {
      taken[taken.length - 1] = { ...picture, caption: plainBlock(block) };
    } else taken.push(block);
  }
  return taken;
}

function isCaption(block: SourceBlock): boolean {
  if (block.kind !== 'paragraph') return false;
  const line = plainBlock(block);
  const isSlanted = isAll(block.inlines, 'emphasis');
  const isCentred = block.align === 'center';
  const isShort = line.length <= LONGEST_LINE;
  if (line.length < 3 || line.length > LONGEST_CAPTION) return false;
  if (CAPTION_WORDS.test(line)) return isSlanted || isShort;
  if (isSlanted) return isCentred || isShort;
  return isCentred && isShort && !NO_CAPTION.test(line) && !isAll(block.inlines, 'strong');
}

function isAll(inlines: readonly Inline[], look: 'strong' | 'emphasis'): boolean {
  return inlines.every(
    (inline) =>
      inline.kind === 'break' ||
      (inline.kind === 'text' && (inline.text.trim() === '' || inline[look] === true)),
  );
}
