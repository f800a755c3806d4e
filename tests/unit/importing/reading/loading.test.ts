import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../../support/project.ts';

/** What each file of `src` and `scripts` loads before anything of it runs. */
const loading = globSync('{src,scripts}/**/*.{ts,mjs,astro}', { cwd: PROJECT }).map((path) => ({
  path: path.replaceAll('\\', '/'),
  loaded: [
    ...readFileSync(join(PROJECT, path), 'utf8').matchAll(
      /^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gmu,
    ),
  ].map(([, name]) => name!),
}));

/** The files that load a module before anything of them runs, for more than its types. */
function listLoading(module: string): string[] {
  return loading
    .filter(({ path, loaded }) => loaded.some((name) => posix.join(posix.dirname(path), name) === module))
    .map(({ path }) => path);
}

test('the library that reads older Word is loaded when one is met, and by nothing else', () => {
  const using = loading.filter(({ loaded }) => loaded.includes('word-extractor')).map(({ path }) => path);
  expect(using).toEqual(['src/importing/reading/doc/read-doc-words.ts']);
  expect(loading.filter(({ loaded }) => loaded.some((name) => name.endsWith('/read-doc-words.ts')))).toEqual(
    [],
  );
});

test('the readers run in the bounded process alone', () => {
  const inside = listLoading('src/importing/reading/answer-question.ts');
  expect(inside).toEqual(['src/importing/reading/source-child.ts']);
  expect(listLoading('src/importing/reading/source-child.ts')).toEqual([]);
  const around = ['read-source', 'ask-source', 'source-file', 'wxr/list-posts', 'doc/open-old'];
  const readers = loading
    .map(({ path }) => path)
    .filter((path) => /^src\/importing\/reading\/(?:.*\/)?read-[\w-]+\.ts$/u.test(path))
    .filter((path) => !path.endsWith('/read-source.ts') && !path.includes('/photographs/'));
  const loaders = readers.flatMap(listLoading);
  expect(loaders.filter((path) => around.some((name) => path.endsWith(`/reading/${name}.ts`)))).toEqual([]);
  expect(loaders.filter((path) => !path.startsWith('src/importing/reading/'))).toEqual([]);
});

test('the reader of a kind is loaded when a source of that kind is met', () => {
  const { loaded } = loading.find(({ path }) => path === 'src/importing/reading/answer-question.ts')!;
  expect(loaded.filter((name) => /^\.\/.*\//u.test(name))).toEqual([]);
});

test('nothing but the command that imports loads what imports', () => {
  const using = loading.filter(
    ({ path, loaded }) =>
      !path.startsWith('src/importing/') && loaded.some((name) => /\/importing\//u.test(name)),
  );
  expect(using.map(({ path }) => path)).toEqual(['scripts/import.ts']);
});
