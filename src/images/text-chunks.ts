/** Bytes of text that a PNG may carry into a decoder: far more than what a program writes about a picture. */
const MOST_TEXT = 1024 * 1024;

/** The length, the type and the sum of a chunk, beside its data. */
const AROUND = 12;

/**
 * A PNG without its texts when they are longer than any that means something: a decoder keeps several copies of each, however
 * long. Other files, and PNGs that are cut off, stay as they are.
 */
export function withoutLongTexts(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 0, 4) !== '\x89PNG') return bytes;
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  let text = 0;
  let at = 8;
  while (at + AROUND <= bytes.length) {
    const end = at + AROUND + bytes.readUInt32BE(at);
    if (/^(?:tEXt|zTXt|iTXt)$/.test(bytes.toString('latin1', at + 4, at + 8))) text += end - at;
    else kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (text <= MOST_TEXT) return bytes;
  kept.push(bytes.subarray(at));
  return Buffer.concat(kept);
}
