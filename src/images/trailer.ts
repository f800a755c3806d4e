/**
 * How many bytes stand behind the end of a JPEG, PNG or WebP, which no viewer shows: a film that a telephone took along, what was
 * cut away, an archive. 0 for other files and for such as end too soon.
 */
export function countBytesBehind(bytes: Buffer): number {
  const head = bytes.toString('latin1', 0, 16);
  const end = head.startsWith('\xff\xd8\xff')
    ? findEndOfJpeg(bytes)
    : head.startsWith('\x89PNG')
      ? findEndOfPng(bytes)
      : /^RIFF[^]{4}WEBP/.test(head)
        ? 8 + bytes.readUInt32LE(4) + (bytes.readUInt32LE(4) % 2)
        : bytes.length;
  return Math.max(0, bytes.length - end);
}

function findEndOfPng(bytes: Buffer): number {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    at += 12 + bytes.readUInt32BE(at);
    if (type === 'IEND') return at;
  }
  return bytes.length;
}

const END_OF_IMAGE = 0xd9;

function findEndOfJpeg(bytes: Buffer): number {
  let at = 2;
  while (at + 2 <= bytes.length) {
    const marker = bytes[at + 1]!;
    // Between markers stands picture data; 0xff00 and restarts belong to it.
    if (bytes[at] !== 0xff || marker === 0 || (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01) {
      at = bytes.indexOf(0xff, at + 1);
      if (at === -1) return bytes.length;
    } else if (marker === 0xff) at += 1;
    else if (marker === END_OF_IMAGE) return at + 2;
    else if (at + 4 > bytes.length) return bytes.length;
    else at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return bytes.length;
}
