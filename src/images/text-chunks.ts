import { findContainer, walkPng } from './containers.ts';

/** Bytes of text that a PNG may carry into a decoder: far more than what a program writes about a picture. */
const MOST_TEXT = 1024 * 1024;

/**
 * A PNG without its texts when they are longer than any that means something: a decoder keeps several copies of each, however
 * long. Other files, and PNGs that are cut off, stay as they are.
 */
export function withoutLongTexts(bytes: Buffer): Buffer {
  if (findContainer(bytes) !== 'png') return bytes;
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  let text = 0;
  let behind = 8;
  for (const { type, start, end } of walkPng(bytes)) {
    if (/^(?:tEXt|zTXt|iTXt)$/.test(type)) text += end - start;
    else kept.push(bytes.subarray(start, end));
    behind = end;
  }
  if (text <= MOST_TEXT) return bytes;
  kept.push(bytes.subarray(behind));
  return Buffer.concat(kept);
}
