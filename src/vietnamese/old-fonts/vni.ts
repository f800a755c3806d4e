/** The five tones, as Unicode writes them behind a letter: sắc, huyền, hỏi, ngã, nặng. */
const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

/** The signs that VNI-Win writes behind a vowel, in the order of the tones, by what they put on it besides the tone. */
const MARKS: readonly (readonly [vowels: string, marks: string, over: string])[] = [
  ['aeouyôö', 'ùøûõï', ''],
  ['aeo', 'áàåãä', CIRCUMFLEX],
  ['a', 'éèúüë', BREVE],
];
/** Letters of one sign. */
const SINGLE: readonly (readonly [sign: string, letter: string])[] = [
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
];

/** What stands for each letter, small and capital; the mark behind a capital may be small. */
const LETTERS: ReadonlyMap<string, string> = new Map(listLetters());

function* listLetters(): Generator<[string, string]> {
  const single = new Map(SINGLE);
  const pair = function* (vowel: string, mark: string, marks: string): Generator<[string, string]> {
    const letter = ((single.get(vowel) ?? vowel) + marks).normalize('NFC');
    yield [vowel + mark, letter];
    for (const each of [mark, mark.toUpperCase()]) yield [vowel.toUpperCase() + each, letter.toUpperCase()];
  };
  for (const [vowels, marks, over] of MARKS)
    for (const vowel of vowels)
      for (const [index, mark] of [...marks].entries()) yield* pair(vowel, mark, over + TONES[index]!);
  for (const vowel of 'aeo') yield* pair(vowel, 'â', CIRCUMFLEX);
  yield* pair('a', 'ê', BREVE);
  for (const [sign, letter] of SINGLE) {
    yield [sign, letter];
    yield [sign.toUpperCase(), letter.toUpperCase()];
  }
}

/** A text that was typed in a font of VNI for Windows, in Unicode. */
export function decodeVni(text: string): string {
  let decoded = '';
  for (let at = 0; at < text.length;) {
    const length = LETTERS.has(text.slice(at, at + 2)) ? 2 : 1;
    const signs = text.slice(at, at + length);
    decoded += LETTERS.get(signs) ?? signs;
    at += length;
  }
  return decoded;
}
