import type { ReportItem } from '../report/item.ts';

/** The names under which sources without a section were filed before, the most frequent first, each with how many sources it has. */
export function listFormerSections(items: readonly ReportItem[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { fields, waits } of items)
    if (waits.includes('section'))
      for (const { field, value } of fields)
        if (field === 'category') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count);
}
