import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { decisionSchema } from '../../../src/awards/decision-schema.ts';
import { bulletinSchema } from '../../../src/bulletins/schema.ts';
import { pageSchema } from '../../../src/bulletins/pages/standing-pages.ts';
import { fleetSchema } from '../../../src/fleet/fleet-file.ts';
import { listTextIssues } from '../../../src/gate/text.ts';
import { siteSchema } from '../../../src/site.ts';
import { bulletinFields } from '../../../src/strings/fields/bulletin.vi.ts';
import { decisionFields } from '../../../src/strings/fields/decision.vi.ts';
import { fleetFields } from '../../../src/strings/fields/fleet.vi.ts';
import { pageFields } from '../../../src/strings/fields/page.vi.ts';
import { siteFields } from '../../../src/strings/fields/site.vi.ts';
import type { FieldTexts } from '../../../src/strings/fields/texts.ts';
import { toNewTonePlacement } from '../../../src/vietnamese/tone-placement.ts';
import { keyOf, listFields, readExample, unwrap } from '../../support/schema-fields.ts';

/** What a schema says about the examples of all top-level fields put together, some replaced or left out. */
function judgeTogether(schema: z.ZodType, fields: FieldTexts, instead: Record<string, string> = {}): string {
  const examples = Object.entries(fields)
    .filter(([path]) => !path.includes('.'))
    .map(([path, { example }]) => instead[path] ?? example);
  const result = schema.safeParse(readExample(examples.filter((example) => example !== '').join('\n')));
  return result.success ? 'accepted' : z.prettifyError(result.error);
}

/** Nothing instead of the example of each field that may be missing. */
function leaveOutOptional(fields: FieldTexts): Record<string, string> {
  const optional = Object.entries(fields).filter(([, { required }]) => !required);
  return Object.fromEntries(optional.map(([path]) => [path, '']));
}

describe.each([
  ['a bulletin', bulletinSchema, bulletinFields],
  ['site.yaml', siteSchema, siteFields],
  ['a standing page', pageSchema, pageFields],
  ['fleet.yaml', fleetSchema, fleetFields],
  ['decision.yaml', decisionSchema, decisionFields],
] as const)('the fields of %s', (_, schema, texts: FieldTexts) => {
  const fields = [...listFields(schema)];
  const documented = Object.entries(texts);
  const words = (path: string) => texts[path] ?? { label: '', meaning: '', example: '' };

  test('are all documented, and nothing else is', () => {
    expect(documented.map(([path]) => path).toSorted()).toEqual(fields.map(([path]) => path).toSorted());
  });

  test.each(documented)('%s has a label, and a meaning that is a sentence', (_path, { label, meaning }) => {
    expect(label).toMatch(/^\p{Lu}.*[\p{L})]$/u);
    expect(meaning).toMatch(/^\S.{10,}[^\s.]\.$/u);
  });

  test.each(documented)('%s has words that the gate itself would let in, in one spelling', (_path, text) => {
    const all = [text.label, text.meaning, text.example].join('\n');
    expect(listTextIssues(all, 'fields.vi.ts')).toEqual([]);
    expect(toNewTonePlacement(all)).toBe(all);
  });

  test.each(documented)('%s has an example of that key alone', (path, { example }) => {
    expect(Object.keys(readExample(example))).toEqual([keyOf(path)]);
  });

  test.each(fields)('%s accepts its example', (path, field) => {
    const result = field.safeParse(readExample(words(path).example)[keyOf(path)]);
    expect(result.success ? 'accepted' : z.prettifyError(result.error)).toBe('accepted');
  });

  test.each(fields)('%s may be missing exactly when it is not marked as required', (path, field) => {
    expect(words(path).required ?? false).toBe(!field.safeParse(undefined).success);
  });

  test.each(fields)('%s has the default of the schema', (path, field) => {
    const documentedDefault = words(path).default;
    const whenMissing = field.safeParse(undefined).data;
    expect(
      documentedDefault === undefined ? undefined : readExample(`value: ${documentedDefault}`)['value'],
    ).toEqual(whenMissing);
  });

  test.each(
    fields.flatMap(([path, field]) => {
      const inner = unwrap(field);
      const options = inner instanceof z.ZodEnum ? inner.options.map(String) : [];
      // The codes of warnings are explained in a list of their own.
      return options.length > 0 && !options[0]!.startsWith('BT-') ? [[path, options] as const] : [];
    }),
  )('%s explains each value of its closed list', (path, options) => {
    expect(options.filter((option) => !new RegExp(`\\b${option}\\b`).test(words(path).meaning))).toEqual([]);
  });
});

describe('the examples of all top-level fields together', () => {
  test('make a bulletin, without withdrawal', () => {
    expect(judgeTogether(bulletinSchema, bulletinFields, { withdrawal: '' })).toBe('accepted');
  });

  test('make a withdrawn bulletin', () => {
    const instead = { status: 'status: withdrawn' };
    expect(judgeTogether(bulletinSchema, bulletinFields, instead)).toBe('accepted');
  });

  test('make a site.yaml', () => {
    expect(judgeTogether(siteSchema, siteFields)).toBe('accepted');
  });

  test('make a decision, without what later ones say of others', () => {
    const instead = { 'annuls[]': '', 'corrects[]': '', 'reissues[]': '', 'restores[]': '' };
    expect(judgeTogether(decisionSchema, decisionFields, instead)).toBe('accepted');
  });

  test('make a standing page', () => {
    expect(judgeTogether(pageSchema, pageFields)).toBe('accepted');
  });
});

describe('the examples of required fields alone', () => {
  test('make a bulletin', () => {
    expect(judgeTogether(bulletinSchema, bulletinFields, leaveOutOptional(bulletinFields))).toBe('accepted');
  });

  test('make a site.yaml', () => {
    expect(judgeTogether(siteSchema, siteFields, leaveOutOptional(siteFields))).toBe('accepted');
  });
});
