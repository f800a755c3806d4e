import type { Registers } from '../../registers/schema.ts';
import type { Site } from '../../site.ts';
import { fold } from '../../vietnamese/fold.ts';
import { toNewTonePlacement } from '../../vietnamese/tone-placement.ts';

/** The name of an office in small letters. */
export interface OfficeName {
  /** "phòng thi đua khen thưởng". */
  words: string;
  /** Matches it in a text of small letters, whatever stands between its words. */
  pattern: RegExp;
}

/** The names that an office knows, arranged for the lints once for all bulletins. */
export interface KnownNames {
  /** Names of offices by their first two words, with which a search begins. */
  offices: ReadonlyMap<string, readonly OfficeName[]>;
  /** For each register, names by their fold. */
  byFold: Readonly<Record<'places' | 'people' | 'organisations', ReadonlyMap<string, readonly string[]>>>;
}

const arranged = new WeakMap<Registers, { site: Site; names: KnownNames }>();

/** The names of `site.yaml` and the registers, arranged once for all bulletins that are read with these registers. */
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
    byFold: {
      places: indexByFold(registers.places.flatMap(({ names }) => names.map(({ text }) => text))),
      people: indexByFold(registers.people.map(({ name }) => name)),
      organisations: indexByFold(offices),
    },
  };
}

/** Names of offices by their first two words. A name of one word would be found within others. */
export function indexOffices(names: readonly string[]): Map<string, OfficeName[]> {
  const lists = new Map(names.map((name) => [wordsOf(name).join(' '), wordsOf(name)]));
  const long = [...lists.values()].filter((words) => words.length > 1);
  const grouped = Map.groupBy(long, ([first, second]) => `${first} ${second}`);
  return new Map([...grouped].map(([start, group]) => [start, group.map(buildOfficeName)]));
}

function buildOfficeName(words: readonly string[]): OfficeName {
  // A comma, a dash, a bracket; but two sentences are no name.
  const separator = String.raw`[^\p{L}\p{N}.:!?]{1,4}`;
  return {
    words: words.join(' '),
    pattern: new RegExp(`(?<!\\p{L})${words.join(separator)}(?!\\p{L})`, 'uy'),
  };
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

/** The form in which two spellings of a name meet. */
export function foldName(name: string): string {
  return fold(name).trim().replace(/\s+/g, ' ');
}
