/** Latin letters of other languages, and the Vietnamese ones that they are typed for; ligatures have a compatibility form. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['\u0131', 'i'],
  ['\u01A2', 'Ư'],
  ['\u01A3', 'ư'],
  ['\u01CD', 'Ă'],
  ['\u01CE', 'ă'],
]);

/** The Vietnamese letters that foreign ones, or a D with a stroke of its own, stand for. */
export function toVietnamese(letters: string): string {
  if (/^[dD]/.test(letters)) return letters.startsWith('d') ? 'đ' : 'Đ';
  return MEANT.get(letters) ?? letters.normalize('NFKC');
}

/** The tone marks, decomposed. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** An onset, a vowel and an end, without a tone. */
const SYLLABLE =
  /^(?:ngh?|nh|ch|gh?|kh?|ph|qu|th|tr|gi|[bcdđhlmnrstvxp])?[aăâeêioôơuưy]{1,3}(?:ch|nh|ng|[cmnpt])?$/u;

/** Whether a word is built as a syllable of Vietnamese is; none ends in its letter ă. */
export function isSyllable(word: string): boolean {
  const plain = word.normalize('NFD').replace(TONES, '').normalize('NFC').toLowerCase();
  return SYLLABLE.test(plain) && !plain.endsWith('ă');
}
