import type { ReadSource } from '../source.ts';

/** Characters of all that is said of a source, at most, its text twice among them: a bulletin may have 256 KB. */
const MOST_CHARACTERS = 3_000_000;
/** Blocks, lines, cells and runs of a source with what holds them, at most: a bulletin may have 20,000 cells. */
const MOST_PARTS = 300_000;

/** Pictures of a source, at most, as a bulletin may have them. */
const MOST_PICTURES = 1000;

/** Whether a source says more than any bulletin may have, so that nothing is composed of it. The bytes of files do not count. */
export function isTooLong(source: ReadSource): boolean {
  if (source.blocks.filter(({ kind }) => kind === 'picture').length > MOST_PICTURES) return true;
  const waiting: unknown[] = [source];
  let [characters, parts] = [0, 0];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') characters += value.length;
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) continue;
    parts += 1;
    for (const each of Object.values(value)) waiting.push(each);
    if (parts > MOST_PARTS || characters > MOST_CHARACTERS) return true;
  }
  return characters > MOST_CHARACTERS;
}
