import { authoringEn } from './authoring.en.ts';
import { authoringVi, type AuthoringWords } from './authoring.vi.ts';
import type { Language } from './strings.ts';
import { speaking } from './visible.ts';

/** What the commands for editors say, in the language of messages. */
export function authoringWords(language: Language): AuthoringWords {
  return speaking(language === 'en' ? authoringEn : authoringVi);
}
