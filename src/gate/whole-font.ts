/** Bytes of the head of a WOFF2 (https://www.w3.org/TR/WOFF2/, 4.1), and where its numbers of 4 bytes lie. */
const HEAD_BYTES = 48;
const LENGTH_AT = 8;
const COMPRESSED_LENGTH_AT = 20;
const METADATA_LENGTH_AT = 32;
const PRIVATE_LENGTH_AT = 44;
/** Bytes of one entry of its list of tables, at most: flags, a tag, two lengths of up to 5 bytes. */
const MOST_ENTRY_BYTES = 15;

/**
 * Whether a file is a WOFF2 from its first byte to its last: as long as it says itself, with no metadata or private data, which no browser
 * shows, and with no more room than its tables need. The tables are not decompressed.
 */
export function isWholeFont(bytes: Buffer): boolean {
  if (bytes.length < HEAD_BYTES || bytes.toString('latin1', 0, 4) !== 'wOF2') return false;
  if (bytes.readUInt32BE(LENGTH_AT) !== bytes.length) return false;
  if (bytes.readUInt32BE(METADATA_LENGTH_AT) !== 0 || bytes.readUInt32BE(PRIVATE_LENGTH_AT) !== 0)
    return false;
  const tables = bytes.readUInt16BE(12);
  const listed = bytes.length - HEAD_BYTES - bytes.readUInt32BE(COMPRESSED_LENGTH_AT);
  // The whole is filled up to a multiple of 4 bytes.
  return tables > 0 && listed >= tables && listed <= tables * MOST_ENTRY_BYTES + 3;
}
