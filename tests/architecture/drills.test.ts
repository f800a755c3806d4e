import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listDrillFiles, listTestsOf, readDrills } from '../drills/table.ts';
import { PROJECT, readProjectFile } from '../support/project.ts';
import { listTestTitles } from '../support/test-titles.ts';

const drills = readDrills();

test('every fault that the review of operations found has its drill', () => {
  const faults = [
    ...Array.from({ length: 10 }, (_, index) => `A${index + 1}`),
    ...Array.from({ length: 16 }, (_, index) => `B${index + 1}`),
  ];
  expect(drills.flatMap(({ id }) => id ?? [])).toEqual(faults);
  expect(drills.length).toBeGreaterThan(45);
});

test('every drill is done by tests that are there, or says who else knows', () => {
  const titles = new Map(
    listDrillFiles(drills)
      .filter((path) => existsSync(join(PROJECT, path)))
      .map((path) => [path, listTestTitles(path, readProjectFile(path))]),
  );
  const missing = drills.flatMap((drill) => {
    const tests = listTestsOf(drill);
    if (tests.length === 0 && drill.outside === undefined) return [drill.drill];
    return tests
      .filter(({ path, title }) => !titles.get(path)?.has(title))
      .map(({ path, title }) => `${path}: ${title}`);
  });
  expect(missing).toEqual([]);
});
