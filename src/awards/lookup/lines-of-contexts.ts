import { byCodeUnits } from '../../by-code-units.ts';
import { sortLines, type KeyedLine } from './blocks.ts';
import type { LookupRow } from './form.ts';
import { BETWEEN, contextKeyOf, keyOf } from './keys.ts';

/** The family `contexts`: people by the place or unit of a row and their given name: what is said of somebody whose whole name is not known. */
export function listContexts(rows: readonly LookupRow[]): KeyedLine[] {
  const byKey = new Map<string, Set<string>>();
  const given = new Map<string, string>();
  const contextKeys = new Map<string, string>();
  for (const { name, isPerson, unit, place } of rows) {
    if (!isPerson) continue;
    let last = given.get(name);
    if (last === undefined) given.set(name, (last = keyOf(name).split(' ').at(-1)!));
    for (const text of [unit, place]) {
      if (text === '') continue;
      let context = contextKeys.get(text);
      if (context === undefined) contextKeys.set(text, (context = contextKeyOf(text)));
      const key = `${context}${BETWEEN}${last}`;
      const own = byKey.get(key);
      if (own) own.add(name);
      else byKey.set(key, new Set([name]));
    }
  }
  const lines = [...byKey].map(([key, names]) => ({
    key,
    json: JSON.stringify([key, [...names].sort(byCodeUnits)]),
  }));
  return sortLines(lines);
}
