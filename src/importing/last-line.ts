import { plainBlock } from './plain.ts';
import type { SourceBlock } from './source.ts';

/** Characters of a line that may say who signed, at most. */
const LONGEST = 80;

/** The last line of a text that ends like no sentence: it may say who signed. Its place among the blocks, and its words. */
export function findLastLine(blocks: readonly SourceBlock[]): { at: number; words: string } | undefined {
  const at = blocks.findLastIndex((block) => block.kind === 'picture' || plainBlock(block) !== '');
  const words = plainBlock(blocks[at]);
  const isLine = words !== '' && words.length <= LONGEST && !/[.!?:;,…]["”)]*$/u.test(words);
  return isLine && at > 0 ? { at, words } : undefined;
}
