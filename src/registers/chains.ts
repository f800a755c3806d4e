import { issueAt, type Issue } from '../gate/issue.ts';
import type { YamlSource } from '../gate/yaml/yaml.ts';
import type { Organisation, Place } from './schema.ts';

/** Records that a record may lead to one after another, by `parent` or by `successors`: far more than units of a state have. */
export const MAX_CHAIN = 20;

/** A link that makes a chain too long, or leads back to where it began. */
interface BadLink {
  unit: number;
  at: number;
  isLoop: boolean;
}

/**
 * Issues of chains of `parent` and of `successors` that are longer than `MAX_CHAIN` or lead back to their beginning. Their links are
 * taken out of the records, so that whatever walks along chains is bounded although all faults of a content root are told at once.
 */
export function cutLongChains(
  name: 'places' | 'organisations' | 'blocs' | 'movements',
  units: readonly (Place | Organisation)[],
  yaml: YamlSource,
): Issue[] {
  const parents = findBadLinks(units, ({ parent }) => (parent === undefined ? [] : [parent]));
  const successors = findBadLinks(units, (unit) => unit.successors);
  for (const { unit } of parents) delete units[unit]!.parent;
  for (const [unit, bad] of Map.groupBy(successors, (link) => link.unit)) {
    const cut = new Set(bad.map(({ at }) => at));
    units[unit]!.successors = units[unit]!.successors.filter((_, at) => !cut.has(at));
  }
  const tell = (field: 'parent' | 'successors', { unit, isLoop }: BadLink, path: PropertyKey[]) => {
    const details = {
      field,
      id: units[unit]!.id,
      limit: MAX_CHAIN,
      ...(isLoop ? { isLoop: true as const } : {}),
    };
    return issueAt('long-chain', yaml.placeOf([name, unit, ...path]), details);
  };
  return [
    ...parents.map((bad) => tell('parent', bad, ['parent'])),
    ...successors.map((bad) => tell('successors', bad, ['successors', bad.at])),
  ];
}

/** The links without which no chain is too long and none is a loop, found in time linear in the number of links. */
function findBadLinks<Unit extends { id: string }>(
  units: readonly Unit[],
  linksOf: (unit: Unit) => readonly string[],
): BadLink[] {
  const indexes = new Map(units.map(({ id }, index) => [id, index]));
  /** By unit, the length of the longest chain that begins with it. */
  const lengths = new Map<number, number>();
  const bad: BadLink[] = [];
  for (const start of units.keys()) {
    if (lengths.has(start)) continue;
    const open = [{ unit: start, at: 0, length: 0 }];
    const within = new Set([start]);
    for (let last = open.at(-1); last; last = open.at(-1)) {
      const link = linksOf(units[last.unit]!)[last.at];
      if (link === undefined) {
        lengths.set(last.unit, last.length);
        within.delete(last.unit);
        open.pop();
        continue;
      }
      const next = indexes.get(link);
      const length = next === undefined ? -1 : lengths.get(next);
      if (length === undefined && !within.has(next!)) {
        open.push({ unit: next!, at: 0, length: 0 });
        within.add(next!);
        continue;
      }
      if (length === undefined || length >= MAX_CHAIN)
        bad.push({ unit: last.unit, at: last.at, isLoop: length === undefined });
      else last.length = Math.max(last.length, length + 1);
      last.at += 1;
    }
  }
  return bad;
}
