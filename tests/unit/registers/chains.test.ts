import { expect, test } from 'vitest';
import { listChain } from '../../../src/catalogue/units.ts';
import { listRelatedPlaces } from '../../../src/catalogue/place-index.ts';
import { countIssues } from '../../../src/gate/limit-alike.ts';
import { listYaml } from '../../../src/gate/tree.ts';
import { MAX_CHAIN } from '../../../src/registers/chains.ts';
import { readRegisters } from '../../../src/registers/read.ts';
import { writeContentRoot } from '../../support/content-root.ts';
import { measureWork } from '../../support/measured-work.ts';

const FILE = 'registers/places.yaml';

async function readPlaces(lines: readonly string[]) {
  const places = lines.map((line) => `  - { level: commune, names: [{ text: Xã Mẫu }], ${line} }\n`).join('');
  const { registers, issues } = await readRegisters(
    await listYaml(await writeContentRoot({ [FILE]: `places:\n${places}` })),
  );
  const byId = new Map(registers.places.map((place) => [place.id, place]));
  return { places: registers.places, byId, issues: issues.filter(({ rule }) => rule === 'long-chain') };
}

/** Places of which each leads to the next, the last to none. */
function chain(length: number, field: 'parent' | 'successors'): string[] {
  return Array.from({ length }, (_, at) => {
    const next = field === 'parent' ? `xa-${at + 1}` : `[xa-${at + 1}]`;
    return at === length - 1 ? `id: xa-${at}` : `id: xa-${at}, ${field}: ${next}`;
  });
}

test.each(['parent', 'successors'] as const)(
  'the longest chain of %s is accepted, no longer one',
  async (field) => {
    expect((await readPlaces(chain(MAX_CHAIN + 1, field))).issues).toEqual([]);
    const { issues } = await readPlaces(chain(MAX_CHAIN + 2, field));
    expect(issues.map(({ rule, line, details }) => [rule, line, details])).toEqual([
      ['long-chain', 2, { field, id: 'xa-0', limit: MAX_CHAIN }],
    ]);
  },
);

test.each([
  ['a place above itself', ['id: xa-0, parent: xa-0']],
  ['two above each other', ['id: xa-0, parent: xa-1', 'id: xa-1, parent: xa-0']],
  [
    'two that became each other',
    ['id: xa-0, successors: [xa-1]', 'id: xa-1, successors: [xa-2, xa-0]', 'id: xa-2'],
  ],
])('a loop is told once: %s', async (_, lines) => {
  const { issues } = await readPlaces(lines);
  expect(issues.map(({ rule, details }) => [rule, (details as { isLoop?: true }).isLoop])).toEqual([
    ['long-chain', true],
  ]);
});

test('as many as a file holds are read and walked along at once', async () => {
  let read: Awaited<ReturnType<typeof readPlaces>> | undefined;
  const work = await measureWork(async () => {
    read = await readPlaces(chain(5500, 'parent'));
    for (const place of read.places) listRelatedPlaces(place, read.byId);
  }, 2);
  const { places, byId, issues } = read!;
  expect(countIssues(issues).errors).toBe(Math.ceil(5500 / (MAX_CHAIN + 1)) - 1);
  expect(Math.max(...places.map((place) => listChain(place, byId).length))).toBe(MAX_CHAIN + 1);
  expect(work).toBeLessThan(2);
});
