import { en } from './en.ts';
import type { Language } from './language.ts';
import { vi } from './vi.ts';

/** Every word that the site itself says, in one language. */
export type Strings = typeof vi;

const words: Readonly<Record<Language, Strings>> = { vi, en };

/** The words of the site in the language that `site.yaml` names. */
export function strings(language: Language): Strings {
  return words[language];
}
