import { sumContents } from './package/bag.ts';
import type { SourceItem } from './sources.ts';

/** What a package holds of a file: its SHA-256 and how many bytes it has. */
export interface PackedSum {
  sha256: string;
  bytes: number;
}

/** The sums of all sources of a package, by path. */
export async function sumPacked(sources: readonly SourceItem[]): Promise<Map<string, PackedSum>> {
  const sums = new Map<string, PackedSum>();
  for (const { path, read } of sources) {
    const contents = await read();
    const { sha256 } = await sumContents(contents);
    sums.set(path, { sha256, bytes: Buffer.isBuffer(contents) ? contents.length : contents.bytes });
  }
  return sums;
}
