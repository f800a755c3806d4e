import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { bulletinSchema } from '../../../src/bulletins/schema.ts';
import { pageSchema } from '../../../src/bulletins/pages/standing-pages.ts';
import { siteSchema } from '../../../src/site.ts';
import { bulletinFields } from '../../../src/strings/fields/bulletin.vi.ts';
import { pageFields } from '../../../src/strings/fields/page.vi.ts';
import { siteFields } from '../../../src/strings/fields/site.vi.ts';
import type { FieldTexts } from '../../../src/strings/fields/texts.ts';
import { keyOf, listFields, readExample } from '../../support/schema-fields.ts';

/** What the meaning of a field says of its value: the least and the most letters of a text, entries of a list, or the number itself. */
interface Bound {
  path: string;
  of: 'letters' | 'entries' | 'number';
  least: number;
  most: number;
}

const NO_MOST = Number.POSITIVE_INFINITY;

/** The ways in which meanings say bounds; the first that is found in a part of a sentence counts. */
const WAYS: readonly [pattern: RegExp, of: Bound['of'], read: (...numbers: number[]) => [number, number]][] =
  [
    [/từ (\d+) đến (\d+) ký tự/u, 'letters', (least, most) => [least!, most!]],
    [/tối đa (\d+) ký tự/u, 'letters', (most) => [1, most!]],
    [/ít nhất (\d+) ký tự/u, 'letters', (least) => [least!, NO_MOST]],
    [/gồm (\d+) ký tự/u, 'letters', (count) => [count!, count!]],
    [/từ một đến (\d+)/iu, 'entries', (most) => [1, most!]],
    [/cần ít nhất một/u, 'entries', () => [1, NO_MOST]],
    [/tối đa (\d+)/iu, 'entries', (most) => [0, most!]],
    [/từ (\d+) đến (\d+)(?![:/\d])/u, 'number', (least, most) => [least!, most!]],
  ];

function listBounds(fields: FieldTexts): Bound[] {
  const parts = Object.entries(fields).flatMap(([path, { meaning }]) =>
    meaning.split(/[;.]/u).map((part) => ({ path, part })),
  );
  return parts.flatMap(({ path, part }) => {
    for (const [pattern, of, read] of WAYS) {
      const found = pattern.exec(part);
      if (!found) continue;
      const [least, most] = read(...found.slice(1).map(Number));
      return [{ path, of, least, most }];
    }
    return [];
  });
}

/** The examples of all top-level fields as one piece of data; a withdrawn bulletin, so that its withdrawal may stand in it. */
function putTogether(fields: FieldTexts): Record<string, unknown> {
  const examples = Object.entries(fields).filter(([path]) => !path.includes('.'));
  const data = Object.assign({}, ...examples.map(([, { example }]) => readExample(example))) as object;
  return { ...data, ...('withdrawal' in fields ? { status: 'withdrawn' } : {}) };
}

/** Puts a text in the place of a field, in the first entry of each list on the way. */
function put(data: Record<string, unknown>, path: string, text: string): void {
  const keys = path.replaceAll('[]', '.0').split('.');
  const last = keys.pop()!;
  let at = data;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  at[last] = text;
}

describe.each([
  ['a bulletin', bulletinSchema, bulletinFields],
  ['site.yaml', siteSchema, siteFields],
  ['a standing page', pageSchema, pageFields],
] as [string, z.ZodType, FieldTexts][])('a field of %s', (_, schema, fields) => {
  const schemas = new Map(listFields(schema));

  /** Texts are judged among all fields, as some rules are those of what is around them. */
  function accepts({ path, of }: Bound, size: number): boolean {
    if (of === 'letters') {
      const data = putTogether(fields);
      put(data, path, 'a'.repeat(size));
      return schema.safeParse(data).success;
    }
    const field = schemas.get(path)!;
    if (of === 'number') return field.safeParse(path.endsWith('[]') ? [size] : size).success;
    const [entry] = readExample(fields[path]!.example)[keyOf(path)] as unknown[];
    return field.safeParse(Array.from({ length: size }, () => entry)).success;
  }

  test.each(listBounds(fields))('$path has $least to $most $of, as the handbook says', (bound) => {
    const { least, most } = bound;
    const inside = [least, ...(most === NO_MOST ? [] : [most])];
    const outside = [...(least === 0 ? [] : [least - 1]), ...(most === NO_MOST ? [] : [most + 1])];
    expect(inside.filter((size) => !accepts(bound, size))).toEqual([]);
    expect(outside.filter((size) => accepts(bound, size))).toEqual([]);
  });
});

test('every bound that a meaning states is tried, but for those of other kinds', () => {
  const texts = [bulletinFields, siteFields, pageFields];
  const stated = texts
    .flatMap((fields: FieldTexts) => Object.entries(fields))
    .flatMap(([path, { meaning }]) =>
      [...meaning.matchAll(/(?:tối đa|ít nhất|từ|gồm|nhiều nhất|không quá) (?:một |\d)/giu)].map(() => path),
    );
  const tried = texts.flatMap(listBounds).map(({ path }) => path);
  const others = new Set(['time', 'source', 'accent', 'security.expires', 'images']);
  expect(stated.filter((path) => !others.has(path)).toSorted()).toEqual(tried.toSorted());
});
