import { CAPTION_WORDS, CREDIT_END, NO_CAPTION } from '../../strings/import-cues.vi.ts';
import { plainBlock } from '../plain.ts';
import type { Inline, SourceBlock } from '../source.ts';

/** Characters of a caption, at most: as many as a field may have. */
export const LONGEST_CAPTION = 300;
/** Characters of a line that is a caption only by its words or its place, at most. */
const LONGEST_LINE = 160;

/** A caption without the name of who took the photograph, that name, and the signs around it. */
export interface CreditedCaption {
  caption: string;
  credit: string;
  signs: string;
}

/** Parts a caption that ends with who took the photograph; `undefined` for one that does not say it. */
export function splitCredit(words: string): CreditedCaption | undefined {
  const { caption, open, credit, close } = CREDIT_END.exec(words)?.groups ?? {};
  if (credit === undefined || (open === undefined) !== (close === undefined)) return undefined;
  return { caption: caption!.trim(), credit, signs: `${open ?? ''} ${close ?? ''}` };
}

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
  // A field has no footnotes.
  if (block.kind !== 'paragraph' || block.inlines.some(({ kind }) => kind === 'note')) return false;
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
