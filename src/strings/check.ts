import { checkEn } from './check.en.ts';
import { checkVi, type CheckWords } from './check.vi.ts';
import type { Language } from './language.ts';
import { speaking } from './visible.ts';

const words: Readonly<Record<Language, CheckWords>> = { vi: checkVi, en: checkEn };

/** The words of `npm run check` in one language. */
export function checkWords(language: Language): CheckWords {
  return speaking(words[language]);
}
