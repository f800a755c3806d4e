import { recogniseFormat } from '../../images/signature.ts';
import { formatOf, type FileFormat, type Puid } from './file-format.ts';

/** The tag ExifVersion (36864) of four letters of its own, before these, in either order of bytes. */
const EXIF_VERSIONS = ['\x90\0\0\x07\0\0\0\x04', '\0\x90\x07\0\x04\0\0\0'];

const EXIF: readonly (readonly [version: RegExp, puid: Puid])[] = [
  [/^0210$/u, 'x-fmt/390'],
  [/^0220$/u, 'x-fmt/391'],
  [/^0221$/u, 'fmt/645'],
  [/^023\d$/u, 'fmt/1507'],
];

const JFIF: Readonly<Record<string, Puid>> = {
  '\x01\0': 'fmt/42',
  '\x01\x01': 'fmt/43',
  '\x01\x02': 'fmt/44',
};
const WEBP: Readonly<Record<string, Puid>> = { 'VP8 ': 'fmt/566', VP8L: 'fmt/567', VP8X: 'fmt/568' };

/** What a picture, icon or font is, by its bytes alone; undefined when it is none that a package of ours can hold. */
export function recognisePicture(bytes: Buffer): FileFormat | undefined {
  const head = bytes.toString('latin1', 0, 64 * 1024);
  switch (recogniseFormat(bytes)) {
    case 'jpeg':
      return formatOf(nameJpeg(head));
    case 'png':
      return formatOf(head.includes('iTXt') ? 'fmt/13' : /iCCP|sPLT|sRGB/u.test(head) ? 'fmt/12' : 'fmt/11');
    case 'webp':
      return formatOf(WEBP[head.slice(12, 16)] ?? 'fmt/568');
    case 'avif':
      return formatOf('fmt/2062');
    default:
      if (head.startsWith('wOF2')) return formatOf('fmt/1172');
      return head.startsWith('\0\0\x01\0') ? formatOf('x-fmt/418') : undefined;
  }
}

/** As PRONOM's signatures tell them apart: the first segment decides. */
function nameJpeg(head: string): Puid {
  if (head.startsWith('\xff\xe0', 2) && head.startsWith('JFIF\0', 6))
    return JFIF[head.slice(11, 13)] ?? 'fmt/41';
  if (!head.startsWith('\xff\xe1', 2) || !head.startsWith('Exif\0\0', 6)) return 'fmt/41';
  const found = EXIF_VERSIONS.map((tag) => head.indexOf(tag) + tag.length).find((at) => at >= 16) ?? 0;
  const version = head.slice(found, found + 4);
  return EXIF.find(([form]) => form.test(version))?.[1] ?? 'fmt/41';
}
