import type { Place } from '../registers/schema.ts';

/** The name of a place on a day; the name without an end when the day is not covered. */
export function placeName(place: Pick<Place, 'names'>, day?: string): string {
  const valid = place.names.find(
    ({ from, to }) => day !== undefined && (from ?? '') <= day && (to === undefined || day <= to),
  );
  return (valid ?? place.names.find(({ to }) => to === undefined) ?? place.names.at(-1)!).text;
}

/** The places that took over the territory of a place and still exist, in the order of the register. */
export function listPresentSuccessors(place: Place, places: ReadonlyMap<string, Place>): Place[] {
  const present = new Map<string, Place>();
  const seen = new Set<string>();
  const follow = (current: Place) => {
    if (seen.has(current.id)) return;
    seen.add(current.id);
    for (const id of current.successors) {
      const successor = places.get(id);
      if (!successor) continue;
      if (successor.successors.length === 0) present.set(id, successor);
      else follow(successor);
    }
  };
  follow(place);
  const ranks = ranksOf(places);
  return [...present.values()].sort((a, b) => ranks.get(a.id)! - ranks.get(b.id)!);
}

const ranksOfRegisters = new WeakMap<ReadonlyMap<string, Place>, Map<string, number>>();

/** Where each place stands in its register, counted once for each register. */
function ranksOf(places: ReadonlyMap<string, Place>): Map<string, number> {
  const ranks = ranksOfRegisters.get(places) ?? new Map([...places.keys()].map((id, rank) => [id, rank]));
  ranksOfRegisters.set(places, ranks);
  return ranks;
}

/** A place and everything it belonged to, nearest first: huyện Thanh Liêm, tỉnh Hà Nam. */
export function listPlaceChain(place: Place, places: ReadonlyMap<string, Place>): Place[] {
  const chain = new Set<Place>();
  for (let current: Place | undefined = place; current && !chain.has(current);) {
    chain.add(current);
    current = current.parent === undefined ? undefined : places.get(current.parent);
  }
  return [...chain];
}
