import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../../support/project.ts';

/** What each file of `src` and `scripts` loads before anything of it runs. */
const loading = globSync('{src,scripts}/**/*.{ts,mjs,astro}', { cwd: PROJECT }).map((path) => ({
  path: path.replaceAll('\\', '/'),
  loaded: [
    ...readFileSync(join(PROJECT, path), 'utf8').matchAll(/^(?:import|export)[^;]*?from '([^']+)'/gmu),
  ].map(([, name]) => name!),
}));

test('the library that reads older Word is loaded in its own process alone, and by nothing else', () => {
  const using = loading.filter(({ loaded }) => loaded.includes('word-extractor')).map(({ path }) => path);
  expect(using).toEqual(['src/importing/reading/doc/words-child.ts']);
  expect(loading.filter(({ loaded }) => loaded.some((name) => name.endsWith('/words-child.ts')))).toEqual([]);
});

test('the reader of a kind is loaded when a source of that kind is met', () => {
  const { loaded } = loading.find(({ path }) => path === 'src/importing/reading/read-source.ts')!;
  expect(loaded.filter((name) => /^\.\/.*\//u.test(name))).toEqual([]);
});

test('nothing but the command that imports loads what imports', () => {
  const using = loading.filter(
    ({ path, loaded }) =>
      !path.startsWith('src/importing/') && loaded.some((name) => /\/importing\//u.test(name)),
  );
  expect(using.map(({ path }) => path)).toEqual(['scripts/import.ts']);
});
