import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fieldName } from '../../../src/gate/field-paths.ts';
import { failAs, validateYaml } from '../../../src/gate/validate.ts';
import { parseYaml } from '../../../src/gate/yaml/yaml.ts';

const person = z.strictObject({ name: z.string(), part: z.enum(['spoke', 'attended']).default('attended') });
const schema = z.strictObject({
  title: z.string().min(3).max(9).optional(),
  count: z.int().min(1).max(5).optional(),
  code: z
    .string()
    .regex(/^[a-z]+$/)
    .optional(),
  day: z
    .string()
    .refine((text) => text.startsWith('2'), failAs('bad-date', {}))
    .optional(),
  session: z.enum(['morning', 'evening']).optional(),
  place: z
    .union([z.string().min(3), z.strictObject({ text: z.string(), venue: z.string().optional() })])
    .nullable()
    .default(null),
  people: z.array(person).min(1).optional(),
  group: z.strictObject({ inner: z.strictObject({ deep: z.boolean() }) }).optional(),
  items: z
    .array(z.union([z.string(), z.strictObject({ label: z.string() }).transform(({ label }) => label)]))
    .optional(),
});

/** Every issue of a text with the schema: `rule line:column` and its details. */
function judge(text: string): [string, object][] {
  const parsed = parseYaml(text, 'a.yaml');
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  const result = validateYaml(schema, parsed.yaml);
  if ('data' in result) return [];
  return result.issues.map(({ rule, line, column, details }) => [`${rule} ${line}:${column}`, details]);
}

test('data comes out as the schema makes it', () => {
  const parsed = parseYaml('title: Tin\npeople: [{ name: A }]\nitems: [{ label: x }, y]', 'a.yaml');
  expect('yaml' in parsed && validateYaml(schema, parsed.yaml)).toEqual({
    data: { title: 'Tin', place: null, people: [{ name: 'A', part: 'attended' }], items: ['x', 'y'] },
  });
});

describe('a key that does not exist meets the nearest that does', () => {
  test.each([
    ['at the top', 'titlee: x', 'unknown-key 1:1', '', 'title'],
    ['in a group', 'group:\n  iner: { deep: true }', 'unknown-key 2:3', 'group', 'inner'],
    ['in a group of a group', 'group:\n  inner:\n    deeep: x', 'unknown-key 3:5', 'group.inner', 'deep'],
    ['in an item of a list', 'people:\n  - name: A\n  - nam: C', 'unknown-key 3:5', 'people[2]', 'name'],
    ['in the long form of a value', 'place: { text: abc, vanue: b }', 'unknown-key 1:21', 'place', 'venue'],
  ])('%s', (_, text, issue, parent, near) => {
    expect(judge(text)).toEqual([[issue, expect.objectContaining({ parent, near })]]);
  });

  test.each([
    ['in a group', 'group:\n  inner: { deep: true }\n  iner: x', 'unknown-key 3:3', 'inner', 2],
    ['in an item of a list', 'people:\n  - name: A\n  - name: B\n    nam: C', 'unknown-key 4:5', 'name', 3],
    ['in the long form of an item', 'items:\n  - { label: a, labell: b }', 'unknown-key 2:17', 'label', 2],
  ])('or the line where that stands already, %s', (_, text, issue, key, line) => {
    expect(judge(text)).toEqual([
      [issue, expect.objectContaining({ near: undefined, taken: { key, line } })],
    ]);
  });

  test('and all keys of its level', () => {
    expect(judge('group: { inner: { deep: true }, zzz: 1 }')[0]?.[1]).toMatchObject({
      near: undefined,
      known: ['inner'],
    });
  });

  test('but a layout has words of its own', () => {
    expect(judge('layout: ./x.astro')).toEqual([['layout-key 1:1', {}]]);
  });
});

describe('a value of two forms', () => {
  test.each([
    ['is told the fault of the short form', 'place: ab', ['too-short 1:8'], 'place'],
    ['is told the fault of the long form', 'place: { text: 5 }', ['wrong-type 1:16'], 'place.text'],
    ['is told what its long form lacks', 'place: { venue: b }', ['missing-key 1:8'], 'place.text'],
    ['is told when it has neither form', 'place: 5', ['wrong-type 1:8'], 'place'],
    ['is told when it is empty in a list', 'items:\n  - a\n  -', ['missing-key 3:4'], 'items[2]'],
  ])('%s', (_, text, issues, field) => {
    const found = judge(text);
    expect(found.map(([issue]) => issue)).toEqual(issues);
    expect(found[0]?.[1]).toMatchObject({ field });
  });

  test('may be null where the schema says so, but nothing at all is forgetting', () => {
    expect(judge('place: null')).toEqual([]);
    expect(judge('place: ~')).toEqual([]);
    expect(judge('place:').map(([where]) => where)).toEqual(['missing-key 1:7']);
  });
});

describe('the fault of a value becomes an issue with its details', () => {
  test.each<[string, string, string, object]>([
    [
      'a missing key',
      'people:\n  - part: spoke',
      'missing-key 2:5',
      { field: 'people[1].name', empty: false },
    ],
    ['an empty key', 'title:', 'missing-key 1:7', { field: 'title', empty: true }],
    ['an empty key of a closed list', 'session:', 'missing-key 1:9', { field: 'session', empty: true }],
    ['another type', 'title: 5', 'wrong-type 1:8', { expected: 'string', value: '5' }],
    ['a list for a text, told once', 'title: [a]', 'wrong-type 1:8', { expected: 'string', value: '["a"]' }],
    ['a part of a number', 'count: 1.5', 'wrong-type 1:8', { expected: 'int' }],
    [
      'no item of a closed list',
      'session: mornin',
      'not-in-list 1:10',
      { near: 'morning', allowed: ['morning', 'evening'] },
    ],
    ['a group for one of a closed list', 'session: { a: 1 }', 'not-in-list 1:10', { value: '{"a":1}' }],
    ['a short text', 'title: a', 'too-short 1:8', { minimum: 3, kind: 'string' }],
    ['a long text', 'title: abcdefghij', 'too-long 1:8', { maximum: 9, kind: 'string' }],
    ['a low number', 'count: 0', 'too-short 1:8', { minimum: 1, kind: 'number' }],
    ['a high number', 'count: 6', 'too-long 1:8', { maximum: 5, kind: 'number' }],
    ['an empty list', 'people: []', 'too-short 1:9', { minimum: 1, kind: 'array' }],
    ['a bad form', 'code: A1', 'bad-format 1:7', { value: 'A1' }],
    ['a check of our own', 'day: 1999-01-01', 'bad-date 1:6', { field: 'day', value: '1999-01-01' }],
  ])('%s', (_, text, issue, details) => {
    expect(judge(text)).toEqual([[issue, expect.objectContaining({ file: 'a.yaml', ...details })]]);
  });

  test('and all faults are told at once', () => {
    expect(
      judge('title: a\ncount: 9\nzzz: 1')
        .map(([issue]) => issue)
        .toSorted(),
    ).toEqual(['too-long 2:8', 'too-short 1:8', 'unknown-key 3:1']);
  });
});

test('a field is named as the handbook writes it, items counted from one', () => {
  expect(fieldName(['attendees', 1, 'positions', 0])).toBe('attendees[2].positions[1]');
});
