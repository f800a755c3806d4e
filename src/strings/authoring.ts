import { authoringEn } from './authoring.en.ts';
import { authoringVi, type AuthoringWords } from './authoring.vi.ts';
import type { Language } from './language.ts';
import { speaking } from './visible.ts';

const words: Readonly<Record<Language, AuthoringWords>> = { vi: authoringVi, en: authoringEn };

/** What the commands for editors say, in the language of messages. */
export function authoringWords(language: Language): AuthoringWords {
  return speaking(words[language]);
}
