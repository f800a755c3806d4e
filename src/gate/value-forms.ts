import { z } from 'zod';
import { findForms, unwrap } from './field-paths.ts';

/**
 * How a field that takes a list, or keys, is written with one text as its value: `["Sở Mẫu"]`, `[{ text: "Sở Mẫu" }]`; `undefined`
 * where that would not be accepted. The path is that of the field in the schema.
 */
export function writeAs(schema: z.ZodType, path: readonly PropertyKey[], text: string): string | undefined {
  for (const form of findForms(schema, path)) {
    const value = valueOf(unwrap(form), text);
    if (value !== undefined && form.safeParse(value).success) return writeValue(value);
  }
  return undefined;
}

function valueOf(form: z.ZodType, text: string): unknown {
  if (form instanceof z.ZodArray) {
    const element = unwrap(form.element as z.ZodType);
    return [element.safeParse(text).success ? text : valueOf(element, text)];
  }
  if (!(form instanceof z.ZodObject)) return undefined;
  const needed = Object.entries(form.shape as Record<string, z.ZodType>).filter(
    ([, each]) => !each.safeParse(undefined).success,
  );
  return needed.length === 1 ? { [needed[0]![0]]: text } : undefined;
}

function writeValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeValue).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, each]) => `${key}: ${writeValue(each)}`);
  return `{ ${entries.join(', ')} }`;
}
