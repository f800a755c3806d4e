import { listChain, unitName } from '../../catalogue/units.ts';
import { findNearest } from '../../gate/nearest.ts';
import type { Place } from '../../registers/schema.ts';
import { fold } from '../../vietnamese/fold.ts';

/** A place that an editor may choose. */
export interface PlaceChoice {
  id: string;
  /** Its name on the day of the event. */
  name: string;
  /** The units that it belonged to, nearest first, to distinguish places of one name. */
  within: string;
}

/** The places that existed on a day, in the order of the register. */
export function listPlaceChoices(places: readonly Place[], day: string): PlaceChoice[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  return places
    .filter(({ validFrom, validTo }) => (validFrom ?? '') <= day && (validTo === undefined || day <= validTo))
    .map((place) => ({
      id: place.id,
      name: unitName(place, day),
      within: listChain(place, byId)
        .slice(1)
        .map((outer) => unitName(outer, day))
        .join(', '),
    }));
}

/** The choices in whose name every typed word is a prefix of a word, with or without marks; shortest name first. */
export function completePlaces(typed: string, choices: readonly PlaceChoice[]): PlaceChoice[] {
  const wanted = wordsOf(typed);
  const matches = choices.filter(({ name }) => {
    const words = wordsOf(name);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
  return wanted.length === 0 ? matches : matches.toSorted((a, b) => a.name.length - b.name.length);
}

/** The choices whose name equals what was typed, ignoring marks and case. */
export function findPlaces(typed: string, choices: readonly PlaceChoice[]): PlaceChoice[] {
  return choices.filter(({ name }) => fold(name) === fold(typed));
}

/** The name in the register that is most similar to a name that it does not hold. */
export function findNearName(typed: string, choices: readonly PlaceChoice[]): string | undefined {
  return findNearest(
    typed,
    choices.map(({ name }) => name),
  );
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
