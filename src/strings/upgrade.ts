import { upgradeEn } from './upgrade.en.ts';
import { upgradeVi, type UpgradeWords } from './upgrade.vi.ts';
import type { Language } from './language.ts';
import { speaking } from './visible.ts';

const words: Readonly<Record<Language, UpgradeWords>> = { vi: upgradeVi, en: upgradeEn };

/** What `npm run upgrade` says, in the language of messages. */
export function upgradeWords(language: Language): UpgradeWords {
  return speaking(words[language]);
}
