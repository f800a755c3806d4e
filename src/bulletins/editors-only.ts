import { z } from 'zod';

/**
 * The mark of schema fields for editors only, whose values are never published or passed on. Set where the schema declares the
 * field; everything else looks it up here.
 */
export const editorsOnly = z.registry<{ editorsOnly: true }>();

/** The path of a field: its keys from the outermost on, with `EACH` for the items of a list. */
export type FieldPath = readonly string[];

/** The key in a path that stands for every item of a list. */
export const EACH = '[]';

interface FieldSchema {
  editorsOnly?: true;
  properties?: Readonly<Record<string, FieldSchema>>;
  items?: FieldSchema;
  anyOf?: readonly FieldSchema[];
}

const known = new WeakMap<z.ZodType, FieldPath[]>();

/** The paths of all fields of a schema with the mark. */
export function listEditorsOnly(schema: z.ZodType): FieldPath[] {
  const paths = known.get(schema) ?? listMarked(describe(schema), []);
  known.set(schema, paths);
  return paths;
}

function describe(schema: z.ZodType): FieldSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    metadata: editorsOnly,
    unrepresentable: 'any',
  }) as FieldSchema;
}

function listMarked(node: FieldSchema, path: FieldPath): FieldPath[] {
  if (node.editorsOnly) return [path];
  const parts: (readonly [FieldPath, FieldSchema])[] = [
    ...Object.entries(node.properties ?? {}).map(([key, field]) => [[...path, key], field] as const),
    ...(node.items ? [[[...path, EACH], node.items] as const] : []),
    ...(node.anyOf ?? []).map((form) => [path, form] as const),
  ];
  return parts.flatMap(([below, part]) => listMarked(part, below));
}

/** A value without the fields at these paths. */
export function withoutFields(value: unknown, paths: readonly FieldPath[]): unknown {
  return paths.reduce(withoutField, value);
}

function withoutField(value: unknown, [key = '', ...rest]: FieldPath): unknown {
  if (key === EACH) {
    return Array.isArray(value) ? value.map((item: unknown) => withoutField(item, rest)) : value;
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value;
  const { [key]: field, ...others } = value as Record<string, unknown>;
  return rest.length === 0 ? others : { ...others, [key]: withoutField(field, rest) };
}
