/** Boxes that hold boxes, of those that lie at the top of a JPEG 2000 (ISO/IEC 15444-1, annex I). */
const HEAD = /^(?:jP {2}|ftyp|jp2h|jp2c|rreq|jpch|jplh|colr|asoc|res )$/;
/** How a stream of samples begins, without any boxes. */
const SAMPLES = Buffer.from([0xff, 0x4f, 0xff, 0x51]);

/** The kinds of metadata in the boxes of a JPEG 2000; `undefined` for what is none, or has boxes of which nothing is known. */
export function listJpxMetadata(bytes: Buffer): string[] | undefined {
  if (bytes.subarray(0, 4).equals(SAMPLES)) return [];
  const kinds = new Set<string>();
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (at === 0 && type !== 'jP  ') return undefined;
    const end = length === 0 ? bytes.length : at + length;
    if (length === 1 && type === 'jp2c') return [...kinds].sort();
    if ((length !== 0 && length < 8) || end > bytes.length) return undefined;
    if (/^(?:uuid|xml |uinf)$/.test(type))
      kinds.add(bytes.subarray(at, end).includes('<x:xmpmeta') || type === 'xml ' ? 'XMP' : 'EXIF');
    else if (!HEAD.test(type)) return undefined;
    at = end;
  }
  return at === 0 ? undefined : [...kinds].sort();
}
