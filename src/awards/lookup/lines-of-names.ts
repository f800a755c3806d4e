import { byCodeUnits } from '../../by-code-units.ts';
import { fold } from '../../vietnamese/fold.ts';
import { words } from '../../vietnamese/words.ts';
import { sortLines, type KeyedLine } from './blocks.ts';
import { LISTED_NAMES, type LookupRow, type NamedKind } from './form.ts';
import { listNameKeys } from './keys.ts';
import type { NamedRows } from './lines-of-rows.ts';

/** What a key leads to, the names with the most rows first: counted to 16, then by powers of two, so that one more row changes few orders. */
interface Weighed {
  kind: NamedKind;
  name: string;
  weight: number;
}

/** The family `names`: from the names of rows, and from the places and units that they name. */
export function listNames(groups: readonly NamedRows[], rows: readonly LookupRow[]): KeyedLine[] {
  const byKey = new Map<string, Weighed[]>();
  const add = (named: Weighed): void => {
    for (const key of listNameKeys(named.name, named.kind === 'p')) {
      const own = byKey.get(key);
      if (own) own.push(named);
      else byKey.set(key, [named]);
    }
  };
  for (const { name, kind, rows: own } of groups) add({ name, kind, weight: weigh(own.length) });
  const contexts = new Map<string, number>();
  for (const { unit, place } of rows)
    for (const text of [unit, place]) if (text !== '') contexts.set(text, (contexts.get(text) ?? 0) + 1);
  for (const [name, count] of contexts) add({ name, kind: 'u', weight: weigh(count) });
  const lines: KeyedLine[] = [];
  for (const [key, named] of byKey) {
    named.sort((a, b) => b.weight - a.weight || byCodeUnits(a.name, b.name) || byCodeUnits(a.kind, b.kind));
    const listed = limitSpellings(named, key);
    const shown = listed.map(({ kind, name }) => [kind, name]);
    lines.push({ key, json: JSON.stringify(listed.length < named.length ? [key, shown, 1] : [key, shown]) });
  }
  return sortLines(lines);
}

/** Of each spelling of a key with accents, the first 400 names: who types accents is not to miss one for others. */
function limitSpellings(named: readonly Weighed[], key: string): readonly Weighed[] {
  if (named.length <= LISTED_NAMES) return named;
  const wanted = new Set(key.split(' '));
  const counts = new Map<string, number>();
  return named.filter(({ name }) => {
    const spelling = words(name)
      .filter((word) => wanted.has(fold(word)))
      .join(' ')
      .toLowerCase();
    const count = (counts.get(spelling) ?? 0) + 1;
    counts.set(spelling, count);
    return count <= LISTED_NAMES;
  });
}

function weigh(count: number): number {
  return count < 16 ? count : 12 + Math.floor(Math.log2(count));
}
