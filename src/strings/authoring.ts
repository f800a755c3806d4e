import { authoringEn } from './authoring.en.ts';
import { authoringVi, type AuthoringWords } from './authoring.vi.ts';
import type { Language } from './strings.ts';

/** What the commands for editors say, in the language of messages. */
export function authoringWords(language: Language): AuthoringWords {
  return language === 'en' ? authoringEn : authoringVi;
}
