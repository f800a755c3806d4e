import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { registerSchemas } from '../../../src/registers/schema.ts';
import { registerFields } from '../../../src/strings/editor.vi.ts';
import type { FieldWords } from '../../../src/strings/fields/texts.ts';
import { keyOf, listFields, readExample } from '../../support/schema-fields.ts';

describe.each(Object.entries(registerSchemas))('the fields of the register %s', (name, schema) => {
  // The one key of the file holds the records, which the handbook documents.
  const fields = [...listFields(schema)].filter(([path]) => path !== `${name}[]`);
  const words = (path: string): FieldWords =>
    registerFields[keyOf(path)] ?? { label: '', meaning: '', example: '' };

  test.each(fields)('%s is documented with an example that it accepts', (path, field) => {
    const result = field.safeParse(readExample(words(path).example)[keyOf(path)]);
    expect(result.success ? 'accepted' : z.prettifyError(result.error)).toBe('accepted');
  });

  test.each(fields)('%s may be missing exactly when it is not marked as required', (path, field) => {
    expect(words(path).required ?? false).toBe(!field.safeParse(undefined).success);
  });

  test.each(fields)('%s has the default of the schema', (path, field) => {
    const documented = words(path).default;
    const value = documented === undefined ? undefined : readExample(`value: ${documented}`)['value'];
    expect(value).toEqual(field.safeParse(undefined).data);
  });

  test.each(fields.filter(([path]) => words(path).meaning.includes('cần ít nhất một')))(
    '%s needs one entry',
    (_, field) => {
      expect(field.safeParse([]).success).toBe(false);
    },
  );
});

test('every key of registers that is documented is one of some register', () => {
  const known = new Set(
    Object.values(registerSchemas).flatMap((schema) => [...listFields(schema)].map(([path]) => keyOf(path))),
  );
  expect(Object.keys(registerFields).filter((key) => !known.has(key))).toEqual([]);
});
