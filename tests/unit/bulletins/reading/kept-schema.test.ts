import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { parseKept } from '../../../../src/bulletins/reading/kept-schema.ts';
import { makeBulletin } from '../../../support/read.ts';

const kept = {
  bulletin: await makeBulletin(),
  links: [{ href: '/tin/', place: { file: 'a', line: 1, column: 1 } }],
  doneOn: [{ path: ['images', 0, 'takenOn'], day: '2024-05-03' }],
  warnings: [],
  silences: [],
  marks: { times: 'a', contents: 'b' },
};
const stored = () => JSON.parse(JSON.stringify(kept)) as Record<string, unknown>;

it('what this program keeps is taken as it is', () => {
  expect(parseKept(stored())).toEqual(stored());
});

it('a bulletin whose date is inferred is taken too, though the note that this needs is the editors’ own', async () => {
  const bulletin = await makeBulletin({
    dateBasis: 'inferred',
    dateText: 'đầu tháng 5',
    notes: '[Ngày suy ra từ bản tin sau.]',
  });
  const inferred = JSON.parse(JSON.stringify({ ...kept, bulletin })) as typeof kept;
  expect(parseKept(inferred)).toEqual(inferred);
  expect(parseKept({ ...inferred, bulletin: { ...inferred.bulletin, notes: ['a'] } })).toBeUndefined();
});

/** Every place of a value that holds a value. */
function listPlaces(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [
    [...path, key],
    ...listPlaces(inside, [...path, key]),
  ]);
}

function put(value: Record<string, unknown>, path: readonly string[], replaced: unknown): void {
  let at = value;
  for (const key of path.slice(0, -1)) {
    if (typeof at[key] !== 'object' || at[key] === null) return;
    at = at[key] as Record<string, unknown>;
  }
  at[path.at(-1)!] = replaced;
}

it('whatever is put anywhere into it, no file is named but those of its folder', () => {
  const values = [
    '../../x',
    '/etc/passwd',
    './../x',
    'a\0',
    7,
    null,
    [],
    {},
    true,
    undefined,
    { kind: 'html', html: 7 },
  ];
  const { file, key } = kept.bulletin;
  let taken = 0;
  assert(
    property(
      array(constantFrom(...listPlaces(kept)), { minLength: 1, maxLength: 3 }),
      constantFrom(...values),
      (places, value) => {
        const forged = stored();
        for (const place of places) put(forged, place, value);
        const parsed = parseKept(forged);
        if (!parsed) return;
        taken += 1;
        const { bulletin } = parsed;
        expect([bulletin.file, bulletin.key]).toEqual([file, key]);
        for (const name of [
          ...bulletin.attachments.map((each) => `./${each.name}`),
          ...bulletin.pictures.map(({ src }) => src),
        ])
          expect(name).toMatch(/^\.\/[A-Za-z0-9][A-Za-z0-9._-]*$/u);
        for (const block of bulletin.blocks)
          expect(block.kind === 'html' ? typeof block.html : 'string').toBe('string');
      },
    ),
    { numRuns: 3000, seed: 1 },
  );
  expect(taken).toBeGreaterThan(0);
});
