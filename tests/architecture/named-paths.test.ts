import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listProjectFiles, PROJECT, readProjectFile } from '../support/project.ts';

test('every file and folder of the project that a document names is there', () => {
  const documents = listProjectFiles().filter((path) => path.endsWith('.md') && !path.startsWith('content/'));
  const named = documents.flatMap((path) =>
    [...readProjectFile(path).matchAll(/`((?:src|tests|scripts)\/[\w./-]+)`/g)].map(([, name = '']) => ({
      path,
      name,
    })),
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter(({ name }) => !existsSync(join(PROJECT, name)))).toEqual([]);
});

test('every test file that is begun first, or belongs to the quick layer, is there', () => {
  const named = ['tests/support/longest-first.ts', 'scripts/test.ts'].flatMap((path) =>
    [...readProjectFile(path).matchAll(/^ {2}'(tests\/[\w./-]+?)(?:\.test\.ts)?',$/gm)].map(
      ([, name = '']) => name,
    ),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !existsSync(join(PROJECT, `${name}.test.ts`)))).toEqual([]);
});
