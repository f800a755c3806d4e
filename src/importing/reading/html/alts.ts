import type { LeftOut, SourceBlock } from '../../source.ts';
import { isDescription } from '../alt.ts';

/**
 * The blocks whose pictures keep only descriptions by a person: portals give many pictures one text, or the title, or a name. The others
 * are listed.
 */
export function judgeAlts(
  blocks: readonly SourceBlock[],
  title: string | undefined,
): { blocks: SourceBlock[]; junk: LeftOut[] } {
  const counts = new Map<string, number>();
  for (const block of blocks)
    if (block.kind === 'picture' && block.alt !== undefined)
      counts.set(block.alt, (counts.get(block.alt) ?? 0) + 1);
  const isOwn = (alt: string) => isDescription(alt) && counts.get(alt) === 1 && alt !== title;
  return {
    blocks: blocks.map((block) =>
      block.kind !== 'picture' || block.alt === undefined || (isOwn(block.alt) && block.alt !== block.caption)
        ? block
        : { ...block, alt: undefined },
    ),
    junk: [...counts.keys()].filter((alt) => !isOwn(alt)).map((text) => ({ why: 'alt', text })),
  };
}
