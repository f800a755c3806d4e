import type { Page } from '../verify/page.ts';
import type { Fault } from './fault.ts';

/** Every page says in which language it is, or screen readers would pronounce it as another. */
export function findLanguageFaults(pages: readonly Page[], language: string): Fault[] {
  return pages
    .filter((page) => page.language !== language)
    .map(({ file, language: found }) => ({
      rule: 'language',
      file,
      detail: `${found ?? '–'} ≠ ${language}`,
    }));
}
