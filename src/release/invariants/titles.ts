import type { Page } from '../verify/page.ts';
import type { Fault } from './fault.ts';

/** Every page has a title that no other page has: readers tell tabs, bookmarks and search results apart by it. */
export function findTitleFaults(pages: readonly Page[]): Fault[] {
  const first = new Map<string, string>();
  return pages.flatMap(({ file, titles }): Fault[] => {
    const [title = ''] = titles;
    if (title === '') return [{ rule: 'no-title', file, detail: '' }];
    const other = first.get(title);
    if (other !== undefined) return [{ rule: 'duplicate-title', file, detail: `“${title}”, ${other}` }];
    first.set(title, file);
    return [];
  });
}
