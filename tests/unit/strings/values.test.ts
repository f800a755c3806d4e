import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bulletinSchema } from '../../../src/bulletins/schema.ts';
import { registerSchemas } from '../../../src/registers/schema.ts';
import { siteSchema } from '../../../src/site.ts';
import { findField, findValue, valueWords } from '../../../src/strings/fields.vi.ts';
import { fold } from '../../../src/vietnamese/fold.ts';

/** Every value of every closed list in a schema. */
function listValues(schema: z.ZodType): string[] {
  const found: string[] = [];
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.enum) found.push(...jsonSchema.enum.map(String));
    },
  });
  return found;
}

/** Codes are explained in a list of their own, the names of files explain themselves. */
function isCode(value: string): boolean {
  return /^BT-\d+$|\.\w+$/.test(value);
}

const schemas = [bulletinSchema, siteSchema, ...Object.values(registerSchemas)];

describe('the words for values of closed lists', () => {
  test('exist for every value but codes and file names, and for nothing else', () => {
    const values = new Set(schemas.flatMap((schema) => listValues(schema)).filter((value) => !isCode(value)));
    expect(Object.keys(valueWords).toSorted()).toEqual([...values].toSorted());
  });

  test('mean one value each', () => {
    const words = Object.values(valueWords).flat().map(fold);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test('find it without marks, in capitals, and only where it is accepted', () => {
    expect(findValue(' CHIEU', ['morning', 'afternoon'])).toBe('afternoon');
    expect(findValue('chiều', ['morning'])).toBeUndefined();
    expect(findValue('trưa', ['morning', 'afternoon'])).toBeUndefined();
  });
});

describe('the words of a field', () => {
  test.each([
    ['bulletins/2024/a/index.mdx', 'attendees[12].positions[1].org', 'org: so-noi-vu'],
    ['bulletins/2024/a/index.mdx', 'organisers[1]', 'organisers: [so-noi-vu]'],
    ['bulletins/2024/a/index.mdx', 'organisers', 'organisers: [so-noi-vu]'],
    ['site.yaml', 'images.widths[2]', 'widths: [640, 1600]'],
    ['pages/lien-he.mdx', 'title', 'title: Giới thiệu'],
  ])('of %s are found by %s', (file, field, example) => {
    expect(findField(file, field)?.example).toBe(example);
  });

  test('do not exist for registers', () => {
    expect(findField('registers/people.yaml', 'people[1].name')).toBeUndefined();
  });
});
