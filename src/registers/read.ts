import type { z } from 'zod';
import { fieldName } from '../gate/field-paths.ts';
import { mayHave, readRecords, type Gaps } from '../gate/gaps.ts';
import { hasErrors, issueAt, type Issue } from '../gate/issue.ts';
import { limitAlike, MAX_ALIKE } from '../gate/limit-alike.ts';
import { findNearest } from '../gate/nearest.ts';
import { namingFile } from '../gate/program-failure.ts';
import { readYamlFile } from '../gate/yaml/read-yaml.ts';
import type { SourceFile } from '../gate/listing.ts';
import { validateParsed } from '../gate/validate.ts';
import { placesOfKept } from '../gate/yaml/kept-items.ts';
import type { YamlSource } from '../gate/yaml/yaml.ts';
import { cutLongChains } from './chains.ts';
import { listOddRecords } from './odd-records.ts';
import { recordSchemas, registerSchemas, type RegisterName, type Registers } from './schema.ts';

/** The registers of a content root, and every issue with them: fields, ids used twice, ids that lead nowhere, chains that are too long. */
export async function readRegisters(
  files: ReadonlyMap<string, SourceFile>,
): Promise<{ registers: Registers; gaps: Gaps; issues: Issue[] }> {
  const registers: Registers = {
    places: [],
    organisations: [],
    blocs: [],
    movements: [],
    people: [],
    abbreviations: [],
  };
  const issues: Issue[] = [];
  const gaps: Record<string, Gaps[string]> = {};
  const sources = new Map<RegisterName, YamlSource>();
  for (const name of Object.keys(registerSchemas) as RegisterName[]) {
    const file = files.get(`registers/${name}.yaml`);
    if (!file) continue;
    const read = await namingFile(file.path, async () => readRegister(name, file));
    issues.push(...read.issues);
    if ('gap' in read) gaps[name] = read.gap ?? [];
    else if (hasErrors(read.issues)) gaps[name] = 'any';
    if (!('data' in read)) continue;
    Object.assign(registers, { [name]: read.data });
    sources.set(name, read.yaml);
  }
  const ids = listIds(registers);
  for (const [name, yaml] of sources)
    issues.push(...listReferenceIssues(name, yaml, { registers, ids, gaps }));
  for (const name of ['places', 'organisations', 'blocs', 'movements'] as const) {
    const yaml = sources.get(name);
    if (!yaml) continue;
    issues.push(
      ...limitAlike(cutLongChains(name, registers[name], yaml)),
      ...limitAlike(listOddRecords(name, registers, yaml)),
    );
  }
  return { registers, gaps, issues };
}

/** What could be read of a register: its valid records with their places, and the gap that others leave. */
interface ReadRegister {
  data: Registers[RegisterName];
  yaml: YamlSource;
  gap?: Gaps[string];
  issues: Issue[];
}

async function readRegister(
  name: RegisterName,
  file: SourceFile,
): Promise<ReadRegister | { issues: Issue[] }> {
  const schema = registerSchemas[name];
  const { yaml, data, issues } = validateParsed<z.ZodType<Partial<Registers>>>(
    schema,
    await readYamlFile(file),
  );
  if (data) return { data: data[name]!, yaml: yaml!, issues };
  const told = limitAlike(issues);
  if (!yaml) return { issues: told };
  const { records, kept, gap } = readRecords(recordSchemas[name], yaml.data[name]);
  return {
    data: records as Registers[RegisterName],
    yaml: placesOfKept(yaml, name, kept),
    gap,
    issues: told,
  };
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

function listReferenceIssues(
  name: RegisterName,
  yaml: YamlSource,
  { registers, ids, gaps }: { registers: Registers; ids: Ids; gaps: Gaps },
): Issue[] {
  if (name === 'abbreviations') return listRepeatedAbbreviations(registers, yaml);
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const refer = (id: string | undefined, register: keyof Ids, path: PropertyKey[]) => {
    if (id === undefined || ids[register].has(id) || mayHave(gaps, register, id)) return;
    // Every id is compared with all others for it: only for those that are told one by one.
    const known = issues.length < MAX_ALIKE ? [...ids[register]] : [];
    const details = {
      field: fieldName(path),
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

/** Abbreviations that stand in the register again: readers would be shown the meanings of one of them only. */
function listRepeatedAbbreviations({ abbreviations }: Registers, yaml: YamlSource): Issue[] {
  const issues: Issue[] = [];
  for (const [short, group] of Map.groupBy(abbreviations.entries(), ([, each]) => each.short)) {
    const long = [...new Set(group.flatMap(([, each]) => each.long))];
    for (const [index] of group.slice(1)) {
      const place = yaml.placeOf(['abbreviations', index, 'short']);
      issues.push(issueAt('repeated-abbreviation', place, { short, long }));
    }
  }
  return limitAlike(issues);
}
