import { z } from 'zod';
import { listSchemaParts, type SchemaPart } from './schema-parts.ts';

/** A document with one of its values as extreme as its schema accepts. */
export interface Extreme {
  path: string;
  document: unknown;
}

/** How long texts begin and end that some field accepts, and what they repeat: words, one word, parts of an address. */
const FORMS: readonly (readonly [start: string, part: string, end: string])[] = [
  ['', 'a ', 'a'],
  ['', 'a-', 'a'],
  ['./', 'a', '.jpg'],
  ['/', 'a/', 'a'],
  ['https://vi-du.gov.vn/', 'a/', ''],
];

/** Texts that are longer than any field takes. */
const LONGEST = 5000;

/**
 * For each text, number and list of a schema that is no closed form, `full` with its most extreme value there. `full` has every field;
 * of lists, the last item is made extreme. `bytes` is what a document may have.
 */
export function listExtremes(schema: z.ZodType, full: unknown, bytes: number): Extreme[] {
  return listSchemaParts(schema).flatMap((part) => {
    const value = makeExtreme(part, valueAt(full, part.path), bytes);
    return value === undefined
      ? []
      : [{ path: part.path, document: withValue(full, keysOf(part.path), value) }];
  });
}

function makeExtreme({ schema }: SchemaPart, base: unknown, bytes: number): unknown {
  if (schema instanceof z.ZodNumber) return schema.maxValue;
  if (schema instanceof z.ZodArray) {
    const items = Array.isArray(base) ? base : [];
    const size = JSON.stringify(items).length / Math.max(items.length, 1);
    const most = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).maxItems!;
    const count = Math.min(most, Math.floor((bytes * 0.9) / size));
    return Array.from({ length: count }, (_, at) => items[at % items.length]);
  }
  const length = schema.maxLength ?? LONGEST;
  return FORMS.map(([start, part, end]) => {
    const count = Math.floor((length - start.length - end.length) / part.length);
    return start + part.repeat(count) + end;
  }).find((text) => schema.safeParse(text).success);
}

function keysOf(path: string): string[] {
  return path.replaceAll('[]', '.[]').split('.').filter(Boolean);
}

/** The value at a path; in lists, of the last item. */
function valueAt(value: unknown, path: string): unknown {
  return keysOf(path).reduce<unknown>(
    (inside, key) =>
      key === '[]'
        ? (inside as unknown[] | undefined)?.at(-1)
        : (inside as Record<string, unknown> | undefined)?.[key],
    value,
  );
}

function withValue(value: unknown, [key, ...rest]: readonly string[], extreme: unknown): unknown {
  if (key === undefined) return extreme;
  if (key === '[]') {
    const items = value as unknown[];
    return [...items.slice(0, -1), withValue(items.at(-1), rest, extreme)];
  }
  const fields = (typeof value === 'object' ? value : {}) as Record<string, unknown>;
  return { ...fields, [key]: withValue(fields[key], rest, extreme) };
}
