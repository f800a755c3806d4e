import type { Page } from '../verify/page.ts';
import type { Fault } from './fault.ts';

/** Every page has exactly one h1, and it says something. */
export function findHeadingFaults(pages: readonly Page[]): Fault[] {
  return pages.flatMap(({ file, headings }): Fault[] => {
    const spoken = headings.filter((heading) => heading !== '');
    const isRight = headings.length === 1 && spoken.length === 1;
    return isRight ? [] : [{ rule: 'heading-count', file, detail: String(spoken.length) }];
  });
}
