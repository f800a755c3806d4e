import { z } from 'zod';
import { explainField, explainMisfit } from '../../strings/editor.vi.ts';
import { valueWords } from '../../strings/fields.vi.ts';
import type { FieldTexts, FieldWords } from '../../strings/fields/texts.ts';

/** A JSON schema, or a part of one. */
export interface JsonSchema {
  [key: string]: unknown;
}

/** Finds what is said of a field, by its path (`images[].src`). */
export type FindWords = (path: string) => FieldWords | undefined;

/** Regular expressions for checks of the gate that JSON schema cannot express: days, former addresses, files beside a bulletin. */
const DAY_PATTERN = String.raw`^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$`;
const ALIAS_PATTERN = String.raw`^(?:/(?!/)|https?://)[^\s"'\x60{}*#\\]+$`;
const BESIDE_PATTERN = String.raw`^\./[A-Za-z0-9][A-Za-z0-9._-]*$`;

/**
 * Converts a schema of the gate to JSON schema (draft 7) for editor programs: each field with its label, its meaning and an example
 * in Vietnamese. Checks that cannot be expressed are left out; the gate makes them.
 */
export function buildEditorSchema(schema: z.ZodType, title: string, findWords: FindWords): JsonSchema {
  const json: JsonSchema = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const pattern =
        jsonSchema.type === 'string' ? findPattern(zodSchema as unknown as z.ZodType) : undefined;
      if (pattern !== undefined) jsonSchema.pattern ??= pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      // Without a default, completing a key does not insert an empty list.
      delete jsonSchema.default;
    },
  });
  describeFields(json, '', findWords);
  return { ...json, title };
}

/** Words of fields that are documented by their path. */
export function byPath(fields: FieldTexts): FindWords {
  return (path) => fields[path];
}

/** Words of fields that mean the same wherever they stand. */
export function byKey(fields: FieldTexts): FindWords {
  return (path) => fields[path.replace(/^.*\./, '').replace('[]', '')];
}

/** The pattern of a custom check, found by trying values; `undefined` for other checks. */
function findPattern(schema: z.ZodType): string | undefined {
  const accepts = (value: string) => schema.safeParse(value).success;
  if (accepts('2024-02-29') && !accepts('2023-02-29') && !accepts('x')) return DAY_PATTERN;
  if (accepts('/tin.aspx?id=15') && !accepts('tin.aspx?id=15')) return ALIAS_PATTERN;
  if (accepts('./a.jpg') && !accepts('a.jpg')) return BESIDE_PATTERN;
  return undefined;
}

function describeFields(node: JsonSchema, above: string, findWords: FindWords): void {
  for (const part of partsOf(node)) describeFields(part, above, findWords);
  for (const [key, field] of Object.entries((node['properties'] ?? {}) as Record<string, JsonSchema>)) {
    const path = `${above}${key}${isList(field) ? '[]' : ''}`;
    const words = findWords(path);
    if (words) describeField(field, words);
    describeFields(field, `${path}.`, findWords);
  }
}

function describeField(field: JsonSchema, words: FieldWords): void {
  field['title'] = words.label;
  field['description'] = words.meaning;
  field['markdownDescription'] = explainField(words);
  for (const leaf of leavesOf(field)) {
    leaf['errorMessage'] = explainMisfit(words);
    if (leaf['pattern'] !== undefined) leaf['patternErrorMessage'] = explainMisfit(words);
    if (Array.isArray(leaf['enum'])) {
      leaf['enumDescriptions'] = leaf['enum'].map((value) => valueWords[String(value)]?.[0] ?? '');
    }
  }
}

/** The alternatives of a node and the items of a list. */
function partsOf(node: JsonSchema): JsonSchema[] {
  const alternatives = (node['anyOf'] ?? []) as JsonSchema[];
  return node['items'] === undefined ? alternatives : [...alternatives, node['items'] as JsonSchema];
}

/** The parts of a field that judge a value as a whole: a list, and what is neither a list nor a group of keys. */
function leavesOf(node: JsonSchema): JsonSchema[] {
  if (node['type'] === 'object') return [];
  const parts = partsOf(node);
  if (parts.length === 0) return [node];
  return [...(node['type'] === 'array' ? [node] : []), ...parts.flatMap(leavesOf)];
}

function isList(node: JsonSchema): boolean {
  return node['type'] === 'array' || ((node['anyOf'] ?? []) as JsonSchema[]).some(isList);
}
