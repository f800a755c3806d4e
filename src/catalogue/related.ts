import type { Bulletin } from '../bulletins/bulletin.ts';

/**
 * Points for what two bulletins have in common; the sum orders the related ones. People count each, up to `MAX_SHARED_PEOPLE`.
 * Only bulletins that share a movement, bloc, place or person are related at all.
 */
const weights = { movement: 4, bloc: 4, place: 3, person: 2, eventType: 1, section: 1 } as const;
/** People in common that are counted at most. */
const MAX_SHARED_PEOPLE = 3;
/** Related bulletins that are shown at most. */
const MAX_RELATED = 4;
/** Bulletins compared per movement, bloc, place or person: the nearest in time, so that lists of thousands stay cheap. */
const MAX_CANDIDATES = 40;

/** Finds related bulletins. Built once over all bulletins, in the order of lists. */
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
        .slice(0, MAX_RELATED)
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

/** The entries of an ascending list nearest to a position: at most `MAX_CANDIDATES`, half of them before and half after it. */
function takeNearest(shelf: readonly number[], own: number): number[] {
  let low = 0;
  let high = shelf.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shelf[middle]! < own) low = middle + 1;
    else high = middle;
  }
  return shelf.slice(Math.max(0, low - MAX_CANDIDATES / 2), low + MAX_CANDIDATES / 2);
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
    Math.min(common, MAX_SHARED_PEOPLE) * weights.person
  );
}
