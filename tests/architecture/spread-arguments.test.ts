import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/project.ts';

/** Rooms that read lists of which each row may give several issues. Every argument of a call lies on the stack, which takes some 100,000. */
const ROOMS = ['src/awards', 'src/sheets'];

const SPREAD = /\.(?:push|unshift)\(\s*\.\.\.|Math\.(?:max|min)\(\s*\.\.\./gu;

test('no list that grows with its input is spread into the arguments of a call', () => {
  const files = ROOMS.flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: PROJECT }));
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) =>
    [...readFileSync(join(PROJECT, file), 'utf8').matchAll(SPREAD)].map(([text]) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});
