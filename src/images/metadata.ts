import { findContainer, walkJpeg, walkPng, walkWebp, withoutExifPrefix } from './containers.ts';

/** The kinds of metadata in a picture's file. */
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

/** The TIFF blocks of EXIF in the bytes of a JPEG, PNG or WebP. Throws a `RangeError` when the file is damaged. */
export function listExif(bytes: Buffer): Buffer[] {
  if (findContainer(bytes) === undefined) return [];
  return listBlocks(bytes).flatMap(({ kind, data }) =>
    kind === 'EXIF' && listTags(data).length > 0 ? [data] : [],
  );
}

interface MetadataBlock {
  kind: MetadataKind;
  data: Buffer;
}

function listBlocks(bytes: Buffer): MetadataBlock[] {
  switch (findContainer(bytes)) {
    case 'jpeg':
      return [...listJpegBlocks(bytes)];
    case 'png':
      return [...listPngBlocks(bytes)];
    case 'webp':
      return [...listWebpBlocks(bytes)];
    case undefined:
      return bytes.toString('latin1', 4, 8) === 'ftyp' ? [...listAvifBlocks(bytes)] : [];
  }
}

function* listJpegBlocks(bytes: Buffer): Generator<MetadataBlock> {
  for (const { type, data } of walkJpeg(bytes)) {
    const start = data.toString('latin1', 0, 32);
    if (type === 0xe1 && start.startsWith('Exif\0')) yield { kind: 'EXIF', data: withoutExifPrefix(data) };
    else if (type === 0xe1 && start.includes('ns.adobe.com')) yield { kind: 'XMP', data };
    else if (type === 0xed && start.startsWith('Photoshop')) yield { kind: 'IPTC', data };
  }
}

const TEXT_CHUNK = /^(?:tEXt|zTXt|iTXt)$/;

function* listPngBlocks(bytes: Buffer): Generator<MetadataBlock> {
  for (const { type, data } of walkPng(bytes)) {
    if (type === 'eXIf') yield { kind: 'EXIF', data };
    if (!TEXT_CHUNK.test(type)) continue;
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

function* listWebpBlocks(bytes: Buffer): Generator<MetadataBlock> {
  for (const { type, data } of walkWebp(bytes)) {
    if (type === 'EXIF') yield { kind: 'EXIF', data: withoutExifPrefix(data) };
    else if (type === 'XMP ') yield { kind: 'XMP', data };
  }
}

/** The metadata items of an AVIF, by their names in the `meta` box; their contents are not read. */
function* listAvifBlocks(bytes: Buffer): Generator<MetadataBlock> {
  const end = bytes.indexOf('mdat');
  const names = bytes.subarray(0, end === -1 ? bytes.length : end);
  if (names.includes('infe') && /Exif\0/.test(names.toString('latin1'))) yield { kind: 'EXIF', data: bytes };
  if (names.includes('application/rdf+xml')) yield { kind: 'XMP', data: bytes };
}

/** EXIF tag numbers in the first TIFF directory: the orientation, and the pointer to the GPS directory. */
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
