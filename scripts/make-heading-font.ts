/**
 * Writes `src/styles/be-vietnam-pro-700.woff2`: Be Vietnam Pro 700 (SIL Open Font License 1.1) with ASCII, the letters of Vietnamese
 * and the punctuation of headings, without alternates. Run by hand, `node scripts/make-heading-font.ts`, when a letter is missing.
 */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { writeFileAtomically } from '../src/files/atomic-file.ts';

const SOURCE = '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf';

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const vowels = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';
const punctuation = '\u00a0–—‘’“”…•·×°²³«»§';
const letters = `${ascii}${vowels}đ${vowels.toUpperCase()}Đ${punctuation}`;

const font = await subsetFont(await readFile(createRequire(import.meta.url).resolve(SOURCE)), letters, {
  targetFormat: 'woff2',
  noLayoutClosure: true,
});
await writeFileAtomically('src/styles/be-vietnam-pro-700.woff2', font);
