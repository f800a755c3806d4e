import { expect, test } from 'vitest';
import { z } from 'zod';
import { pageSchema } from '../../../src/bulletins/pages/standing-pages.ts';
import { bulletinSchema } from '../../../src/bulletins/schema.ts';
import { registerSchemas } from '../../../src/registers/schema.ts';
import { siteSchema } from '../../../src/site.ts';
import { listSchemaParts, type SchemaPart } from '../../support/schema-parts.ts';

const schemas = { bulletin: bulletinSchema, page: pageSchema, site: siteSchema, ...registerSchemas };

/** Texts that are too long for any field, by how fields begin. */
const ENDLESS = ['', '/', './', '#', 'https://vi-du.vn/', 'https://', 'tel:', '2024-05-03'].flatMap((start) =>
  ['a', '1', 'a a', '/a', 'ạ'].map((part) => start + part.repeat(6000)),
);

/** Whether a value of any size would pass: a text without a form and a length, a number or a list without a most. */
function isUnbounded({ schema }: SchemaPart): boolean {
  if (schema instanceof z.ZodNumber) return schema.maxValue === null || schema.maxValue > 1e6;
  if (schema instanceof z.ZodArray) {
    const checks = schema.def.checks ?? [];
    return !checks.some(({ _zod }) => _zod.def.check === 'max_length');
  }
  return schema.maxLength === null && ENDLESS.some((text) => schema.safeParse(text).success);
}

test.each(Object.entries(schemas))('every text, number and list of %s has a most', (_, schema) => {
  const parts = listSchemaParts(schema);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.filter(isUnbounded).map(({ path }) => path)).toEqual([]);
});

test('a text, a number and a list without a most are found', () => {
  const open = z.strictObject({ text: z.string().min(1), number: z.int(), list: z.array(z.int().max(9)) });
  expect(
    listSchemaParts(open)
      .filter(isUnbounded)
      .map(({ path }) => path),
  ).toEqual(['text', 'number', 'list']);
});
