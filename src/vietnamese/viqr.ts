/** Combining marks by the signs of VIQR, which stand behind their letter. */
const MARKS: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '(': '\u0306',
  '+': '\u031B',
  '*': '\u031B',
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
};

/** A vowel with one or two signs that a letter, another mark or the end of a word follows. */
const MARKED = /(?<vowel>[aeiouy])(?<first>[\^(+*]?)(?<second>['`?~.]?)(?=\p{L}|[\s'`?~.^(+*]|$)/giu;
/** Signs that no sentence has within a word: text without any of them is not VIQR. */
const CERTAIN = /[aeiouy][\^(+*'`~?.]+\p{L}|[aeo]\^|[ou][+*]|a\(/iu;

/**
 * Returns what was typed in VIQR, "nghe^. nha^n u+u tu'", with the marks that its signs stand for: "nghệ nhân ưu tú". Text that has
 * none of its signs between letters stays.
 *
 * Source: VIQR 1.1 of the Viet-Std Group (RFC 1456), with * for the horn as keyboard programs have it.
 */
export function readViqr(text: string): string {
  if (!CERTAIN.test(text)) return text;
  return text
    .replace(/dd/gu, 'đ')
    .replace(/DD|Dd/gu, 'Đ')
    .replace(/uo(?=[+*])/giu, (vowels) => `${vowels[0]}\u031B${vowels[1]}`)
    .replace(MARKED, (_, vowel: string, first: string, second: string) => {
      return vowel + (MARKS[first] ?? '') + (MARKS[second] ?? '');
    })
    .normalize('NFC');
}
