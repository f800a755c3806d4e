import { byCodeUnits } from '../by-code-units.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';

/** What an event concerns: a year, or a half or a quarter of it. */
export type Period = NonNullable<NonNullable<Bulletin['event']>['period']>;

/** The bulletins of events that concern one period. */
export interface PeriodGroup {
  /** Its part of an address. */
  id: string;
  period: Period;
  /** In the order of lists. */
  bulletins: Bulletin[];
}

/** A period as a part of an address: `2026`, `2026-6-thang-dau`, `2026-6-thang-cuoi`, `2026-quy-1`. */
export function periodId({ year, half, quarter }: Period): string {
  if (half !== undefined) return `${year}-6-thang-${half === 1 ? 'dau' : 'cuoi'}`;
  return quarter === undefined ? String(year) : `${year}-quy-${quarter}`;
}

/** Groups bulletins of one kind of event by the period that they concern, newest year first; those without a period are left out. */
export function groupByPeriod(bulletins: readonly Bulletin[]): PeriodGroup[] {
  const groups = new Map<string, PeriodGroup>();
  for (const bulletin of bulletins) {
    const period = bulletin.event?.period;
    if (!period) continue;
    const id = periodId(period);
    const group = groups.get(id);
    if (group) group.bulletins.push(bulletin);
    else groups.set(id, { id, period, bulletins: [bulletin] });
  }
  return [...groups.values()].sort((a, b) => b.period.year - a.period.year || byCodeUnits(b.id, a.id));
}
