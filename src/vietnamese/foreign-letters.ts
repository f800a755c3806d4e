/** Latin letters of other languages, and the Vietnamese ones that they are typed for; ligatures have a compatibility form. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['\u0131', 'i'],
  ['\u01A2', 'Ư'],
  ['\u01A3', 'ư'],
  ['\u01CD', 'Ă'],
  ['\u01CE', 'ă'],
  ['\u0237', 'j'],
  ['\u0251', 'a'],
  ['\u0261', 'g'],
  // Small capitals of phonetic alphabets.
  ...[
    ...'\u0262\u026A\u0274\u0280\u028F\u0299\u029C\u029F\u1D00\u1D04\u1D05\u1D07\u1D0B\u1D0D\u1D0F\u1D18\u1D1B\u1D1C\u1D20\u1D21\u1D22',
  ].map((letter, at) => [letter, 'ginrybhlacdekmoptuvwz'[at]!] as const),
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
