import { judgingEn } from './judging.en.ts';
import { judgingVi, type JudgingWords } from './judging.vi.ts';
import type { Language } from './language.ts';
import { speaking } from './visible.ts';

const words: Readonly<Record<Language, JudgingWords>> = { vi: judgingVi, en: judgingEn };

/** What `npm run score-search` says, in the language of messages. */
export function judgingWords(language: Language): JudgingWords {
  return speaking(words[language]);
}
