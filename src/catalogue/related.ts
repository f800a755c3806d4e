import type { Bulletin } from '../bulletins/bulletin.ts';

/**
 * How near two bulletins are: the same movement 4, the same bloc 4, the same kind of event 1, the same place 3, each person
 * in common 2 (three at most), the same section 1. Only what shares a movement, bloc, place or person is related at all.
 */
const weights = { movement: 4, bloc: 4, place: 3, person: 2, eventType: 1, section: 1 } as const;
const MOST_PEOPLE = 3;
const SHOWN = 4;
/** Of everything that shares a key, only the nearest in time are weighed: a list of thousands stays cheap. */
const NEAREST = 40;

/** Finds bulletins that belong together. Built once over all bulletins, in the order of lists. */
export interface RelatedFinder {
  /** At most four, nearest first; equal ones by how near they stand in lists, newer before older. */
  find(bulletin: Bulletin): Bulletin[];
}

/** Indexes bulletins by what can relate them. */
export function indexRelated(bulletins: readonly Bulletin[]): RelatedFinder {
  const positions = new Map(bulletins.map((bulletin, position) => [bulletin.key, position]));
  const shelves = new Map<string, number[]>();
  for (const [position, bulletin] of bulletins.entries()) {
    for (const key of listKeys(bulletin)) {
      const shelf = shelves.get(key);
      if (shelf) shelf.push(position);
      else shelves.set(key, [position]);
    }
  }
  return {
    find(bulletin) {
      const own = positions.get(bulletin.key) ?? -1;
      const near = new Set(listKeys(bulletin).flatMap((key) => takeNearest(shelves.get(key) ?? [], own)));
      near.delete(own);
      return [...near]
        .map((position) => ({ position, score: scorePair(bulletin, bulletins[position]!) }))
        .sort(
          (a, b) =>
            b.score - a.score ||
            Math.abs(a.position - own) - Math.abs(b.position - own) ||
            a.position - b.position,
        )
        .slice(0, SHOWN)
        .map(({ position }) => bulletins[position]!);
    },
  };
}

function listKeys({ movement, bloc, location, attendees }: Bulletin): string[] {
  const keys = attendees.flatMap(({ person }) => (person === undefined ? [] : [`person ${person}`]));
  if (movement !== undefined) keys.push(`movement ${movement}`);
  if (bloc !== undefined) keys.push(`bloc ${bloc}`);
  if (location?.place !== undefined) keys.push(`place ${location.place}`);
  return keys;
}

/** The entries of an ascending list that stand around a position. */
function takeNearest(shelf: readonly number[], own: number): number[] {
  let low = 0;
  let high = shelf.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shelf[middle]! < own) low = middle + 1;
    else high = middle;
  }
  return shelf.slice(Math.max(0, low - NEAREST / 2), low + NEAREST / 2);
}

function same(left: string | undefined, right: string | undefined, weight: number): number {
  return left !== undefined && left === right ? weight : 0;
}

function scorePair(a: Bulletin, b: Bulletin): number {
  const people = new Set(a.attendees.map(({ person }) => person).filter((person) => person !== undefined));
  const common = b.attendees.filter(({ person }) => person !== undefined && people.has(person)).length;
  return (
    same(a.movement, b.movement, weights.movement) +
    same(a.bloc, b.bloc, weights.bloc) +
    same(a.location?.place, b.location?.place, weights.place) +
    same(a.event?.type, b.event?.type, weights.eventType) +
    same(a.section, b.section, weights.section) +
    Math.min(common, MOST_PEOPLE) * weights.person
  );
}
