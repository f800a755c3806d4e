import { assert, constantFrom, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { buildEditorSchema, type JsonSchema } from '../../../src/authoring/editor/json-schema.ts';
import { pageSchema } from '../../../src/bulletins/pages/standing-pages.ts';
import { bulletinSchema } from '../../../src/bulletins/schema.ts';
import { validateYaml } from '../../../src/gate/validate.ts';
import { parseYaml } from '../../../src/gate/yaml/yaml.ts';
import { registerSchemas } from '../../../src/registers/schema.ts';
import { siteSchema } from '../../../src/site.ts';
import { BULLETIN, bulletinText } from '../../support/content-root.ts';
import { readFiles } from '../../support/read.ts';

/** Fields of ids of records, which JSON schema cannot tell from words: behind an id a comment is a comment. */
const REFERENCES = new Set([
  'section',
  'location.place',
  'attendees.0.positions.0.org',
  'attendees.0.person',
  'images.0.place',
  'event.type',
  'organisers.0',
  'bloc',
  'movement',
  'byline.ref',
]);
/** Texts with a check that JSON schema cannot express. */
const CHECKED = new Set([
  'formerPaths.0',
  'takenBack.0',
  'timeZone',
  'office.telephone',
  'office.email',
  'security.expires',
  'parentPortal.url',
  'security.contacts.0',
]);

interface Leaf {
  path: string[];
  isWords: boolean;
}

/** Every field of a schema that holds one value, with whether that is words: JSON schema says what forms it has. */
function listLeaves(node: JsonSchema, path: string[] = []): Leaf[] {
  const parts = [...((node['anyOf'] ?? []) as JsonSchema[])];
  const below = [
    ...Object.entries((node['properties'] ?? {}) as Record<string, JsonSchema>).map(
      ([key, part]) => [key, part] as const,
    ),
    ...(node['items'] === undefined ? [] : [['0', node['items'] as JsonSchema] as const]),
  ];
  const leaves = [
    ...parts.flatMap((part) => listLeaves(part, path)),
    ...below.flatMap(([key, part]) => listLeaves(part, [...path, key])),
  ];
  if (leaves.length > 0) return leaves;
  const isPlain = ['enum', 'const', 'pattern', 'format'].every((key) => node[key] === undefined);
  const name = path.join('.');
  const isFree = !REFERENCES.has(name) && !CHECKED.has(name);
  return [{ path, isWords: node['type'] === 'string' && isPlain && isFree }];
}

/** Nested maps and lists with one value. */
function nest([head, ...rest]: readonly string[], value: unknown): unknown {
  if (head === undefined) return value;
  return head === '0' ? [nest(rest, value)] : { [head]: nest(rest, value) };
}

const schemas: Record<string, z.ZodType> = {
  bulletin: bulletinSchema,
  page: pageSchema,
  site: siteSchema,
  ...registerSchemas,
};

/** Every field of a schema, once; of one that may have several forms, whether any of them is words. */
const fields = Object.entries(schemas).flatMap(([name, schema]) => {
  const leaves = listLeaves(buildEditorSchema(schema, '', () => undefined));
  const byPath = Map.groupBy(leaves, ({ path }) => path.join('.'));
  return [...byPath].map(([key, forms]) => ({
    key: `${name} ${key}`,
    schema,
    path: forms[0]!.path,
    isWords: forms.some(({ isWords }) => isWords),
  }));
});
type Field = (typeof fields)[number];

/** The texts that are told as lost, when a value is written in a field with this behind it. */
function tell({ schema, path }: Field, value: string, behind: string): string[] {
  const yaml = stringify(nest(path, 'VALUE')).replace('VALUE', () => `${value}${behind}`);
  const parsed = parseYaml(yaml, 'a.yaml');
  const result = 'yaml' in parsed ? validateYaml(schema, parsed.yaml) : parsed;
  return ('issues' in result ? result.issues : [])
    .filter(({ rule }) => rule === 'yaml-comment')
    .map(({ details }) => (details as { text: string }).text);
}

const value = stringMatching(/^[A-ZĐ][a-zđ]{1,9}(?: [a-zàếđ0-9]{1,7}){0,3}$/u);
const behind = stringMatching(/^#[ a-z1-9][a-zđếà0-9 ]{0,30}[a-z1-9]$/u);

test('whatever stands behind # in words is told, in every field for words', () => {
  const words = fields.filter(({ isWords }) => isWords);
  expect(words.length).toBeGreaterThan(30);
  assert(
    property(constantFrom(...words), value, behind, (field, typed, lost) => {
      expect(tell(field, typed, ` ${lost}`), field.key).toEqual([lost]);
      expect(tell(field, typed, ` # ${lost}`), field.key).toEqual([`# ${lost}`]);
      expect(tell(field, `"${typed} ${lost}"`, '')).toEqual([]);
      expect(tell(field, `"${typed}"`, ` # ${lost}`)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a comment behind an id, a day, a number or one of a few values is a comment', () => {
  const others = fields.filter(({ isWords }) => !isWords);
  expect(others.length).toBeGreaterThan(30);
  const typed = ['tin-tuc', '2024-05-03', 'draft', '12', 'true', 'null', 'https://thu.example/', './anh.jpg'];
  for (const field of others) {
    for (const each of typed) expect(tell(field, each, ' # ghi chú'), field.key).toEqual([]);
  }
});

test.each([
  ['summary', 'summary: Tóm tắt # chưa xong', 'BT-312 9:18'],
  ['title', 'title: Tặng Bằng khen # 1 cho đơn vị dẫn đầu', 'BT-312 8:23'],
  ['location', 'location: { text: Hội trường # 2\n  }', 'BT-312 8:30'],
  ['byline', 'byline: Văn-phòng # và các đơn vị', 'BT-312 8:19'],
])('a bulletin whose %s would lose words is refused', async (key, line, told) => {
  const text = bulletinText({ [key]: undefined }).replace('\n---\n\n', () => `\n${line}\n---\n\n`);
  const { issues } = await readFiles({ [BULLETIN]: text });
  expect(issues.map(({ code, line: at, column }) => `${code} ${at}:${column}`)).toContain(told);
});
