import type { Page } from '../verify/page.ts';
import type { Fault } from './fault.ts';

/** Every page names one canonical address, in full, and it is its own. */
export function findCanonicalFaults(pages: readonly Page[], url: string): Fault[] {
  return pages.flatMap(({ file, address, canonicals }): Fault[] => {
    const expected = new URL(address, url).href;
    if (canonicals.length === 1 && canonicals[0] === expected) return [];
    return [{ rule: 'canonical', file, detail: `${canonicals.join(' ') || '–'} ≠ ${expected}` }];
  });
}
