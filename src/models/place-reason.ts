import type { Bulletin } from '../bulletins/bulletin.ts';
import { listChain, listPresentSuccessors, unitName } from '../catalogue/units.ts';
import type { Place } from '../registers/schema.ts';
import type { ModelContext } from './context.ts';

/**
 * Why a bulletin stands on the page of a place, in words that claim no more than the register: that it was in a unit which belongs to
 * the place, or in a former one of which the place, or what belongs to it, took over all or a part. `undefined` when it was in the
 * place itself.
 */
export function reasonOnPlace(
  { location, date }: Bulletin,
  place: Place,
  { catalogue: { places }, words }: ModelContext,
): string | undefined {
  const own = location?.place === undefined ? undefined : places.get(location.place);
  if (!own || own === place) return undefined;
  const chain = listChain(own, places);
  const nameOf = (unit: Place): string => unitName(unit, date);
  if (chain.includes(place)) return words.places.within(nameOf(own), nameOf(place));
  for (const former of chain) {
    const successors = listPresentSuccessors(former, places);
    const heirs = successors.filter((successor) => listChain(successor, places).includes(place));
    if (heirs.length === 0) continue;
    const where = former === own ? nameOf(own) : words.places.within(nameOf(own), nameOf(former));
    return words.places.inherited(where, unitName(place), heirs.length < successors.length);
  }
  return undefined;
}
