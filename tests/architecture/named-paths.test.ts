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
