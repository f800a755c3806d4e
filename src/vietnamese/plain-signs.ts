/** Digits, hyphens, full stops, slashes and blanks in other forms than those of ASCII, each of one UTF-16 unit. */
const OTHER_FORMS =
  /[\uff10-\uff19\u2010-\u2015\u2212\uff0d\ufe58\ufe63\u00a0\u2000-\u200a\u202f\u205f\u3000\uff0e\u2024\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff0f\u2044\u2215\uff08\uff09\uff0b\uff1a]/g;

/**
 * A text with the digits, hyphens, full stops, slashes, brackets and blanks of ASCII in the places of their other forms; as long as
 * before. A dot in the middle counts as a full stop.
 */
export function toPlainSigns(text: string): string {
  return text.replaceAll(OTHER_FORMS, plainOf);
}

function plainOf(sign: string): string {
  if (/[\u2010-\u2015\u2212\uff0d\ufe58\ufe63]/.test(sign)) return '-';
  if (/[\u2024\u00b7\u2022\u2027\u2219\u22c5\u30fb]/.test(sign)) return '.';
  if (/[\u2044\u2215]/.test(sign)) return '/';
  if (/\s/.test(sign)) return ' ';
  return sign.normalize('NFKC');
}
