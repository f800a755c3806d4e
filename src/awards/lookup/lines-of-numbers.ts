import { byCodeUnits } from '../../by-code-units.ts';
import { sortLines, type KeyedLine } from './blocks.ts';
import type { LookupDecision } from './form.ts';
import { numberKey } from './keys.ts';

/** The family `numbers`. */
export function listNumbers(decisions: readonly LookupDecision[]): KeyedLine[] {
  const byNumber = Map.groupBy(decisions, ({ number }) => numberKey(number));
  const lines = [...byNumber].map(([key, group]) => {
    const sorted = group.toSorted((a, b) => byCodeUnits(b.on, a.on) || byCodeUnits(a.key, b.key));
    const tuples = sorted.map((each) => [
      each.number,
      each.symbol,
      each.on,
      each.issuer,
      each.title,
      each.rows,
      each.key,
    ]);
    return { key, json: JSON.stringify([key, tuples]) };
  });
  return sortLines(lines);
}
