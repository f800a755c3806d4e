import { expect, test } from 'vitest';
import { listProjectFiles, readProjectFile } from '../support/project.ts';

test('no quick test replaces a module or changes the working folder, which the files of a process share', () => {
  const changes = /\b(?:vi\.(?:mock|doMock)|process\.(?:chdir|umask))\s*\(/u;
  const files = ['tests/unit', 'tests/architecture'].flatMap((folder) => listProjectFiles(folder));
  const tests = files.filter((path) => path.endsWith('.test.ts'));
  expect(tests.length).toBeGreaterThan(100);
  expect(tests.filter((path) => changes.test(readProjectFile(path)))).toEqual([]);
});
