import type { Language } from './language.ts';
import { speaking } from './visible.ts';
import { watchingEn } from './watching.en.ts';
import { watchingVi, type WatchingWords } from './watching.vi.ts';

const words: Readonly<Record<Language, WatchingWords>> = { vi: watchingVi, en: watchingEn };

/** What the commands that look at a published site say, in the language of messages. */
export function watchingWords(language: Language): WatchingWords {
  return speaking(words[language]);
}
