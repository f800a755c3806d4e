import { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import { issueAt, type Details, type Issue, type SourcePosition } from './issue.ts';
import { findFieldByLabel } from '../strings/fields.vi.ts';
import type { FieldAt, OutsidePath } from '../strings/issues/forms.ts';
import { limitAlike } from './limit-alike.ts';
import { findNearest } from './nearest.ts';
import { explainPath, explainType, proposeForm } from './proposals.ts';
import type { Rule } from './rules.ts';
import type { YamlSource } from './yaml/yaml.ts';

/** What a schema check of our own carries, so that its failure is told like any other issue. */
export interface RuleParams {
  rule: Rule;
  details: Record<string, unknown>;
}

/** What every issue of a field tells; a check of a schema does not know it. */
interface FieldDetails {
  field: string;
  file: string;
  value: string;
}

const LONGEST_SHOWN = 120;

/** The parameters of a zod `refine` or `addIssue` that make its failure an issue of the given rule. */
export function failAs<R extends Rule>(
  rule: R,
  details: Omit<Details<R>, keyof FieldDetails | keyof OutsidePath | 'proposal'>,
): { params: RuleParams & Record<string, unknown> } {
  return { params: { rule, details: details as Record<string, unknown> } };
}

/** Keys of one map that are told when nobody knows them: for each the nearest known one is sought. */
const MAX_UNKNOWN = 20;

/** The data that the schema makes of a YAML document, or the issues it has with it, each at its line: of very many alike the first. */
export function validateYaml<S extends z.ZodType>(
  schema: S,
  yaml: YamlSource,
): { data: z.output<S> } | { issues: Issue[] } {
  const result = schema.safeParse(yaml.data);
  const blank = listBlankFields(yaml, result.error?.issues ?? []);
  if (result.success && blank.length === 0) return { data: result.data };
  const issues = withoutEchoes(result.error?.issues ?? []).flatMap((issue) =>
    translate(issue, schema, yaml, []),
  );
  return { issues: limitAlike([...blank, ...withoutMisspelt(issues)]) };
}

/** Nothing behind a key is forgetting; what is unknown has to be said, as `null`. */
function listBlankFields(yaml: YamlSource, issues: readonly $ZodIssue[]): Issue[] {
  const told = new Set(issues.map(({ path }) => path[0]));
  return Object.keys(yaml.data)
    .filter((key) => yaml.data[key] === null && yaml.isBlank([key]))
    .filter((key) => !told.has(key) && !issues.some((issue) => isUnknown(issue, key)))
    .map((key) =>
      issueAt('missing-key', yaml.placeOf([key]), { field: key, file: yaml.file, empty: true, orNull: true }),
    );
}

function isUnknown(issue: $ZodIssue, key: string): boolean {
  return issue.code === 'unrecognized_keys' && issue.path.length === 0 && issue.keys.includes(key);
}

/** A key that was misspelt is told once, at its line: it is not missing as well. */
function withoutMisspelt(issues: readonly Issue[]): Issue[] {
  const meant = new Set(
    issues.map(({ rule, details }) => {
      const { parent, near } = details as { parent?: string; near?: string };
      return rule === 'unknown-key' && near !== undefined ? (parent ? `${parent}.${near}` : near) : undefined;
    }),
  );
  return issues.filter(
    ({ rule, details }) => rule !== 'missing-key' || !meant.has((details as { field: string }).field),
  );
}

/** To zod a list where a text belongs can also be too short; its type is all there is to say. */
function withoutEchoes(issues: readonly $ZodIssue[]): $ZodIssue[] {
  const mistyped = new Set(issues.map(({ code, path }) => code === 'invalid_type' && fieldName(path)));
  return issues.filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(fieldName(path)));
}

