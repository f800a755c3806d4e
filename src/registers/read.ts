import { issueAt, type Issue } from '../gate/issue.ts';
import { limitAlike, MOST_ALIKE } from '../gate/limit-alike.ts';
import { findNearest } from '../gate/nearest.ts';
import { readYamlFile } from '../gate/yaml/read-yaml.ts';
import type { SourceFile } from '../gate/listing.ts';
import { validateYaml } from '../gate/validate.ts';
import type { YamlSource } from '../gate/yaml/yaml.ts';
import { registerSchemas, type RegisterName, type Registers } from './schema.ts';

/** The registers of a content root, and every issue with them: fields, ids used twice, ids that lead nowhere. */
export async function readRegisters(
  files: ReadonlyMap<string, SourceFile>,
): Promise<{ registers: Registers; issues: Issue[] }> {
  const registers: Registers = {
    places: [],
    organisations: [],
    blocs: [],
    movements: [],
    people: [],
    abbreviations: [],
  };
  const issues: Issue[] = [];
  const sources = new Map<RegisterName, YamlSource>();
  for (const name of Object.keys(registerSchemas) as RegisterName[]) {
    const file = files.get(`registers/${name}.yaml`);
    if (!file) continue;
    const read = await readYamlFile(file);
    if ('issues' in read) {
      issues.push(...limitAlike(read.issues));
      continue;
    }
    const result = validateYaml(registerSchemas[name], read.yaml);
    if ('issues' in result) issues.push(...result.issues);
    else {
      Object.assign(registers, result.data);
      sources.set(name, read.yaml);
    }
  }
  const ids = listIds(registers);
  for (const [name, yaml] of sources) issues.push(...listReferenceIssues(name, yaml, registers, ids));
  return { registers, issues };
}

/** The ids of the registers to which records refer. */
type Ids = Readonly<Record<'places' | 'organisations' | 'blocs' | 'movements', ReadonlySet<string>>>;

function listIds({ places, organisations, blocs, movements }: Registers): Ids {
  const idsOf = (records: readonly { id: string }[]) => new Set(records.map(({ id }) => id));
  return {
    places: idsOf(places),
    organisations: idsOf(organisations),
    blocs: idsOf(blocs),
    movements: idsOf(movements),
  };
}

function listReferenceIssues(name: RegisterName, yaml: YamlSource, registers: Registers, ids: Ids): Issue[] {
  if (name === 'abbreviations') return [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const refer = (id: string | undefined, register: keyof Ids, path: PropertyKey[]) => {
    if (id === undefined || ids[register].has(id)) return;
    // Every id is compared with all others for it: only for those that are told one by one.
    const known = issues.length < MOST_ALIKE ? [...ids[register]] : [];
    const details = {
      field: path.join('.'),
      value: id,
      register: `registers/${register}.yaml`,
      near: findNearest(id, known),
      known,
    };
    issues.push(issueAt('unknown-reference', yaml.placeOf(path), details));
  };
  for (const [index, record] of registers[name].entries()) {
    const path = [name, index];
    if (seen.has(record.id)) {
      issues.push(
        issueAt('duplicate-id', yaml.placeOf([...path, 'id']), { id: record.id, other: yaml.file }),
      );
    }
    seen.add(record.id);
    if (name === 'people') {
      const { memberships } = registers.people[index]!;
      for (const [at, { organisation }] of memberships.entries()) {
        refer(organisation, 'organisations', [...path, 'memberships', at, 'organisation']);
      }
      continue;
    }
    const { parent, successors } = registers[name][index]!;
    refer(parent, name, [...path, 'parent']);
    for (const [at, successor] of successors.entries()) refer(successor, name, [...path, 'successors', at]);
  }
  return limitAlike(issues);
}
