/**
 * Writes `src/styles/be-vietnam-pro-700.woff2`: Be Vietnam Pro 700 (SIL Open Font License 1.1) with ASCII, the letters of Vietnamese
 * and the punctuation of headings, without alternates. Run by hand, `node scripts/make-heading-font.ts`, when a letter is missing.
 */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { writeFileAtomically } from '../src/files/atomic-file.ts';

const SOURCE = '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf';

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

/** Whether a letter is a vowel of Vietnamese with its marks: a base, or one of six with a mark of their own, and at most one tone. */
function isVietnameseVowel(letter: string): boolean {
  const withoutTone = letter.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/u, '');
  return /^(?:[aeiouy]|[aeo]\u0302|a\u0306|[ou]\u031b)$/iu.test(withoutTone);
}

const letters = [
  ...range(0x20, 0x7e),
  ...range(0xc0, 0x1ef9).filter(isVietnameseVowel),
  '\u0110\u0111',
  // A blank that does not break, dashes, quotation marks and what stands between figures and words.
  '\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2022\u00b7\u00d7\u00b0\u00b2\u00b3\u00ab\u00bb\u00a7',
].join('');

const font = await subsetFont(await readFile(createRequire(import.meta.url).resolve(SOURCE)), letters, {
  targetFormat: 'woff2',
  noLayoutClosure: true,
});
await writeFileAtomically('src/styles/be-vietnam-pro-700.woff2', font);
