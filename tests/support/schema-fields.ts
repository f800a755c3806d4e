import { z } from 'zod';
import { parseYaml } from '../../src/gate/yaml/yaml.ts';

const LEAVES = new Set(['string', 'number', 'boolean', 'enum']);

/** What the value of a field may be, without what says that it may be missing, empty or written in short. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  return schema instanceof z.ZodPipe ? unwrap(schema.in as z.ZodType) : schema;
}

export type SchemaField = [path: string, schema: z.ZodType];

/** Every field of a schema by its path; a list has `[]` after its name. Throws for a kind of schema that it does not know. */
export function* listFields(schema: z.ZodType, above = ''): Generator<SchemaField> {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) {
    for (const option of inner.options) yield* listFields(option as z.ZodType, above);
  } else if (inner instanceof z.ZodArray) {
    yield* listFields(inner.element as z.ZodType, above);
  } else if (inner instanceof z.ZodObject) {
    for (const [key, field] of Object.entries(inner.shape) as SchemaField[]) {
      const path = `${above}${key}${unwrap(field) instanceof z.ZodArray ? '[]' : ''}`;
      yield [path, field];
      yield* listFields(field, `${path}.`);
    }
  } else if (!LEAVES.has(inner.def.type)) {
    throw new Error(`The test cannot look into ${above} of the type ${inner.def.type}`);
  }
}

/** The data of YAML that the gate lets in. */
export function readExample(yaml: string): Record<string, unknown> {
  const parsed = parseYaml(yaml, 'example.yaml');
  if ('issues' in parsed) throw new Error(`${JSON.stringify(parsed.issues)} in:\n${yaml}`);
  return parsed.yaml.data;
}

/** `positions` for `attendees[].positions[]`. */
export function keyOf(path: string): string {
  return path.replace(/^.*\./, '').replace('[]', '');
}
