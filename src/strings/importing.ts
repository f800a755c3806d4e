import { importingEn } from './importing.en.ts';
import { importingVi, type ImportingWords } from './importing.vi.ts';
import type { Language } from './language.ts';
import { speaking } from './visible.ts';

const words: Readonly<Record<Language, ImportingWords>> = { vi: importingVi, en: importingEn };

/** What `npm run import` says, in the language of messages. */
export function importingWords(language: Language): ImportingWords {
  return speaking(words[language]);
}
