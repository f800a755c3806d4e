import { issueAt, type Issue } from '../../gate/issue.ts';
import { MAX_ALIKE } from '../../gate/limit-alike.ts';
import { mayHave, type Gaps } from '../../gate/gaps.ts';
import { buildFinder, type Finder } from '../../gate/nearest.ts';
import { fieldName } from '../../gate/field-paths.ts';
import type { YamlSource } from '../../gate/yaml/yaml.ts';
import type { Registers } from '../../registers/schema.ts';
import type { Site } from '../../site.ts';
import { listNamedIds } from './named-ids.ts';

/** A record of a register, which a bulletin names by its id, or by mistake by one of its names. */
interface KnownRecord {
  id: string;
  name?: string;
  names?: readonly { text: string }[];
  aliases?: readonly string[];
}

/**
 * Issues of ids that a frontmatter names but no register or list of `site.yaml` has, whatever else is wrong with it; `isUnsure` when
 * one may be that of a record that could not be read.
 */
export function listReferenceIssues(
  yaml: YamlSource,
  { site, registers, gaps }: { site: Site; registers: Registers; gaps: Gaps },
): { issues: Issue[]; isUnsure: boolean } {
  const issues: Issue[] = [];
  let isUnsure = false;
  for (const { path, id, list } of listNamedIds(yaml.data)) {
    const records: readonly KnownRecord[] =
      list === 'sections' || list === 'eventTypes' ? site[list] : registers[list];
    const { ids, findMeant } = getLookup(records);
    if (ids.has(id)) continue;
    if (mayHave(gaps, list, id)) {
      isUnsure = true;
      continue;
    }
    // The nearest id is only searched for issues that are reported singly, because it takes a comparison with all ids.
    const isTold = issues.length < MAX_ALIKE;
    const details = {
      field: fieldName(path),
      value: id,
      register: list in site ? `site.yaml (${list})` : `registers/${list}.yaml`,
      near: isTold ? findMeant(id) : undefined,
      known: isTold ? [...ids] : [],
    };
    issues.push(issueAt('unknown-reference', yaml.placeOf(path), details));
  }
  return { issues, isUnsure };
}

/** The index of one register. */
interface Lookup {
  ids: ReadonlySet<string>;
  /** The id of the record whose id or name is nearest. */
  findMeant: Finder;
}

const lookups = new WeakMap<readonly KnownRecord[], Lookup>();

/** The index of a register, built once for all bulletins that are read with it. */
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
