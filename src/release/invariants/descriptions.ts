import type { Page } from '../verify/page.ts';
import type { Fault } from './fault.ts';

/** Every page has a description for those who list it. */
export function findMissingDescriptions(pages: readonly Page[]): Fault[] {
  return pages
    .filter(({ description }) => !description)
    .map(({ file }) => ({ rule: 'no-description', file, detail: '' }));
}
