import { issueAt, type Issue } from '../../gate/issue.ts';
import { MOST_ALIKE } from '../../gate/limit-alike.ts';
import { buildFinder, type Finder } from '../../gate/nearest.ts';
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
    if (id === undefined) return;
    const { ids, findMeant } = getLookup(records);
    if (ids.has(id)) return;
    // An id is compared with all others to find what was meant: only for issues that are told one by one.
    const isTold = issues.length < MOST_ALIKE;
    const details = {
      field: fieldName(path),
      value: id,
      register,
      near: isTold ? findMeant(id) : undefined,
      known: isTold ? [...ids] : [],
    };
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

/** How the records of one register are looked up. */
interface Lookup {
  ids: ReadonlySet<string>;
  /** The id of the record whose id or name is nearest. */
  findMeant: Finder;
}

const lookups = new WeakMap<readonly KnownRecord[], Lookup>();

/** The lookup of a register, built once for all bulletins that are read with it. */
function getLookup(records: readonly KnownRecord[]): Lookup {
  const lookup = lookups.get(records) ?? buildLookup(records);
  lookups.set(records, lookup);
  return lookup;
}

function buildLookup(records: readonly KnownRecord[]): Lookup {
  const ids = new Set(records.map(({ id }) => id));
  const findId = buildFinder([...ids]);
  const idsByName = new Map(
    records.flatMap((record) => namesOf(record).map((name) => [name, record.id] as const)),
  );
  const findName = buildFinder([...idsByName.keys()]);
  const findMeant: Finder = (word) => findId(word) ?? idsByName.get(findName(word) ?? '');
  return { ids, findMeant };
}

function namesOf({ name, names = [], aliases = [] }: KnownRecord): string[] {
  return [...(name === undefined ? [] : [name]), ...names.map(({ text }) => text), ...aliases];
}
