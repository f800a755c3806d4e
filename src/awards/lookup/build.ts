import { cutBlocks, type KeyedLine, type LookupBlock } from './blocks.ts';
import { FAMILIES, type Family, type LookupDecision, type LookupManifest, type LookupRow } from './form.ts';
import { listContexts } from './lines-of-contexts.ts';
import { listNames } from './lines-of-names.ts';
import { listNumbers } from './lines-of-numbers.ts';
import { groupByName, listRows } from './lines-of-rows.ts';

/** The index of a register: its manifest, and its blocks, each named by its contents. */
export interface LookupIndex {
  manifest: LookupManifest;
  blocks: Readonly<Record<Family, LookupBlock[]>>;
}

/** Builds the index by which names, units and numbers are looked up; the same rows give the same bytes, in whatever order. */
export function buildLookup(rows: readonly LookupRow[], decisions: readonly LookupDecision[]): LookupIndex {
  const byName = groupByName(rows);
  const lines: Record<Family, KeyedLine[]> = {
    names: listNames(byName, rows),
    rows: listRows(byName),
    contexts: listContexts(rows),
    numbers: listNumbers(decisions),
  };
  const blocks = Object.fromEntries(
    FAMILIES.map((family) => [family, cutBlocks(lines[family])]),
  ) as LookupIndex['blocks'];
  const manifest = Object.fromEntries(
    FAMILIES.map((family) => [
      family,
      { from: blocks[family].map(({ from }) => from), names: blocks[family].map(({ name }) => name) },
    ]),
  ) as unknown as LookupManifest;
  return { manifest, blocks };
}
