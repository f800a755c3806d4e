import { z } from 'zod';

/** A part of a schema that takes a text, a number or a list, with its path as fields are named: `images[].sequence`. */
export interface SchemaPart {
  path: string;
  schema: z.ZodString | z.ZodNumber | z.ZodArray | z.ZodURL;
}

/** All parts of a schema that take a text, a number or a list. Throws for a kind of schema that it does not know. */
export function listSchemaParts(schema: z.ZodType, path = ''): SchemaPart[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return listSchemaParts(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodPrefault) return listSchemaParts(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodPipe) return listSchemaParts(schema.in as z.ZodType, path);
  if (schema instanceof z.ZodUnion)
    return (schema.options as z.ZodType[]).flatMap((option) => listSchemaParts(option, path));
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, part]) =>
      listSchemaParts(part, path ? `${path}.${key}` : key),
    );
  if (schema instanceof z.ZodArray)
    return [{ path, schema }, ...listSchemaParts(schema.element as z.ZodType, `${path}[]`)];
  if (schema instanceof z.ZodString || schema instanceof z.ZodNumber || schema instanceof z.ZodURL)
    return [{ path, schema }];
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodBoolean) return [];
  throw new Error(`${path}: a kind of schema without a place in this list`);
}
