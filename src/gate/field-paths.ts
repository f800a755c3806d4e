import { z } from 'zod';

/** `attendees[2].positions` for a path, as the handbook writes fields. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) =>
      typeof key === 'number' ? `${name}[${key + 1}]` : name ? `${name}.${String(key)}` : String(key),
    '',
  );
}

/** The keys that the object at a path may have. */
export function listKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
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

/** The schema of a value without its default, without `optional` and `nullable`, and before any transform. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  return schema;
}

/** The schemas of the value at a path, one for each form that it may have; none where the schema knows no such path. */
export function findForms(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) {
    return (inner.options as z.ZodType[]).flatMap((option) => findForms(option, path));
  }
  const [head, ...rest] = path;
  if (head === undefined) return [schema];
  if (inner instanceof z.ZodRecord) return findForms(inner.valueType as z.ZodType, rest);
  if (inner instanceof z.ZodArray) return findForms(inner.element as z.ZodType, rest);
  const child =
    inner instanceof z.ZodObject ? (inner.shape[head as string] as z.ZodType | undefined) : undefined;
  return child ? findForms(child, rest) : [];
}

/** Every key that an object anywhere in the schema may have. */
export function listAllKeys(schema: z.ZodType): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) return (inner.options as z.ZodType[]).flatMap(listAllKeys);
  if (inner instanceof z.ZodArray) return listAllKeys(inner.element as z.ZodType);
  if (inner instanceof z.ZodRecord) return listAllKeys(inner.valueType as z.ZodType);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, each]) => [
    key,
    ...listAllKeys(each),
  ]);
}
