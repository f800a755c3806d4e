import { listEditorsOnly, withoutFields } from '../bulletins/editors-only.ts';
import { listPersonalDataOfTexts } from '../bulletins/lint/personal-data.ts';
import { fieldName } from '../gate/field-paths.ts';
import { issueAt, type Issue } from '../gate/issue.ts';
import { listTexts } from '../gate/yaml/one-line.ts';
import type { YamlSource } from '../gate/yaml/yaml.ts';
import { CHANGES, decisionSchema, type DecisionFields } from './decision-schema.ts';
import { findPersonalValue } from './personal-values.ts';
import type { ListColumn } from './columns.ts';

/** Fields that speak of rows of a list, each below one of these keys. */
const OF_ROWS: ReadonlySet<PropertyKey> = new Set([...Object.values(CHANGES), 'redactions', 'defaults']);

/**
 * Issues of what `decision.yaml` says of a person: in what is said of rows as in their cells, in all other published texts a warning, as
 * in bulletins.
 */
export function judgeTexts(fields: DecisionFields, yaml: YamlSource): Issue[] {
  const published = withoutFields(fields, listEditorsOnly(decisionSchema));
  const texts = listTexts(published, []).filter(([path]) => path.at(-1) !== 'sha256');
  const isOfRow = ([path]: (typeof texts)[number]): boolean => OF_ROWS.has(path[0]!);
  return [
    ...texts.filter(isOfRow).flatMap(([path, text]) => {
      const kind = findPersonalValue(columnOf(fields, path), text);
      if (!kind) return [];
      const details = { column: fieldName(path), kind, isField: true as const };
      return [issueAt('personal-value', yaml.placeOf(path), details)];
    }),
    ...listPersonalDataOfTexts(
      texts
        .filter((each) => !isOfRow(each))
        .map(([path, text]) => ({ text, place: () => yaml.placeOf(path) })),
    ),
  ];
}

/** The column of the cells that a text of a row is judged as: that which a correction names, else one of plain words. */
function columnOf({ corrects }: DecisionFields, [list, at, key]: PropertyKey[]): ListColumn {
  if (list !== CHANGES['dinh-chinh'] || (key !== 'from' && key !== 'to')) return 'thanh_tich';
  return corrects![Number(at)]!.field;
}
