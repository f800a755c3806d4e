import { issueAt, type Issue } from '../../gate/issue.ts';
import { buildFinder } from '../../gate/nearest.ts';
import { fieldName } from '../../gate/validate.ts';
import type { YamlSource } from '../../gate/yaml/yaml.ts';
import type { Registers } from '../../registers/schema.ts';
import type { Site } from '../../site.ts';
import type { Frontmatter } from '../schema.ts';

/** A record as a bulletin may mean it: by its id, or by mistake by one of its names. */
interface KnownRecord {
  id: string;
  name?: string;
  names?: readonly { text: string }[];
  aliases?: readonly string[];
}

/** Ids that a bulletin names but no register or list of `site.yaml` knows. */
export function listReferenceIssues(
  fields: Frontmatter,
  yaml: YamlSource,
  site: Site,
  registers: Registers,
): Issue[] {
  const issues: Issue[] = [];
  const refer = (
    path: PropertyKey[],
    id: string | undefined,
    register: string,
    records: readonly KnownRecord[],
  ) => {
    if (id === undefined || records.some((record) => record.id === id)) return;
    const known = records.map((record) => record.id);
    const details = { field: fieldName(path), value: id, register, near: findMeant(id, records), known };
    issues.push(issueAt('unknown-reference', yaml.placeOf(path), details));
  };
  refer(['section'], fields.section, 'site.yaml (sections)', site.sections);
  refer(['event', 'type'], fields.event?.type, 'site.yaml (eventTypes)', site.eventTypes);
  refer(['location', 'place'], fields.location?.place, 'registers/places.yaml', registers.places);
  refer(['bloc'], fields.bloc, 'registers/blocs.yaml', registers.blocs);
  refer(['movement'], fields.movement, 'registers/movements.yaml', registers.movements);
  refer(['byline', 'ref'], fields.byline.ref, 'registers/organisations.yaml', registers.organisations);
  for (const [index, organiser] of fields.organisers.entries()) {
    refer(['organisers', index], organiser, 'registers/organisations.yaml', registers.organisations);
  }
  for (const [index, { person, positions }] of fields.attendees.entries()) {
    refer(['attendees', index, 'person'], person, 'registers/people.yaml', registers.people);
    for (const [at, { org }] of positions.entries()) {
      const path = ['attendees', index, 'positions', at, 'org'];
      refer(path, org, 'registers/organisations.yaml', registers.organisations);
    }
  }
  for (const [index, { place }] of fields.images.entries()) {
    refer(['images', index, 'place'], place, 'registers/places.yaml', registers.places);
  }
  return issues;
}

/** The id of the record whose id or name is nearest. */
function findMeant(word: string, records: readonly KnownRecord[]): string | undefined {
  const byId = buildFinder(records.map(({ id }) => id))(word);
  if (byId !== undefined) return byId;
  const ids = new Map(records.flatMap((record) => namesOf(record).map((name) => [name, record.id] as const)));
  const name = buildFinder([...ids.keys()])(word);
  return name === undefined ? undefined : ids.get(name);
}

function namesOf({ name, names = [], aliases = [] }: KnownRecord): string[] {
  return [...(name === undefined ? [] : [name]), ...names.map(({ text }) => text), ...aliases];
}
