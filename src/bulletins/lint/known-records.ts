import { fieldName } from '../../gate/field-paths.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import type { Person, Place } from '../../registers/schema.ts';
import { foldName } from './known-names.ts';
import type { LintSubject } from './subject.ts';

/** Records of the registers by their ids, and places by the folded forms of their names. */
export interface KnownRecords {
  places: ReadonlyMap<string, Place>;
  people: ReadonlyMap<string, Person>;
  placesByName: ReadonlyMap<string, readonly Place[]>;
}

/** Warnings of what a bulletin says of records that was not so on its day, or of a record that has another name. */
export function listRecordIssues(subject: LintSubject, records: KnownRecords): Issue[] {
  return [...listPlaceIssues(subject, records), ...listPersonIssues(subject, records), ...listTwice(subject)];
}

function listPlaceIssues({ fields, yaml }: LintSubject, { places, placesByName }: KnownRecords): Issue[] {
  const { location, date, endDate = date } = fields;
  if (!location) return [];
  const wasThere = ({ validFrom = '', validTo }: Place): boolean =>
    validFrom <= endDate && (validTo === undefined || date <= validTo);
  const tell = (path: PropertyKey[], name: string, { id, validFrom, validTo }: Place): Issue =>
    issueAt('place-out-of-time', yaml.placeOf(path), {
      field: fieldName(path),
      name,
      id,
      date,
      ...(validTo !== undefined && validTo < date ? { to: validTo } : { from: validFrom! }),
    });
  const place = location.place === undefined ? undefined : places.get(location.place);
  if (place && !wasThere(place)) return [tell(['location', 'place'], place.names.at(-1)!.text, place)];
  const parts = location.text.split(/\s*,\s*|\s+-\s+/).map((part) => ({
    part,
    known: placesByName.get(foldName(part)) ?? [],
  }));
  const gone = parts.find(({ known }) => known.length > 0 && !known.some(wasThere));
  if (gone) return [tell(['location', 'text'], gone.part, gone.known[0]!)];
  const named = parts.find(({ known }) => known.length > 0);
  if (!place || !named || isNamed(place, location.text)) return [];
  if (named.known.some((each) => areRelated(each, place, places))) return [];
  const path = ['location', 'place'];
  const details = {
    field: fieldName(path),
    id: place.id,
    name: place.names.at(-1)!.text,
    said: named.part,
    meant: named.known[0]!.id,
  };
  return [issueAt('other-place', yaml.placeOf(path), details)];
}

/** Whether words hold one of the names of a place. */
function isNamed({ names }: Place, words: string): boolean {
  const said = foldName(words);
  return names.some(({ text }) => said.includes(foldName(text)));
}

/** Whether one place is the other, belongs to it, or took over from it, directly or through others. */
function areRelated(a: Place, b: Place, places: ReadonlyMap<string, Place>): boolean {
  const reached = (from: Place): Set<string> => {
    const ids = new Set([from.id]);
    for (const id of ids) {
      const { parent, successors = [] } = places.get(id) ?? {};
      for (const next of [parent, ...successors]) if (next !== undefined) ids.add(next);
    }
    return ids;
  };
  return reached(a).has(b.id) || reached(b).has(a.id);
}

function listPersonIssues({ fields, yaml }: LintSubject, { people }: KnownRecords): Issue[] {
  return fields.attendees.flatMap(({ name, person }, index) => {
    const record = person === undefined ? undefined : people.get(person);
    if (name === undefined || !record) return [];
    const [said, known] = [foldName(name), foldName(record.name)];
    if (said.includes(known) || known.includes(said)) return [];
    const path = ['attendees', index, 'person'];
    return [issueAt('other-person', yaml.placeOf(path), { id: record.id, name: record.name, said: name })];
  });
}

/** Attendees who are listed again: the same name, with a position that they have there too. */
function listTwice({ fields, yaml }: LintSubject): Issue[] {
  const first = new Map<string, number>();
  return fields.attendees.flatMap(({ name, positions }, index) => {
    if (name === undefined) return [];
    const keys = positions.map(({ title }) => `${foldName(name)} ${foldName(title)}`);
    const twin = keys.map((key) => first.get(key)).find((each) => each !== undefined);
    for (const key of keys) if (!first.has(key)) first.set(key, index);
    if (twin === undefined) return [];
    const place = yaml.placeOf(['attendees', index, 'name']);
    return [issueAt('repeated-attendee', place, { name, other: twin + 1 })];
  });
}
