/** Hashes of a sketch: enough to tell texts that are 90 % alike from those that are 80 % alike. */
const SKETCH_SIZE = 64;
/** Consecutive words that are hashed together. */
const RUN_LENGTH = 5;
/** Words of a text that is compared, at least: shorter ones can be alike by chance. */
const MIN_WORDS = 40;

/**
 * The smallest hashes of a text's runs of words, sorted. The share that two sketches have in common estimates how alike the texts
 * are.
 */
export type Sketch = readonly number[];

/** The sketch of a text (MinHash, Broder 1997, in its bottom-k form); `undefined` when it is too short to compare. */
export function sketchText(text: string): Sketch | undefined {
  const words = hashWords(text);
  const runs = words.length - RUN_LENGTH + 1;
  if (words.length < MIN_WORDS) return undefined;
  // Hashes are spread evenly: about twice as many as needed are below this limit, which spares sorting all.
  const limit = -(2 ** 31) + (2 ** 32 / runs) * SKETCH_SIZE * 2;
  const low: number[] = [];
  for (let at = 0; at < runs; at += 1) {
    const hash = hashRun(words, at);
    if (hash < limit) low.push(hash);
  }
  return [...Int32Array.from(new Set(low)).sort().subarray(0, SKETCH_SIZE)];
}

/** The hashes of all runs of words of a text, each once: none of fewer words than a run has. */
export function listRuns(text: string): Set<number> {
  const words = hashWords(text.toLowerCase());
  const runs = new Set<number>();
  for (let at = 0; at + RUN_LENGTH <= words.length; at += 1) runs.add(hashRun(words, at));
  return runs;
}

function hashRun(words: Int32Array, at: number): number {
  let hash = 0;
  for (let word = at; word < at + RUN_LENGTH; word += 1) hash = mix(hash, words[word]!);
  return scramble(hash);
}

/** How alike the texts of two sketches are, from 0 to 1. */
export function compareSketches(a: Sketch, b: Sketch): number {
  let [shared, all, left, right] = [0, 0, 0, 0];
  const wanted = Math.min(SKETCH_SIZE, Math.max(a.length, b.length));
  while (all < wanted && left < a.length && right < b.length) {
    const difference = a[left]! - b[right]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
    all += 1;
  }
  return shared / wanted;
}

/** A hash for each run of letters or digits, so that punctuation and the lengths of lines do not count. */
function hashWords(text: string): Int32Array {
  const hashes = new Int32Array(text.length / 2 + 1);
  let count = 0;
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // ASCII letters and digits, and all from U+00C0 on: an approximation that finds the ends of words.
    const isWord =
      code > 0xbf || (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123);
    if (isWord) hash = mix(hash, code);
    else if (hash !== 0) {
      hashes[count] = hash;
      count += 1;
      hash = 0;
    }
  }
  if (hash !== 0) hashes[count] = hash;
  return hashes.subarray(0, hash === 0 ? count : count + 1);
}

// All numbers are 32-bit integers, which need no allocation.
function mix(hash: number, value: number): number {
  return (Math.imul(hash ^ value, 0x01000193) + 0x3c6ef372) | 0;
}

function scramble(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
