import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LONGEST } from '../support/longest-first.ts';
import { listProjectFiles, PROJECT, readProjectFile } from '../support/project.ts';

test('no quick test replaces a module or changes the working folder, which the files of a process share', () => {
  const changes = /\b(?:vi\.(?:mock|doMock)|process\.(?:chdir|umask))\s*\(/u;
  const files = ['tests/unit', 'tests/architecture'].flatMap((folder) => listProjectFiles(folder));
  const tests = files.filter((path) => path.endsWith('.test.ts'));
  expect(tests.length).toBeGreaterThan(100);
  expect(tests.filter((path) => changes.test(readProjectFile(path)))).toEqual([]);
});

test('what the quick run has besides them are test files that are there', () => {
  const [, layer = ''] = /const LAYER = \[([^\]]+)\]/u.exec(readProjectFile('scripts/test.ts')) ?? [];
  const files = [...layer.matchAll(/'([^']+)'/gu)].map(([, path = '']) => `${path}.test.ts`);
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
});

test('the longest test files are there, each once', () => {
  expect(LONGEST.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  expect(new Set(LONGEST).size).toBe(LONGEST.length);
});
