/** Brands of ISO media files (ISO/IEC 23008-12) that are HEIC. */
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

const SIGNATURES: readonly (readonly [format: string, mark: RegExp])[] = [
  ['jpeg', /^\xff\xd8\xff/u],
  ['png', /^\x89PNG\r\n.\n/su],
  ['webp', /^RIFF.{4}WEBP/su],
  ['gif', /^GIF8/u],
  ['tiff', /^(?:II\*\0|MM\0\*)/u],
  ['bmp', /^BM.{4}\0{4}/su],
  ['pdf', /^%PDF-/u],
  ['psd', /^8BPS/u],
  ['jxl', /^(?:\xff\n|.{4}JXL \r\n)/su],
  ['jp2', /^.{4}jP {2}\r\n/su],
];

/**
 * Names what the bytes are, by their first 4 KiB and never by a file name: `jpeg`, `png`, `webp`, `svg`, `heic`, `avif`,
 * `gif`, `tiff`, `bmp`, `pdf`, `psd`, `jxl` or `jp2`; `undefined` when they are none of these. Nothing is decoded, so that a
 * hostile file reaches no decoder but the three that photographs need.
 */
export function recogniseFormat(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, 4096);
  const signature = SIGNATURES.find(([, mark]) => mark.test(head));
  if (signature) return signature[0];
  if (head.startsWith('ftyp', 4)) return recogniseBrand(bytes);
  return isSvg(head) ? 'svg' : undefined;
}

/** The brands of an ISO media file: HEIC and AVIF share the container, and `mif1` stands in both, so AVIF is asked first. */
function recogniseBrand(bytes: Buffer): string | undefined {
  const boxEnd = Math.min(bytes.readUInt32BE(0), bytes.length, 4096);
  const brands: string[] = bytes.toString('latin1', 8, Math.max(boxEnd, 12)).match(/.{4}/gsu) ?? [];
  if (brands.includes('avif') || brands.includes('avis')) return 'avif';
  return brands.some((brand) => HEIC_BRANDS.has(brand)) ? 'heic' : undefined;
}

/**
 * An `<svg` tag with or without a prefix; zero bytes are dropped first, which also reads UTF-16. A web page may have a drawing in it,
 * so none that begins with a tag of a page before it is one.
 */
function isSvg(head: string): boolean {
  const [first] = /<(?:[\w.-]+:)?(?:svg|html|head|body|meta|title|div|p|table|!doctype\s+html)[\s>/]/iu.exec(
    head.replaceAll('\0', ''),
  ) ?? [''];
  return /^<(?:[\w.-]+:)?svg[\s>/]$/iu.test(first);
}
