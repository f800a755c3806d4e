import type { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import { findFieldByLabel } from '../strings/fields.vi.ts';
import type { FieldAt } from '../strings/issues/forms.ts';
import { keyOf } from '../strings/issues/wording.ts';
import { findAccepted, meansNothing } from './accepted-forms.ts';
import { fieldName, listKeys } from './field-paths.ts';
import { issueAt, type Issue, type SourcePosition } from './issue.ts';
import { findNearest } from './nearest.ts';
import { explainPath, explainType, proposeForm } from './proposals.ts';
import type { Rule } from './rules.ts';
import { isCalendarDay } from '../vietnamese/days.ts';
import { dayFromLooseDate, dayFromMistypedDate } from '../vietnamese/loose-days.ts';
import { writeAs } from './value-forms.ts';
import type { YamlSource } from './yaml/yaml.ts';

/** The parameters of a custom zod check: the rule that it breaks, and the details of the issue. */
export interface RuleParams {
  rule: Rule;
  details: Record<string, unknown>;
}

/** Details of every issue of a field, which are added here because a schema check does not know them. */
export interface FieldDetails {
  field: string;
  file: string;
  value: string;
}

/** UTF-16 units of a value in a message, at most. */
const MAX_SHOWN_LENGTH = 120;

/** Unknown keys of one map that are reported, at most: for each the nearest known one is sought. */
const MAX_UNKNOWN_KEYS = 20;

/**
 * The issues of content for an issue of zod, at the place of its field in the document; `above` is the path of the fields around it.
 * Throws for a custom check without a rule, which is a defect of the schema.
 */
export function explainSchemaIssue(
  issue: $ZodIssue,
  schema: z.ZodType,
  yaml: YamlSource,
  above: PropertyKey[],
): Issue[] {
  const path = [...above, ...issue.path];
  const value = valueAt(yaml.data, path);
  const place = yaml.placeOf(path);
  const about = { field: fieldName(path), file: yaml.file };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MAX_UNKNOWN_KEYS).map((key) => unknownKey(key, path, schema, yaml));
    case 'invalid_union': {
      const sentence = sentenceOf(value);
      if (sentence !== undefined) return [wrongSentence(about, value, sentence, place)];
      const branch = issue.errors.find((errors) => !errors.some((error) => isTypeMismatch(error)));
      if (value !== undefined && branch)
        return branch.flatMap((inner) => explainSchemaIssue(inner, schema, yaml, path));
      return [missingOrWrong(about, value, 'union', place)];
    }
    case 'invalid_type': {
      const sentence = issue.expected === 'string' ? sentenceOf(value) : undefined;
      if (sentence !== undefined) return [wrongSentence(about, value, sentence, place)];
      const form = typeof value === 'string' ? writeAs(schema, path, value) : undefined;
      return [missingOrWrong(about, value, issue.expected, place, form)];
    }
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
      // A field that another one requires is reported at the place of that one.
      const asked = /^[a-zA-Z]+/.exec(String(params.details['other']))?.[0];
      const where = value === undefined && asked ? yaml.placeOf([...path.slice(0, -1), asked]) : place;
      if (params.rule === 'bad-format') return [badFormat(about, value, where, schema, path)];
      if (params.rule === 'file-outside-folder')
        return [issueAt(params.rule, where, explainPath(textOf(value)))];
      const proposal = params.rule === 'bad-date' ? { proposal: proposeDay(textOf(value), about.field) } : {};
      const details = { ...params.details, ...about, value: textOf(value), ...proposal };
      return [issueAt(params.rule, where, details as never)];
    }
    default: {
      const { pattern } = issue as { pattern?: string };
      return [badFormat(about, value, place, schema, path, pattern)];
    }
  }
}

/** A moment with the last day of its month in the place of one that the month does not have. */
function withLastDay(moment: string): string | undefined {
  const [, month, rest] = /^(\d{4}-\d{2})-\d{2}(T.*)$/.exec(moment) ?? [];
  const last = ['31', '30', '29', '28'].map((day) => `${month}-${day}`).find(isCalendarDay);
  return last === undefined ? undefined : `${last}${rest}`;
}

