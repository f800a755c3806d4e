import type { BuiltFile } from '../verify/scan.ts';
import type { Fault } from './fault.ts';

/**
 * The search index holds every bulletin once: as many are put in, counted in its entry file, and found there as fragments, as
 * there are records.
 */
export function findIndexFaults(
  counts: { indexed: number; entry: number },
  files: Iterable<Pick<BuiltFile, 'path'>>,
  records: number,
): Fault[] {
  const fragments = [...files].filter(({ path }) => /^pagefind\/.*\.pf_fragment$/u.test(path)).length;
  return [counts.indexed, counts.entry, fragments]
    .filter((count, place, all) => count !== records && all.indexOf(count) === place)
    .map((count) => ({ rule: 'index-count', file: 'pagefind', detail: `${count} ≠ ${records}` }));
}

/** The number of pages that the entry file of a Pagefind index counts, over all languages. */
export function parseEntryCount(entry: string): number {
  const { languages } = JSON.parse(entry) as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, { page_count: count }) => sum + count, 0);
}
