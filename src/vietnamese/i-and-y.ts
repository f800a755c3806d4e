/** A syllable whose only vowel is i or y after a consonant where both are in use. */
const EITHER = /^(?<onset>h|k|l|m|s|t|v|qu)(?<vowel>[iíìỉĩịyýỳỷỹỵ])$/u;

const I = 'iíìỉĩị';
const Y = 'yýỳỷỹỵ';

/**
 * Returns a syllable in lower case with i in place of y or the reverse, where Vietnamese writes it both ways: kỷ niệm and
 * kỉ niệm, chiến sĩ and chiến sỹ, quy chế and qui chế; undefined for all others.
 *
 * Source: schools write i (QĐ 240/QĐ of 1984), offices and names keep y. Both are correct; published text keeps its own.
 */
export function swapIAndY(syllable: string): string | undefined {
  const groups = EITHER.exec(syllable.normalize('NFC'))?.groups;
  if (!groups) return undefined;
  const { onset, vowel } = groups as { onset: string; vowel: string };
  return onset + (I.includes(vowel) ? Y[I.indexOf(vowel)]! : I[Y.indexOf(vowel)]!);
}
