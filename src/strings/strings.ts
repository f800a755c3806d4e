import { en } from './en.ts';
import { vi } from './vi.ts';

export type Language = 'vi' | 'en';

/** Every word that the site itself says, in one language. */
export type Strings = typeof vi;

/** The words of the site in the language that `site.yaml` names. */
export function strings(language: Language): Strings {
  return language === 'en' ? en : vi;
}
