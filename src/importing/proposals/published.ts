import { DAY_WRITTEN } from '../../strings/import-cues.vi.ts';
import { isCalendarDay, type Day } from '../../vietnamese/days.ts';
import type { Proposal } from './proposal.ts';

/** The day on which a source was published, out of what it declares: an ISO date, or a day as portals print it. */
export function proposePublished(declared: string | undefined): Proposal<Day> | undefined {
  if (declared === undefined) return undefined;
  const [, iso] = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/u.exec(declared) ?? [];
  const { day, month, year } = DAY_WRITTEN.exec(declared)?.groups ?? {};
  const value = iso ?? [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
  return isCalendarDay(value) ? { value, evidence: declared.trim(), confidence: 'high' } : undefined;
}
