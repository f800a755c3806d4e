import { join } from 'node:path';
import { readContentFile } from '../files/read-content-file.ts';
import type { Decision } from '../awards/decision.ts';
import { listNamedRecords } from '../awards/named-records.ts';
import { bulletinSchema, type Frontmatter } from '../bulletins/schema.ts';
import { splitFrontmatter } from '../gate/yaml/frontmatter.ts';
import { decodeText } from '../gate/text.ts';
import { parseYamlBounded } from '../gate/yaml/parse-yaml-bounded.ts';
import { validateYaml } from '../gate/validate.ts';
import type { Registers } from '../registers/schema.ts';

/** The lists of records that bulletins name by id, and the files of the content root that hold them. */
export const RECORD_FILES = {
  'site.yaml': 'eventTypes',
  'registers/places.yaml': 'places',
  'registers/organisations.yaml': 'organisations',
  'registers/blocs.yaml': 'blocs',
  'registers/movements.yaml': 'movements',
  'registers/people.yaml': 'people',
} as const;

type RecordList = (typeof RECORD_FILES)[keyof typeof RECORD_FILES];

/** Ids of records, by their list. */
export type Referred = Readonly<Record<RecordList, ReadonlySet<string>>>;

/**
 * The records that some bulletins name in their files, and some decisions and their rows, and all that these lead to: what a unit belongs to and became, what it was
 * formed from, which its page tells, and where a person has worked. The bulletins are valid. Throws when a file cannot be read.
 */
export async function listReferred(
  content: string,
  bulletins: readonly { file: string }[],
  registers: Registers,
  decisions: readonly Decision[] = [],
): Promise<Referred> {
  const referred = {
    eventTypes: new Set<string>(),
    places: new Set<string>(),
    organisations: new Set<string>(),
    blocs: new Set<string>(),
    movements: new Set<string>(),
    people: new Set<string>(),
  };
  for (const { file } of bulletins) {
    for (const [list, id] of listReferences(await readFields(content, file)))
      if (id !== undefined) referred[list].add(id);
  }
  for (const [list, id] of decisions.flatMap(listNamedRecords)) referred[list].add(id);
  for (const { id, memberships } of registers.people) {
    if (!referred.people.has(id)) continue;
    for (const { organisation } of memberships)
      if (organisation !== undefined) referred.organisations.add(organisation);
  }
  for (const list of ['places', 'organisations', 'blocs', 'movements'] as const) {
    addConnected(referred[list], registers[list]);
    addFormer(referred[list], registers[list]);
  }
  return referred;
}

function listReferences(fields: Frontmatter): (readonly [RecordList, string | undefined])[] {
  const { event, location, bloc, movement, byline, organisers, attendees, images } = fields;
  return [
    ['eventTypes', event?.type],
    ['places', location?.place],
    ['blocs', bloc],
    ['movements', movement],
    ['organisations', byline.ref],
    ...organisers.map((id) => ['organisations', id] as const),
    ...images.map(({ place }) => ['places', place] as const),
    ...attendees.flatMap(({ person, positions }) => [
      ['people', person] as const,
      ...positions.map(({ org }) => ['organisations', org] as const),
    ]),
  ];
}

/** Adds what the units of a set belong to and became, until nothing more is named. A set grows while it is walked through. */
function addConnected(
  ids: Set<string>,
  units: readonly { id: string; parent?: string | undefined; successors: readonly string[] }[],
): void {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  for (const id of ids) {
    const { parent, successors = [] } = byId.get(id) ?? {};
    for (const next of [parent, ...successors]) if (next !== undefined) ids.add(next);
  }
}

/** Adds what the units of a set were formed from, and what these belong to and became. */
function addFormer(ids: Set<string>, units: Parameters<typeof addConnected>[1]): void {
  const former = units.filter(({ successors }) => successors.some((id) => ids.has(id)));
  for (const { id } of former) ids.add(id);
  addConnected(ids, units);
}

async function readFields(content: string, file: string): Promise<Frontmatter> {
  const decoded = decodeText(await readContentFile(join(content, file)), file);
  const parts = 'text' in decoded ? splitFrontmatter(decoded.text, file) : decoded;
  const parsed = 'issue' in parts ? { issues: [parts.issue] } : await parseYamlBounded(parts.yaml, file);
  const validated = 'yaml' in parsed ? validateYaml(bulletinSchema, parsed.yaml) : parsed;
  if ('issues' in validated) throw new Error(`The bulletin has changed since it was read: ${file}`);
  return validated.data;
}
