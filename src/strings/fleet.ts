import { fleetEn } from './fleet.en.ts';
import { fleetVi, type FleetWords } from './fleet.vi.ts';
import type { Language } from './language.ts';
import { speaking } from './visible.ts';

const words: Readonly<Record<Language, FleetWords>> = { vi: fleetVi, en: fleetEn };

/** What `npm run fleet` says, in the language of messages. */
export function fleetWords(language: Language): FleetWords {
  return speaking(words[language]);
}
