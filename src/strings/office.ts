import type { Language } from './language.ts';
import { officeEn } from './office.en.ts';
import { officeVi, type OfficeWords } from './office.vi.ts';
import { speaking } from './visible.ts';

const words: Readonly<Record<Language, OfficeWords>> = { vi: officeVi, en: officeEn };

/** What `npm run office` says, in the language of messages. */
export function officeWords(language: Language): OfficeWords {
  return speaking(words[language]);
}
