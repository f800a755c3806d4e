import { z } from 'zod';

interface JsonSchema {
  type?: string;
  properties?: Readonly<Record<string, JsonSchema>>;
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
}

/** The paths of all fields of a schema that hold a value and no further fields: `images[].alt`. Sorted. */
export function listSchemaLeaves(schema: z.ZodType): string[] {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return [...new Set(listBelow(described, ''))].sort();
}

function listBelow({ properties = {}, items, anyOf = [] }: JsonSchema, path: string): string[] {
  const parts = [
    ...Object.entries(properties).flatMap(([key, part]) => listBelow(part, path ? `${path}.${key}` : key)),
    ...(items ? listBelow(items, `${path}[]`) : []),
    ...anyOf.filter(({ type }) => type !== 'null').flatMap((form) => listBelow(form, path)),
  ];
  return parts.length > 0 ? parts : [path];
}

/** The values of frontmatter, each with its path as `listSchemaLeaves` writes it. */
export function listValues(value: unknown, path = ''): { path: string; value: string }[] {
  if (Array.isArray(value)) return value.flatMap((item) => listValues(item, `${path}[]`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => listValues(part, path ? `${path}.${key}` : key));
  return value === null ? [] : [{ path, value: String(value) }];
}
