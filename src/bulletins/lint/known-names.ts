import type { Registers } from '../../registers/schema.ts';
import type { Site } from '../../site.ts';
import { fold } from '../../vietnamese/fold.ts';
import { toNewTonePlacement } from '../../vietnamese/tone-placement.ts';
import type { KnownRecords } from './known-records.ts';
import { buildWordTree, type WordTree } from './word-tree.ts';

/** The names of `site.yaml` and the registers, indexed for the lints. */
export interface KnownNames {
  /** Names of offices in lower case, as a tree of words. */
  offices: WordTree;
  /** For each register, the names by their folded form. */
  byFold: Readonly<Record<'places' | 'people' | 'organisations', ReadonlyMap<string, readonly string[]>>>;
  /** The last words before a comma in the name of an office and those behind it, folded: "thi dua", "khen thuong". */
  withComma: readonly (readonly [string, string])[];
  records: KnownRecords;
}

const arranged = new WeakMap<Registers, { site: Site; names: KnownNames }>();

/** The index of known names, built once for all bulletins that are read with these registers. */
export function getKnownNames(site: Site, registers: Registers): KnownNames {
  const known = arranged.get(registers);
  if (known?.site === site) return known.names;
  const names = arrangeNames(site, registers);
  arranged.set(registers, { site, names });
  return names;
}

function arrangeNames(site: Site, registers: Registers): KnownNames {
  const organisations = registers.organisations.flatMap(({ names, aliases }) => [
    ...names.map(({ text }) => text),
    ...aliases,
  ]);
  // "Phòng … - Sở …" names two offices, and people write either.
  const offices = [site.office.name, ...organisations].flatMap((name) => [name, ...name.split(' - ')]);
  return {
    offices: indexOffices(offices),
    withComma: offices.flatMap(listCommas),
    records: indexRecords(registers),
    byFold: {
      places: indexByFold(registers.places.flatMap(({ names }) => names.map(({ text }) => text))),
      people: indexByFold(registers.people.map(({ name }) => name)),
      organisations: indexByFold(offices),
    },
  };
}

/** For each comma of a name the two words before it and the two behind it, folded. */
function listCommas(name: string): (readonly [string, string])[] {
  const parts = name.split(/\s*,\s*/);
  return parts.slice(1).map((part, at) => {
    const [before, behind] = [foldName(parts[at]!).split(' '), foldName(part).split(' ')];
    return [before.slice(-2).join(' '), behind.slice(0, 2).join(' ')] as const;
  });
}

function indexRecords({ places, people }: Registers): KnownRecords {
  const named = places.flatMap((place) => place.names.map(({ text }) => ({ place, name: foldName(text) })));
  const byName = Map.groupBy(named, ({ name }) => name);
  return {
    places: new Map(places.map((place) => [place.id, place])),
    people: new Map(people.map((person) => [person.id, person])),
    placesByName: new Map([...byName].map(([name, group]) => [name, group.map(({ place }) => place)])),
  };
}

/** The tree of office names of two words or more: a name of one word would be found within others. */
export function indexOffices(names: readonly string[]): WordTree {
  return buildWordTree(names.map(wordsOf).filter((words) => words.length > 1));
}

function wordsOf(name: string): string[] {
  return toNewTonePlacement(name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function indexByFold(names: readonly string[]): Map<string, string[]> {
  return Map.groupBy(new Set(names), foldName);
}

/** The form in which spellings of a name are compared: without marks, case, and punctuation between words. */
export function foldName(name: string): string {
  return fold(name).trim().replace(/\s+/g, ' ');
}
