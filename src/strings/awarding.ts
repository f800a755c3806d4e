import { awardingEn } from './awarding.en.ts';
import { awardingVi, type AwardingWords } from './awarding.vi.ts';
import type { Language } from './language.ts';
import { speaking } from './visible.ts';

const words: Readonly<Record<Language, AwardingWords>> = { vi: awardingVi, en: awardingEn };

/** What `npm run award` says, in the language of messages. */
export function awardingWords(language: Language): AwardingWords {
  return speaking(words[language]);
}
