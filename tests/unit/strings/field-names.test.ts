import { expect, test } from 'vitest';
import { pageSchema } from '../../../src/bulletins/pages/standing-pages.ts';
import { bulletinSchema } from '../../../src/bulletins/schema.ts';
import { registerSchemas } from '../../../src/registers/schema.ts';
import { siteSchema } from '../../../src/site.ts';
import { nameField as nameFieldEn } from '../../../src/strings/field-names.en.ts';
import { nameField } from '../../../src/strings/field-names.vi.ts';
import { listFields } from '../../support/schema-fields.ts';

test.each([
  ['title', 'title', 'title'],
  ['withdrawal.reason', 'withdrawal.reason', 'withdrawal.reason'],
  ['attendees[2].part', 'vai trò (part) của người dự thứ 2', 'part of item 2 of attendees'],
  [
    'attendees[1].positions[2].org',
    'mã đơn vị (org) của chức vụ thứ 2 của người dự thứ 1',
    'org of item 2 of positions of item 1 of attendees',
  ],
  ['images[3]', 'ảnh thứ 3', 'item 3 of images'],
  ['images.widths[3]', 'bề rộng ảnh thứ 3', 'item 3 of widths of images'],
  [
    'places[3].names[1].text',
    'tên (text) của tên thứ 1 của hồ sơ thứ 3',
    'text of item 1 of names of item 3 of places',
  ],
])('%s is called %s', (path, inVietnamese, inEnglish) => {
  expect([nameField(path), nameFieldEn(path)]).toEqual([inVietnamese, inEnglish]);
});

test('every field within a list is called by words that the handbook has for it', () => {
  const schemas = [bulletinSchema, siteSchema, pageSchema, ...Object.values(registerSchemas)];
  const paths = schemas
    .flatMap((schema) => [...listFields(schema)].map(([path]) => path.replaceAll('[]', '[7]')))
    .filter((path) => path.includes('['));
  expect(paths.length).toBeGreaterThan(60);
  const called = paths.map(nameField);
  expect(called.filter((name) => name.includes('['))).toEqual([]);
  // A key stands in brackets behind its words, and by itself nowhere.
  expect(called.filter((name) => /^[a-z]+[A-Z]?[a-z]*(?: thứ| của|$)/u.test(name))).toEqual([]);
});
