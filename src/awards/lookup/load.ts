import type { Family, LookupManifest } from './form.ts';

/** Gives the contents of a block of a family, by its name: over the network, or from a script that is loaded. */
export type LoadBlock = (family: Family, name: string) => Promise<unknown>;

/** An index as it is read: what leads to its blocks, and how they are loaded. */
export interface Blocks {
  manifest: LookupManifest;
  load: LoadBlock;
}

/** The number of the block in which a key stands, if it stands anywhere. */
export function findBlock({ manifest }: Blocks, family: Family, key: string): number {
  const { from } = manifest[family];
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (from[middle]! <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines of a block by its number in its family; none where there is no such block. */
export async function loadLines<Line>(
  { manifest, load }: Blocks,
  family: Family,
  at: number,
): Promise<readonly Line[]> {
  const name = manifest[family].names[at];
  return name === undefined ? [] : ((await load(family, name)) as readonly Line[]);
}
