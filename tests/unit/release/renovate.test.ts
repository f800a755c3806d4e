import { expect, test } from 'vitest';
import { listProjectFiles, readProjectFile } from '../../support/project.ts';

interface Renovate {
  rangeStrategy: string;
  minimumReleaseAge: string;
  vulnerabilityAlerts: { minimumReleaseAge: null; schedule: string[] };
  'github-actions': { managerFilePatterns: string[] };
}

const settings = JSON.parse(readProjectFile('.renovaterc.json')) as Renovate;

test('updates of packages wait for two weeks and stay exact, and those that mend a weakness wait for nothing', () => {
  const { rangeStrategy, minimumReleaseAge, vulnerabilityAlerts } = settings;
  expect([rangeStrategy, minimumReleaseAge]).toEqual(['pin', '14 days']);
  expect(vulnerabilityAlerts).toMatchObject({ minimumReleaseAge: null, schedule: [] });
});

test('the actions of every recipe are among what is updated', () => {
  const patterns = settings['github-actions'].managerFilePatterns.map(
    (each) => new RegExp(each.slice(1, -1), 'u'),
  );
  const recipes = listProjectFiles('src').filter(
    (path) => path.endsWith('.yml') && /^\s*(?:- )?uses: \S+@/mu.test(readProjectFile(path)),
  );
  expect(recipes.length).toBeGreaterThan(1);
  expect(recipes.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([]);
});
