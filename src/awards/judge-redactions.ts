import { issueAt, type Issue } from '../gate/issue.ts';
import type { YamlSource } from '../gate/yaml/yaml.ts';
import type { DecisionFields } from './decision-schema.ts';
import type { AwardRow } from './row.ts';

/** Issues of redactions that name no row of the list, whose names would stand in it as before. */
export function judgeRedactions(
  { id, redactions }: DecisionFields,
  rows: readonly AwardRow[],
  { placeOf }: YamlSource,
): Issue[] {
  const keys = new Set(rows.map(({ key }) => key));
  return redactions.flatMap(({ row }, at) => {
    if (keys.has(row)) return [];
    const details = { decision: id, row, rows: rows.length };
    return [issueAt('unknown-target', placeOf(['redactions', at, 'row']), details)];
  });
}
