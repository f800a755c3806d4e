import { issueAt, type Issue } from '../gate/issue.ts';
import { findNearest } from '../gate/nearest.ts';
import type { YamlSource } from '../gate/yaml/yaml.ts';
import { fieldName } from '../gate/field-paths.ts';
import type { DecisionFields } from './decision-schema.ts';
import { judgeId } from './judge-id.ts';
import { judgeTime, unknownType } from './judge-row.ts';
import type { AwardsContext } from './list-context.ts';
import { listNamedFields } from './named-records.ts';

/** Issues of the fields of one decision by themselves, apart from its form: year, number, form of award, ids. */
export function judgeFields(
  fields: DecisionFields,
  { year, yaml }: { year: string; yaml: YamlSource },
  context: AwardsContext,
): Issue[] {
  const issues: Issue[] = [];
  if (!fields.issuedOn.startsWith(year))
    issues.push(
      issueAt('decision-year', yaml.placeOf(['issuedOn']), { folder: year, issuedOn: fields.issuedOn }),
    );
  if (/[/\\]/u.test(fields.number)) {
    const [number = '', ...symbol] = fields.number.split(/[/\\]/u);
    const details = { value: fields.number, number: number.trim(), symbol: symbol.join('/').trim() };
    issues.push(issueAt('number-with-symbol', yaml.placeOf(['number']), details));
  }
  return [
    ...issues,
    ...judgeForm(fields, yaml, context),
    ...judgeIds(fields, yaml, context),
    ...judgeCeremonies(fields, yaml, context),
    ...judgeDays(fields, yaml, context),
  ];
}

function judgeForm(
  { defaults, issuedOn }: DecisionFields,
  yaml: YamlSource,
  { vocabulary }: AwardsContext,
): Issue[] {
  const place = yaml.placeOf(['defaults', 'type']);
  if (defaults.type === undefined) return [];
  const type = vocabulary.types.get(defaults.type);
  if (type) return judgeTime(type, issuedOn, place);
  if (vocabulary.isPartial) return [];
  return [issueAt('unknown-award-type', place, unknownType(defaults.type, vocabulary.types))];
}

function judgeIds(fields: DecisionFields, yaml: YamlSource, context: AwardsContext): Issue[] {
  const { bases, isPartial } = context.vocabulary;
  const ofRegisters = listNamedFields(fields).flatMap(({ register, id, path }) =>
    id === undefined ? [] : judgeId(id, register, fieldName(path), yaml.placeOf(path), context),
  );
  const ofLaw = fields.legalBasis.flatMap((basis, at) => {
    if (typeof basis === 'string' || bases.has(basis.document) || isPartial) return [];
    const path = ['legalBasis', at, 'document'];
    const place = yaml.placeOf(path);
    const known = context.isTold('unknown-reference', place.file) ? [...bases.keys()] : [];
    const details = {
      field: fieldName(path),
      value: basis.document,
      register: 'registers/legal-bases.yaml',
      near: findNearest(basis.document, known),
      known,
    };
    return [issueAt('unknown-reference', place, details)];
  });
  return [...ofRegisters, ...ofLaw];
}

/** What readers are shown as done has been done. */
function judgeDays(
  { status, issuedOn, redactions }: DecisionFields,
  yaml: YamlSource,
  { today }: AwardsContext,
): Issue[] {
  if (status === 'draft') return [];
  const days = [
    { path: ['issuedOn'], day: issuedOn },
    ...redactions.map(({ on }, at) => ({ path: ['redactions', at, 'on'], day: on })),
  ];
  return days.flatMap(({ path, day }) => {
    const details = { field: fieldName(path), day, today };
    return day > today ? [issueAt('decision-to-come', yaml.placeOf(path), details)] : [];
  });
}

/** Ceremonies are told in bulletins that exist. */
function judgeCeremonies(
  { presented }: DecisionFields,
  yaml: YamlSource,
  { bulletins }: AwardsContext,
): Issue[] {
  if (bulletins === undefined) return [];
  return presented.flatMap((each, at) => {
    if (!('bulletin' in each) || bulletins.has(each.bulletin)) return [];
    const path = ['presented', at, 'bulletin'];
    const known = [...bulletins];
    const near = findNearest(each.bulletin, known);
    const details = { field: fieldName(path), value: each.bulletin, register: 'bulletins', near, known };
    return [issueAt('unknown-reference', yaml.placeOf(path), details)];
  });
}
