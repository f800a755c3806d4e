import { join } from 'node:path';
import { makePart } from '../../src/search/make-part.ts';
import type { IndexPart } from '../../src/search/part-plan.ts';
import { writeJoined } from '../../src/search/write-index.ts';

/** Writes an index in parts that the test has chosen into `pagefind` below a folder that has none. */
export async function writeParts(parts: readonly IndexPart[], folder: string): Promise<void> {
  const out = join(folder, 'pagefind');
  const indexes = [];
  for (const part of parts) indexes.push(await makePart(part, out));
  await writeJoined(out, { parts, indexes, named: [] });
}
