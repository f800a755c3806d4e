import type { Bulletin } from '../../bulletins/bulletin.ts';
import { Stop } from '../../strings/stop.ts';
import type { EditionPart } from '../selection.ts';
import { offlineWords } from '../stop.ts';
import type { PackedSum } from '../sum-packed.ts';
import { compareEditions, type EditionChange } from './compare.ts';
import type { FormerEdition } from './read-former.ts';
import { statePart } from './state-part.ts';

/**
 * What has changed in the sources of an edition since the one before. Throws a `Stop` where that holds another part: all that only one
 * of them holds would be called new or absent.
 */
export function compareWithFormer(
  former: FormerEdition,
  part: EditionPart,
  sums: ReadonlyMap<string, PackedSum>,
  tombstones: readonly Bulletin[],
): EditionChange[] {
  const own = statePart(part);
  if (former.part !== undefined && former.part !== own)
    throw new Stop(offlineWords().stopped.otherPart(former.part, own));
  const withdrawn = new Set(tombstones.map(({ file }) => file));
  return compareEditions(former, {
    sums: new Map([...sums].map(([path, { sha256 }]) => [path, sha256])),
    isWithdrawn: (folder) => withdrawn.has(`${folder}index.mdx`),
  });
}
