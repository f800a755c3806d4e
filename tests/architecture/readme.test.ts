import { expect, test } from 'vitest';
import { components } from '../../src/bulletins/body/vocabulary.ts';
import { listProjectFiles, readProjectFile } from '../support/project.ts';

const readme = readProjectFile('README.md');

test('README names every component of bodies, and no other', () => {
  const [, named = ''] = /five components: ((?:`\w+`,?\s*)+)/u.exec(readme) ?? [];
  expect([...named.matchAll(/`(\w+)`/gu)].map(([, name]) => name)).toEqual(Object.keys(components));
});

/** What commands and tests say to their own processes. */
const INNER = new Set(
  'PREVIEW URGENT SITE FAULTS QUICK GOLDEN CHECK INSTALLED PORT RELOAD TEST_CANARY'
    .split(' ')
    .map((name) => `BANTIN_${name}`),
);

test('README names every setting of the environment that code reads, and no other', () => {
  const table = /^\| setting [\s\S]*?(?=\n\n)/mu.exec(readme)![0];
  const code = listProjectFiles().filter((path) =>
    /^(?:src|scripts|tests\/support)\/.*\.[cm]?[jt]s$/u.test(path),
  );
  const namesIn = (text: string) => [...text.matchAll(/\bBANTIN_[A-Z_]+\b/gu)].map(String);
  const read = new Set(
    code.filter((path) => !path.startsWith('src/strings/')).flatMap((path) => namesIn(readProjectFile(path))),
  );
  expect([...new Set(namesIn(table))].toSorted()).toEqual(
    [...read].filter((name) => !INNER.has(name)).toSorted(),
  );
});

test('the installation of packages installs the check before each commit', () => {
  const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };
  expect(scripts['prepare']).toContain('node scripts/install-hook.ts');
});

test('README names packages that the program is made with', () => {
  const [sentence = ''] = /^TypeScript on [\s\S]*?for tests\./mu.exec(readme) ?? [];
  const named = [...sentence.matchAll(/`([\w@/-]+)`|\[(\w+)\]/gu)].map(
    ([, code, link]) => code ?? link!.toLowerCase(),
  );
  const { dependencies, devDependencies } = JSON.parse(readProjectFile('package.json')) as Record<
    string,
    object
  >;
  expect(named).toEqual(['astro', '@astrojs/mdx', 'sharp', 'pagefind', 'vitest']);
  expect(named.filter((name) => !(name in { ...dependencies, ...devDependencies }))).toEqual([]);
});
