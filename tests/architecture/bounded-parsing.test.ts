import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/project.ts';

/** Files that parse a body without bounds: the door itself, and what only runs in a process that is ended in time. */
const BOUNDED = [
  'src/authoring/format/rendering.ts',
  'src/bulletins/parse-bounded.ts',
  'src/bulletins/parse-child.ts',
];

test('no other file parses a body than those whose cost is bounded', () => {
  const files = globSync('src/**/*.{ts,astro}', { cwd: PROJECT }).map((path) => path.replaceAll('\\', '/'));
  const parsing = files.filter((path) =>
    /import \{[^}]*\bparseClosedMdx\b[^}]*\} from/.test(readFileSync(join(PROJECT, path), 'utf8')),
  );
  expect(parsing.sort()).toEqual(BOUNDED);
});
