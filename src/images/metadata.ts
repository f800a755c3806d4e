/** What a picture's file may say besides its pixels. */
export type MetadataKind = 'EXIF' | 'XMP' | 'IPTC' | 'GPS';

/**
 * The metadata in the bytes of a JPEG, PNG, WebP or AVIF, found by walking its segments or chunks and never by decoding;
 * nothing for other files. A colour profile and an orientation are no metadata in this sense, but whatever else stands in an
 * EXIF block is.
 */
export function listMetadata(bytes: Buffer): MetadataKind[] {
  const kinds = new Set<MetadataKind>();
  for (const block of listBlocks(bytes)) {
    if (block.kind === 'EXIF' && isOrientationOnly(block.data)) continue;
    kinds.add(block.kind);
    if (block.data.includes('GPSLatitude') || (block.kind === 'EXIF' && holdsGps(block.data)))
      kinds.add('GPS');
  }
  return [...kinds].sort();
}

/** Keywords under which a text in a PNG can name a person. */
const PERSONAL = /^(?:author|artist|creator|copyright|comment|description)\0/i;

/** The remarks in a JPEG and the texts in a PNG that can name people. */
export function listRemarks(bytes: Buffer): string[] {
  const head = bytes.toString('latin1', 0, 4);
  const remarks = head.startsWith('\xff\xd8\xff')
    ? [...walkSegments(bytes)].filter(({ marker }) => marker === 0xfe)
    : head === '\x89PNG'
      ? [...walkChunks(bytes)].filter(
          ({ type, data }) =>
            /^(?:tEXt|zTXt|iTXt)$/.test(type) && PERSONAL.test(data.toString('latin1', 0, 40)),
        )
      : [];
  return remarks.map(({ data }) => tidy(data.toString('utf8', 0, 400)));
}

/** As much of a text as shows what it is about; of a compressed one that is its keyword. */
function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\uFFFD]+/gu, ' ')
    .trim()
    .slice(0, 80);
}

interface Block {
  kind: MetadataKind;
  data: Buffer;
}

function listBlocks(bytes: Buffer): Block[] {
  const head = bytes.toString('latin1', 0, 16);
  if (head.startsWith('\xff\xd8\xff')) return [...walkJpeg(bytes)];
  if (head.startsWith('\x89PNG')) return [...walkPng(bytes)];
  if (/^RIFF[^]{4}WEBP/.test(head)) return [...walkWebp(bytes)];
  return head.startsWith('ftyp', 4) ? [...walkMedia(bytes)] : [];
}

function* walkJpeg(bytes: Buffer): Generator<Block> {
  for (const { marker, data } of walkSegments(bytes)) {
    const start = data.toString('latin1', 0, 32);
    if (marker === 0xe1 && start.startsWith('Exif\0')) yield { kind: 'EXIF', data: data.subarray(6) };
    else if (marker === 0xe1 && start.includes('ns.adobe.com')) yield { kind: 'XMP', data };
    else if (marker === 0xed && start.startsWith('Photoshop')) yield { kind: 'IPTC', data };
  }
}

function* walkSegments(bytes: Buffer): Generator<{ marker: number; data: Buffer }> {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) {
      // Picture data; the next marker comes after it.
      at = bytes.indexOf(0xff, at);
      if (at === -1) return;
      continue;
    }
    const marker = bytes[at + 1]!;
    const hasLength = marker > 0x01 && marker !== 0xff && (marker < 0xd0 || marker > 0xd9);
    if (!hasLength) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const data = bytes.subarray(at + 4, at + 2 + bytes.readUInt16BE(at + 2));
    yield { marker, data };
    at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
}

function* walkChunks(bytes: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    yield { type, data: bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)) };
  }
}

function* walkPng(bytes: Buffer): Generator<Block> {
  for (const { type, data } of walkChunks(bytes)) {
    if (type === 'eXIf') yield { kind: 'EXIF', data };
    if (!/^(?:tEXt|zTXt|iTXt)$/.test(type)) continue;
    const [, kind] = PNG_KEYWORDS.find(([keyword]) => keyword.test(data.toString('latin1', 0, 40))) ?? [];
    if (kind !== undefined) yield { kind, data };
  }
}

/** How a text in a PNG begins, plain or compressed. ImageMagick keeps blocks of hexadecimal digits as "raw profiles". */
const PNG_KEYWORDS: readonly (readonly [keyword: RegExp, kind: MetadataKind])[] = [
  [/^XML:com\.adobe\.xmp\0/, 'XMP'],
  [/^Raw profile type (?:exif|APP1)\0/i, 'EXIF'],
  [/^Raw profile type iptc\0/i, 'IPTC'],
  [/^Raw profile type xmp\0/i, 'XMP'],
];

function* walkWebp(bytes: Buffer): Generator<Block> {
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4);
    const type = bytes.toString('latin1', at, at + 4);
    const data = bytes.subarray(at + 8, at + 8 + size);
    if (type === 'EXIF') yield { kind: 'EXIF', data: skipPrefix(data) };
    else if (type === 'XMP ') yield { kind: 'XMP', data };
    at += 8 + size + (size % 2);
  }
}

/** The items of an AVIF are named in its first box of metadata; where they lie does not matter here. */
function* walkMedia(bytes: Buffer): Generator<Block> {
  const end = bytes.indexOf('mdat');
  const names = bytes.subarray(0, end === -1 ? bytes.length : end);
  if (names.includes('infe') && /Exif\0/.test(names.toString('latin1'))) yield { kind: 'EXIF', data: bytes };
  if (names.includes('application/rdf+xml')) yield { kind: 'XMP', data: bytes };
}

/** Some programs write the EXIF of a WebP with the prefix that belongs to JPEG. */
function skipPrefix(exif: Buffer): Buffer {
  return exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
}

const ORIENTATION = 0x0112;
const GPS_POINTER = 0x8825;

function isOrientationOnly(tiff: Buffer): boolean {
  const tags = listTags(tiff);
  return tags.length > 0 && tags.every((tag) => tag === ORIENTATION);
}

function holdsGps(tiff: Buffer): boolean {
  return listTags(tiff).includes(GPS_POINTER);
}

/** The tags of the first directory of a TIFF block. */
function listTags(tiff: Buffer): number[] {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return [];
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (start + 2 > tiff.length) return [];
  const tags: number[] = [];
  for (let at = start + 2; at + 12 <= tiff.length && tags.length < short(start); at += 12)
    tags.push(short(at));
  return tags;
}
