import type { LookupName } from './answers.ts';
import { withoutRepeated } from './find-names.ts';
import type { NamesLine } from './form.ts';
import { keyOf } from './keys.ts';
import { findBlock, loadLines, type Blocks } from './load.ts';
import { isOneApart } from './one-apart.ts';

/** Letters of a query below which one letter more or less means any name. */
const LEAST = 6;

/**
 * The names that differ from a query by one letter, read from the block of its words and from that of its words without the first:
 * who mistypes a later word is near in the first, who mistypes the first word in the second.
 */
export async function findNear(query: string, blocks: Blocks): Promise<LookupName[]> {
  const key = keyOf(query);
  const behind = key.split(' ').slice(1).join(' ');
  if (key.length < LEAST || behind === '') return [];
  const near: LookupName[] = [];
  for (const at of new Set([key, behind].map((each) => findBlock(blocks, 'names', each)))) {
    const lines = await loadLines<NamesLine>(blocks, 'names', at);
    for (const [, names] of lines)
      for (const [kind, name] of names)
        if (kind !== 'u' && isOneApart(keyOf(name), key)) near.push({ kind, name });
  }
  return withoutRepeated(near);
}
