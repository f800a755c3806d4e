/**
 * An open rime oa, oe or uy at the end of its syllable whose mark stands on the second vowel. Not after q,
 * where u belongs to the consonant (quý); not before a letter, where both schools agree (hoàn, quỳnh, khuỷu).
 */
const OLD_OPEN_RIME = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/giu;

/**
 * Returns NFC text in which open rimes oa, oe, uy carry the tone mark on the first vowel: hoà → hòa,
 * khoẻ → khỏe, Uỷ → Ủy. Letter case stays, and so does the length: the result has exactly as many code units
 * as the NFC form of `text`, so a position in one is a position in the other.
 *
 * Both placements are correct: schools write hoà, thuỷ (QĐ 1989/QĐ-BGDĐT, Điều 8), laws write hòa, Thủy. No
 * Unicode normalisation joins them. This is for copies that are searched or sorted, never for published text.
 */
export function toNewTonePlacement(text: string): string {
  return text.normalize('NFC').replace(OLD_OPEN_RIME, moveToneToFirstVowel);
}

function moveToneToFirstVowel(rime: string): string {
  const [first, second, tone] = rime.normalize('NFD');
  return `${first}${tone}${second}`.normalize('NFC');
}
