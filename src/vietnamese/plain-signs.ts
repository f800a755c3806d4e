/** Digits, hyphens, full stops and blanks in other forms than those of ASCII, each of one UTF-16 unit. */
const OTHER_FORMS = /[\uff10-\uff19\u2010-\u2015\u2212\uff0d\u00a0\u2000-\u200a\u202f\u3000\uff0e\uff0f]/g;

/** A text with the digits, hyphens, full stops, slashes and blanks of ASCII in the places of their other forms; as long as before. */
export function toPlainSigns(text: string): string {
  return text.replaceAll(OTHER_FORMS, plainOf);
}

function plainOf(sign: string): string {
  if (/[\u2010-\u2015\u2212\uff0d]/.test(sign)) return '-';
  if (/\s/.test(sign)) return ' ';
  return sign.normalize('NFKC');
}
