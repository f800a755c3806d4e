import { byCodeUnits } from '../by-code-units.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import type { Attendee } from '../bulletins/schema.ts';
import type { Person } from '../registers/schema.ts';
import { rankVietnamese } from '../vietnamese/collate.ts';
import { filingKey } from '../vietnamese/names.ts';

/** One time that a name stands among the attendees of a bulletin. */
export interface Appearance {
  bulletin: Bulletin;
  attendee: Attendee;
}

/** A person of the register, or a name without a record, as it is in one bulletin. */
export interface PersonEntry {
  name: string;
  sortName: string | undefined;
  /** Missing for a name that is not in the register. */
  person: Person | undefined;
  /** In the order of lists. A name without a record has exactly one: equal names are never merged. */
  appearances: Appearance[];
  /** Whether the same name is in another bulletin too, and may be the same person or another. */
  isAmbiguous: boolean;
}

/** Everybody who is named as an attendee, by given name. `bulletins` are in the order of lists. */
export function buildPeopleIndex(bulletins: readonly Bulletin[], people: readonly Person[]): PersonEntry[] {
  const registered = new Map<string, Appearance[]>();
  const others: PersonEntry[] = [];
  const namesakes = new Map<string, number>();
  for (const bulletin of bulletins) {
    for (const attendee of bulletin.attendees) {
      const { name, person, sortName } = attendee;
      if (person !== undefined) {
        const known = registered.get(person);
        if (known) known.push({ bulletin, attendee });
        else registered.set(person, [{ bulletin, attendee }]);
      } else if (name !== undefined) {
        namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
        const appearances = [{ bulletin, attendee }];
        others.push({ name, sortName, person: undefined, appearances, isAmbiguous: false });
      }
    }
  }
  for (const entry of others) entry.isAmbiguous = namesakes.get(entry.name)! > 1;
  const known = people.flatMap((person): PersonEntry[] => {
    const appearances = registered.get(person.id) ?? [];
    const { name, sortName } = person;
    return appearances.length > 0 ? [{ name, sortName, person, appearances, isAmbiguous: false }] : [];
  });
  return sortByGivenName([...known, ...others]);
}

/** The order of `compareByGivenName`; equal names by their newest bulletin, newest first, then by id. */
function sortByGivenName(entries: readonly PersonEntry[]): PersonEntry[] {
  const keys = entries.map(filingKey);
  const rankOfKey = rankVietnamese(keys);
  const rankOfName = rankVietnamese(entries.map(({ name }) => name));
  return entries
    .map((entry, at) => ({ entry, key: rankOfKey.get(keys[at]!)!, name: rankOfName.get(entry.name)! }))
    .sort(
      (a, b) =>
        a.key - b.key ||
        a.name - b.name ||
        byCodeUnits(firstKey(b.entry), firstKey(a.entry)) ||
        byCodeUnits(idOf(a.entry), idOf(b.entry)),
    )
    .map(({ entry }) => entry);
}

function firstKey({ appearances }: PersonEntry): string {
  return appearances[0]!.bulletin.key;
}

function idOf({ person }: PersonEntry): string {
  return person?.id ?? '';
}

/** The posts of a person on a day, as the register knows them; open ends count as open. */
export function listPostsOn({ memberships }: Person, day: string): Person['memberships'] {
  return memberships.filter(({ from, to }) => (from ?? '') <= day && (to === undefined || day <= to));
}
