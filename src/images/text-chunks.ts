import { findContainer, walkPng } from './containers.ts';

/** The most bytes of text chunks with which a PNG is decoded: far more than programs write about a picture. */
const MAX_TEXT_BYTES = 1024 * 1024;

/**
 * A PNG without its text chunks when they exceed `MAX_TEXT_BYTES`: decoders keep several copies of each, however long. Other
 * files, and truncated PNGs, are returned unchanged.
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
  if (text <= MAX_TEXT_BYTES) return bytes;
  kept.push(bytes.subarray(behind));
  return Buffer.concat(kept);
}
