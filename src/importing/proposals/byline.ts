import { BYLINE, OFFICIAL_DOCUMENT } from '../../strings/import-cues.vi.ts';
import { plainBlock } from '../plain.ts';
import type { ReadSource } from '../source.ts';
import type { Proposal } from './proposal.ts';

/** Blocks with words at the end among which the one that says who signed is looked for. */
const LAST = 2;
/** Characters of such a line, at most. */
const LONGEST = 80;

/** Who signed: a last line that says so, of which the draft makes its byline (`block` is its number), else what the source declares. */
export function proposeByline({
  blocks,
  declared: { author },
}: Pick<ReadSource, 'blocks' | 'declared'>): (Proposal<string> & { block?: number }) | undefined {
  // A decision ends with the name of who signed it, which is no byline.
  const isOfficial = blocks.some((block) => OFFICIAL_DOCUMENT.test(plainBlock(block)));
  const written = [...blocks.entries()].filter(([, block]) => hasWords(block));
  // What stands first, or above a table, is the head of a text.
  for (const [block, each] of isOfficial ? [] : written.slice(1).slice(-LAST).toReversed()) {
    const line = plainBlock(each);
    if (line === '') break;
    if (line.length <= LONGEST && BYLINE.test(line))
      return { value: line, evidence: line, confidence: 'high', block };
  }
  return author === undefined ? undefined : { value: author, evidence: author, confidence: 'high' };
}

function hasWords(block: ReadSource['blocks'][number]): boolean {
  if (block.kind === 'picture' || block.kind === 'rule') return false;
  return (block.kind !== 'paragraph' && block.kind !== 'heading') || plainBlock(block) !== '';
}
