import type { z } from 'zod';

/**
 * Lists of records that could not be read whole: by the name of the list, the ids of the records that are left out, or `any` where
 * these cannot be told. What names one of those is not known to be wrong.
 */
export type Gaps = Readonly<Record<string, readonly string[] | 'any'>>;

/** Whether a list that was not read whole may have a record of this id. */
export function mayHave(gaps: Gaps, list: string, id: string): boolean {
  const gap = gaps[list];
  return gap === 'any' || (gap?.includes(id) ?? false);
}

/** The records of a list that are valid by themselves with their numbers in it, and the gap that the others leave. */
export function readRecords<S extends z.ZodType>(
  schema: S,
  list: unknown,
): { records: z.output<S>[]; kept: number[]; gap: Gaps[string] } {
  const records: z.output<S>[] = [];
  const kept: number[] = [];
  const left: unknown[] = [];
  if (!Array.isArray(list)) return { records, kept, gap: 'any' };
  for (const [index, item] of (list as unknown[]).entries()) {
    const { success, data } = schema.safeParse(item);
    if (success) {
      records.push(data);
      kept.push(index);
    } else left.push((item as { id?: unknown } | null)?.id);
  }
  // One that is misspelt may be meant as any other.
  const ids = left.filter((id) => typeof id === 'string' && /^[a-z0-9-]+$/.test(id)) as string[];
  return { records, kept, gap: ids.length === left.length ? ids : 'any' };
}
