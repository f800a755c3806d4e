import { importReportEn } from './import-report.en.ts';
import { importReportVi, type ImportReportWords } from './import-report.vi.ts';
import type { Language } from './language.ts';
import { speaking } from './visible.ts';

const words: Readonly<Record<Language, ImportReportWords>> = { vi: importReportVi, en: importReportEn };

/** What the report of an import says, in the language of messages. */
export function importReportWords(language: Language): ImportReportWords {
  return speaking(words[language]);
}
