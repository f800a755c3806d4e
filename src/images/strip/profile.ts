/** Bytes of the head of a colour profile (ICC.1:2022, 7.2), and where it names its size and what it is. */
const HEAD_BYTES = 128;
const MARK_AT = 36;

/** Bytes behind a profile that some programs fill up to a multiple of four. */
const MOST_PADDING = 3;

/** Whether bytes are one whole colour profile and nothing else, by the size and the mark in its head. */
export function isProfile(bytes: Buffer): boolean {
  if (bytes.length < HEAD_BYTES) return false;
  const padding = bytes.length - bytes.readUInt32BE(0);
  return padding >= 0 && padding <= MOST_PADDING && bytes.toString('latin1', MARK_AT, MARK_AT + 4) === 'acsp';
}
