import { issueAt, type Issue } from '../gate/issue.ts';
import { countAlike, limitAlike } from '../gate/limit-alike.ts';
import { buildFinder, type Finder } from '../gate/nearest.ts';
import type { YamlSource } from '../gate/yaml/yaml.ts';
import { fold } from '../vietnamese/fold.ts';
import { listAllChanges } from './changes.ts';
import type { Decision } from './decision.ts';
import { judgeChange } from './judge-change.ts';
import { openRowStates, type RowStates } from './row-states.ts';

/** A decision with its source, by which places are told. */
export interface PlacedDecision {
  decision: Decision;
  yaml: YamlSource;
}

/** The states of all rows, and the issues between decisions: ids and numbers that are there twice, changes that name nothing. */
export function judgeBetweenDecisions(
  placed: readonly PlacedDecision[],
  mayBeFaulty: (id: string) => boolean,
): { states: RowStates; issues: Issue[] } {
  const decisions = placed.map(({ decision }) => decision);
  const yamlOf = new Map(placed.map(({ decision, yaml }) => [decision, yaml]));
  const byId = new Map(decisions.map((each) => [each.fields.id, each]));
  const states = openRowStates(byId);
  const hasRow = openKeys();
  const isTold = countAlike();
  let find: Finder | undefined;
  const findNear = (id: string, file: string) =>
    isTold('unknown-target', file) ? (find ??= buildFinder([...byId.keys()]))(id) : undefined;
  const issues = listTwins(placed);
  for (const change of listAllChanges(decisions)) {
    const { placeOf } = yamlOf.get(change.by)!;
    const setting = { byId, hasRow, states, mayBeFaulty, findNear };
    for (const each of judgeChange(change, placeOf, setting)) issues.push(each);
    states.add(change);
  }
  return { states, issues: limitAlike(issues) };
}

/** Whether a decision has a row of a key; its keys are listed once, when they are first asked for. */
function openKeys(): (decision: Decision, row: string) => boolean {
  const keysOf = new Map<Decision, ReadonlySet<string>>();
  return (decision, row) => {
    const keys = keysOf.get(decision) ?? new Set(decision.rows.map(({ key }) => key));
    keysOf.set(decision, keys);
    return keys.has(row);
  };
}

/** One decision is known by its issuer, its year, its number and its symbol; another province may have the same number. */
function listTwins(placed: readonly PlacedDecision[]): Issue[] {
  const ids = new Map<string, YamlSource>();
  const numbers = new Map<string, Decision>();
  return placed.flatMap(({ decision, yaml }) => {
    const { id, issuer, issuedOn, number, symbol } = decision.fields;
    const issues: Issue[] = [];
    const other = ids.get(id);
    if (other) issues.push(issueAt('duplicate-id', yaml.placeOf(['id']), { id, other: other.file }));
    else ids.set(id, yaml);
    const key = [issuer, issuedOn.slice(0, 4), number, symbol].map(toKey).join(' ');
    const twin = numbers.get(key);
    if (twin) {
      const details = {
        number: `${number}/${symbol}`,
        year: issuedOn.slice(0, 4),
        other: `decisions/${twin.key}`,
      };
      issues.push(issueAt('repeated-decision', yaml.placeOf(['number']), details));
    } else numbers.set(key, decision);
    return issues;
  });
}

/** A number or symbol without blanks, marks, capitals and leading zeros. */
function toKey(text: string): string {
  return fold(text)
    .replace(/\s+/gu, '')
    .replace(/^0+(?=\d)/u, '');
}
