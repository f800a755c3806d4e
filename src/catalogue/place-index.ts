import { byCodeUnits } from '../by-code-units.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import type { Place } from '../registers/schema.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { listChain, listPresentSuccessors, unitName } from './units.ts';

/** A place with every bulletin that belongs on its page. */
export interface PlaceEntry {
  place: Place;
  name: string;
  /** Newest first. */
  bulletins: Bulletin[];
}

/**
 * The places under which a bulletin at `place` is found: the place itself, what it belonged to, what it became, and what
 * that belongs to. Former and present names thus lead to each other, whichever of them a reader knows.
 */
export function listRelatedPlaces(place: Place, places: ReadonlyMap<string, Place>): Place[] {
  const former = listChain(place, places);
  const present = former.flatMap((each) => listPresentSuccessors(each, places).filter(isOwn(place, each)));
  const above = present.flatMap((successor) => listChain(successor, places));
  return [...new Set([...former, ...present, ...above])];
}

/**
 * Returns a filter for the successors of a place, or of a unit that it belonged to: of such a unit, only successors of the same
 * level count. A district's page lists what its province became, but not the communes that other districts became.
 */
function isOwn(place: Place, ancestor: Place): (successor: Place) => boolean {
  return (successor) => ancestor === place || successor.level === ancestor.level;
}

/** Every place that leads to a bulletin, by id, in Vietnamese order. `bulletins` are in the order of lists. */
export function buildPlaceIndex(
  bulletins: readonly Bulletin[],
  places: ReadonlyMap<string, Place>,
): Map<string, PlaceEntry> {
  const found = new Map<Place, Bulletin[]>();
  const related = new Map<Place, Place[]>();
  for (const bulletin of bulletins) {
    const place = bulletin.location?.place === undefined ? undefined : places.get(bulletin.location.place);
    if (!place) continue;
    if (!related.has(place)) related.set(place, listRelatedPlaces(place, places));
    for (const each of related.get(place)!) {
      const group = found.get(each);
      if (group) group.push(bulletin);
      else found.set(each, [bulletin]);
    }
  }
  const entries = [...found]
    .map(([place, group]) => ({ place, name: unitName(place), bulletins: group }))
    .sort((a, b) => compareVietnamese(a.name, b.name) || byCodeUnits(a.place.id, b.place.id));
  return new Map(entries.map((entry) => [entry.place.id, entry]));
}
