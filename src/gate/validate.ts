import type { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import type { OutsidePath } from '../strings/issues/forms.ts';
import { fieldName, listAllKeys } from './field-paths.ts';
import { issueAt, type Details, type Issue } from './issue.ts';
import { limitAlike } from './limit-alike.ts';
import { listLostComments } from './lost-comments.ts';
import { proveRepairs } from './proven-repairs.ts';
import type { Rule } from './rules.ts';
import { explainSchemaIssue, type FieldDetails, type RuleParams } from './schema-issues.ts';
import { parseShortYaml } from './yaml/parse-yaml-bounded.ts';
import type { ParsedYaml, YamlSource } from './yaml/yaml.ts';

/** The parameters of a zod `refine` or `addIssue` that make its failure an issue of the given rule. */
export function failAs<R extends Rule>(
  rule: R,
  details: Omit<Details<R>, keyof FieldDetails | keyof OutsidePath | 'proposal'>,
): { params: RuleParams & Record<string, unknown> } {
  return { params: { rule, details: details as Record<string, unknown> } };
}

/** The output of the schema for a YAML document, or its issues, each at its place and limited by `limitAlike`. */
export function validateYaml<S extends z.ZodType>(
  schema: S,
  yaml: YamlSource,
): { data: z.output<S> } | { issues: Issue[] } {
  const result = schema.safeParse(yaml.data);
  const unread = [...listBlankFields(yaml, result.error?.issues ?? []), ...listLostComments(schema, yaml)];
  if (result.success && unread.length === 0) return { data: result.data };
  const issues = withoutEchoes(result.error?.issues ?? []).flatMap((issue) =>
    explainSchemaIssue(issue, schema, yaml, []),
  );
  return { issues: limitAlike([...unread, ...withoutRepeated(withoutMisspelt(issues))]) };
}

/** What a schema says of a YAML text: its output where nothing is wrong, and all that could be read. */
export interface Validated<Data> {
  /** Missing where nothing could be read. */
  yaml?: YamlSource;
  data?: Data;
  issues: Issue[];
  /** The lines of the file of which nothing more is to be told. */
  unreadLines: ReadonlySet<number>;
}

/**
 * The output of the schema for a YAML text. Of one that cannot be read whole, the fields that can be are judged as well; what follows
 * from those that cannot is not told. `prepare` gives what is judged in the place of what was read whole.
 */
export function validateParsed<S extends z.ZodType>(
  schema: S,
  parsed: ParsedYaml,
  prepare: (yaml: YamlSource) => YamlSource = (yaml) => yaml,
): Validated<z.output<S>> {
  const prepared = 'yaml' in parsed ? { ...parsed, yaml: prepare(parsed.yaml) } : parsed;
  const validated = validateReadable(schema, prepared);
  if (!parsed.text || validated.issues.length === 0) return validated;
  const { text } = parsed;
  const judge = (source: string): Issue[] => {
    const again = parseShortYaml(source, text.file, text.linesAbove);
    if (!again) return validated.issues;
    return validateReadable(schema, 'yaml' in again ? { ...again, yaml: prepare(again.yaml) } : again).issues;
  };
  return { ...validated, issues: proveRepairs(text, validated.issues, listAllKeys(schema), judge) };
}

/** As `validateParsed`, with the issues as they are found. */
function validateReadable<S extends z.ZodType>(schema: S, parsed: ParsedYaml): Validated<z.output<S>> {
  if ('yaml' in parsed) {
    const { yaml } = parsed;
    return { issues: [], ...validateYaml(schema, yaml), yaml, unreadLines: new Set() };
  }
  const { issues, readable } = parsed;
  if (!readable) return { issues, unreadLines: new Set() };
  const { yaml, unreadLines, unreadKeys } = readable;
  const validated = validateYaml(schema, yaml);
  const judged = 'issues' in validated ? validated.issues : [];
  const own = judged.filter((issue) => !unreadLines.has(issue.line) && !isOfUnread(issue, unreadKeys));
  return { yaml, issues: [...issues, ...own], unreadLines };
}

/** Whether an issue may be there only because an entry could not be read: a key is missing, or required or refused by that entry. */
function isOfUnread({ rule, details }: Issue, unreadKeys: readonly string[]): boolean {
  if (unreadKeys.length === 0) return false;
  const { field = '', other = '' } = details as { field?: string; other?: string };
  const keys = [field, other].map((text) => /^[A-Za-z]*/.exec(text)![0]);
  if (keys.some((key) => key !== '' && unreadKeys.includes(key))) return true;
  const isMissing = rule === 'missing-key' && !/[.[]/.test(field);
  const isByStatus = rule === 'image-without-alt' && unreadKeys.includes('status');
  return isByStatus || (isMissing && unreadKeys.includes(''));
}

/** Issues of keys without any value: a value that is unknown has to be written as `null`. */
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

/** Issues without those of missing keys that are present but misspelt. */
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

/** Issues without those that say the same of the same place: one value can break two bounds of one rule. */
function withoutRepeated(issues: readonly Issue[]): Issue[] {
  const told = new Map(
    issues.map((issue) => [JSON.stringify([issue.rule, issue.line, issue.column, issue.details]), issue]),
  );
  return [...told.values()];
}

/** Issues of zod without others about a field of the wrong type: a list in place of a text may also be "too short". */
function withoutEchoes(issues: readonly $ZodIssue[]): $ZodIssue[] {
  const mistyped = new Set(issues.map(({ code, path }) => code === 'invalid_type' && fieldName(path)));
  return issues.filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(fieldName(path)));
}
