import type { BuiltFile } from '../verify/scan.ts';
import type { Fault } from './fault.ts';

/**
 * The search index holds every bulletin, standing page and decision once: as many bulletins are put in as there are records, and as many of both
 * are counted in its entry file and found there as fragments.
 */
export function findIndexFaults(
  counts: { indexed: number; entry: number; standing: number },
  files: Iterable<Pick<BuiltFile, 'path'>>,
  records: number,
): Fault[] {
  const fragments = [...files].filter(({ path }) => /^pagefind\/.*\.pf_fragment$/u.test(path)).length;
  return [counts.indexed, counts.entry - counts.standing, fragments - counts.standing]
    .filter((count, place, all) => count !== records && all.indexOf(count) === place)
    .map((count) => ({ rule: 'index-count', file: 'pagefind', detail: `${count} ≠ ${records}` }));
}

/** The number of pages that the entry file of a Pagefind index counts, over all languages. */
export function parseEntryCount(entry: string): number {
  const { languages } = JSON.parse(entry) as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, { page_count: count }) => sum + count, 0);
}
