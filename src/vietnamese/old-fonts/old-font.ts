import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

/** Letters that no font of TCVN3 or VNI has: a text with one is in Unicode already, whatever font it is set in. */
const UNICODE_ONLY = /[ăđơưĂĐƠƯ\u1EA0-\u1EF9]/u;

/** Whether a font keeps Vietnamese letters under signs of Latin-1, by its name alone. */
export function isOldFont(font: string): boolean {
  return isVni(font) || isTcvn3(font);
}

/** A text as it was meant in a font; the same text in any font of Unicode. */
export function decodeByFont(text: string, font: string | undefined): string {
  if (font === undefined || UNICODE_ONLY.test(text)) return text;
  if (isVni(font)) return decodeVni(text);
  if (!isTcvn3(font)) return text;
  const decoded = decodeTcvn3(text);
  // A font of capitals shows them for small letters.
  return /^\S*H(?:\s|$)/u.test(font) ? decoded.toUpperCase() : decoded;
}

function isVni(font: string): boolean {
  return /^VNI[- ]/iu.test(font);
}

/** Capitals and small letters count: `Vnbnnidung` is the name of a style. */
function isTcvn3(font: string): boolean {
  return /^\.?Vn[A-Z0-9]/u.test(font);
}
