import { checkEn } from './check.en.ts';
import { checkVi, type CheckWords } from './check.vi.ts';
import type { Language } from './strings.ts';
import { speaking } from './visible.ts';

/** The words of `npm run check` in one language. */
export function checkWords(language: Language): CheckWords {
  return speaking(language === 'en' ? checkEn : checkVi);
}