function proposeDay(text: string, field: string): string | undefined {
  if (field === 'publishAt') return withLastDay(text);
  return dayFromLooseDate(text) ?? dayFromMistypedDate(text);
}

function badFormat(
  about: FieldAt,
  value: unknown,
  place: SourcePosition,
  schema: z.ZodType,
  path: readonly PropertyKey[],
  pattern?: string,
): Issue {
  const text = textOf(value);
  // The source of a pattern stands between slashes.
  const form = pattern === undefined ? undefined : new RegExp(pattern.slice(1, pattern.lastIndexOf('/')));
  return issueAt('bad-format', place, {
    ...about,
    value: text,
    proposal: proposeForm(about.field, text, form) ?? proposeAccepted(about.field, text, schema, path),
  });
}

/** The line to write for a value that only lacks a part, or says that there is nothing. */
function proposeAccepted(
  field: string,
  text: string,
  schema: z.ZodType,
  path: readonly PropertyKey[],
): string | undefined {
  if (meansNothing(schema, path, text)) return `${keyOf(field)}: null`;
  const accepted = findAccepted(schema, path, text);
  if (accepted === undefined) return undefined;
  const written = accepted.startsWith('#') ? `'${accepted}'` : accepted;
  return field.endsWith(']') ? written : `${keyOf(field)}: ${written}`;
}

function isTypeMismatch(issue: $ZodIssue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

/** The issue of a missing value or of one of the wrong type. A key without a value reads as `null`. */
function missingOrWrong(
  about: Omit<FieldDetails, 'value'>,
  value: unknown,
  expected: string,
  place: SourcePosition,
  form?: string,
): Issue {
  if (value === undefined || value === null)
    return issueAt('missing-key', place, { ...about, empty: value === null });
  return issueAt('wrong-type', place, explainType(about, expected, textOf(value), form));
}

/** The words that YAML has read as a map of one key because of the colon in them: no key has a blank, a capital or a mark. */
function sentenceOf(value: unknown): string | undefined {
  const entries =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const [key = '', words] = entries[0] ?? [];
  const isKey = /^[a-z]\w*$/i.test(key) && /^[a-z]/.test(key);
  return entries.length === 1 && !isKey && typeof words === 'string' ? `${key}: ${words}` : undefined;
}

/** The issue of such words, which only lack quotation marks. */
function wrongSentence(about: FieldAt, value: unknown, sentence: string, place: SourcePosition): Issue {
  const written = JSON.stringify(sentence);
  const proposal = about.field.endsWith(']') ? `- ${written}` : `${keyOf(about.field)}: ${written}`;
  const details = { ...explainType(about, 'string', textOf(value)), quotes: 'missing' as const, proposal };
  return issueAt('wrong-type', place, details);
}

function unknownKey(key: string, path: PropertyKey[], schema: z.ZodType, yaml: YamlSource): Issue {
  const place = yaml.placeOfKey(path, key);
  if (key === 'layout') return issueAt('layout-key', place, {});
  const known = listKeys(schema, path);
  const meant = findFieldByLabel(yaml.file, path, key, known) ?? findNearest(key, known);
  if (yaml.isLooseKey(path, key)) return issueAt('loose-words', place, { words: key });
  if (meant !== undefined && valueAt(yaml.data, [...path, meant]) !== undefined) {
    const taken = { key: meant, line: yaml.placeOfKey(path, meant).line };
    return issueAt('unknown-key', place, { key, parent: fieldName(path), near: undefined, known, taken });
  }
  const value = valueAt(yaml.data, [...path, key]);
  const form =
    meant === undefined || typeof value !== 'string' ? undefined : writeAs(schema, [...path, meant], value);
  const details = { key, parent: fieldName(path), near: meant, known, proposal: form && `${meant}: ${form}` };
  return issueAt('unknown-key', place, details);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

/** A value as text for a message, shortened: a picture pasted as text can have millions of letters. */
function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text;
}