function translate(issue: $ZodIssue, schema: z.ZodType, yaml: YamlSource, above: PropertyKey[]): Issue[] {
  const path = [...above, ...issue.path];
  const value = valueAt(yaml.data, path);
  const place = yaml.placeOf(path);
  const about = { field: fieldName(path), file: yaml.file };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MAX_UNKNOWN).map((key) => unknownKey(key, path, schema, yaml));
    case 'invalid_union': {
      const branch = issue.errors.find((errors) => !errors.some((error) => isTypeMismatch(error)));
      if (value !== undefined && branch)
        return branch.flatMap((inner) => translate(inner, schema, yaml, path));
      return [missingOrWrong(about, value, 'union', place)];
    }
    case 'invalid_type':
      return [missingOrWrong(about, value, issue.expected, place)];
    case 'invalid_value': {
      if (value === undefined || value === null) return [missingOrWrong(about, value, 'enum', place)];
      const allowed = issue.values.map(String);
      const near = findNearest(textOf(value), allowed);
      return [issueAt('not-in-list', place, { ...about, value: textOf(value), allowed, near })];
    }
    case 'too_small':
      return [issueAt('too-short', place, { ...about, minimum: Number(issue.minimum), kind: issue.origin })];
    case 'too_big':
      return [issueAt('too-long', place, { ...about, maximum: Number(issue.maximum), kind: issue.origin })];
    case 'custom': {
      const params = issue.params as RuleParams | undefined;
      if (!params?.rule) throw new Error(`a check of ${about.field} has no rule`);
      // What another field asks for is missing where that field stands.
      const asked = /^[a-zA-Z]+/.exec(String(params.details['other']))?.[0];
      const where = value === undefined && asked ? yaml.placeOf([...path.slice(0, -1), asked]) : place;
      if (params.rule === 'bad-format') return [badFormat(about, value, where)];
      if (params.rule === 'file-outside-folder')
        return [issueAt(params.rule, where, explainPath(textOf(value)))];
      return [issueAt(params.rule, where, { ...params.details, ...about, value: textOf(value) } as never)];
    }
    default:
      return [badFormat(about, value, place)];
  }
}

function badFormat(about: FieldAt, value: unknown, place: SourcePosition): Issue {
  const text = textOf(value);
  return issueAt('bad-format', place, { ...about, value: text, proposal: proposeForm(about.field, text) });
}

function isTypeMismatch(issue: $ZodIssue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

/** A key without a value reads as `null`, which only a nullable field accepts; those do not come here. */
function missingOrWrong(
  about: Omit<FieldDetails, 'value'>,
  value: unknown,
  expected: string,
  place: SourcePosition,
): Issue {
  if (value === undefined || value === null)
    return issueAt('missing-key', place, { ...about, empty: value === null });
  return issueAt('wrong-type', place, explainType(about, expected, textOf(value)));
}

function unknownKey(key: string, path: PropertyKey[], schema: z.ZodType, yaml: YamlSource): Issue {
  const place = yaml.placeOfKey(path, key);
  if (key === 'layout') return issueAt('layout-key', place, {});
  const known = listKeys(schema, path);
  const near = findFieldByLabel(yaml.file, path, key, known) ?? findNearest(key, known);
  if (yaml.isLooseKey(path, key)) return issueAt('loose-words', place, { words: key });
  return issueAt('unknown-key', place, { key, parent: fieldName(path), near, known });
}

/** `attendees[2].positions` for a path, as the handbook writes fields. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) =>
      typeof key === 'number' ? `${name}[${key + 1}]` : name ? `${name}.${String(key)}` : String(key),
    '',
  );
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

/** A value as it may stand in a sentence: a picture pasted as text can have millions of letters. */
function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** The keys that the object at a path may have. */
function listKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) {
    return (inner.options as z.ZodType[]).flatMap((option) => listKeys(option, path));
  }
  if (inner instanceof z.ZodRecord)
    return path.length > 0 ? listKeys(inner.valueType as z.ZodType, path.slice(1)) : [];
  const [head, ...rest] = path;
  if (inner instanceof z.ZodArray) return listKeys(inner.element as z.ZodType, rest);
  if (!(inner instanceof z.ZodObject)) return [];
  if (head === undefined) return Object.keys(inner.shape);
  const child = inner.shape[head as string] as z.ZodType | undefined;
  return child ? listKeys(child, rest) : [];
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  return schema;
}
