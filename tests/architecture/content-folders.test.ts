import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/project.ts';

/** What makes folders beside the content root, by where. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'in the work folder, where a draft is judged before it is moved, and what was taken is noted': [
    'src/authoring/change/judge-change.ts',
    'src/authoring/hook/check-staged.ts',
    'src/authoring/hook/staged.ts',
    'src/authoring/new/add.ts',
    'src/authoring/new/create.ts',
    'src/awards/taking/make-decision.ts',
    'src/importing/run/journal.ts',
    'src/importing/run/write-draft.ts',
  ],
  'in the repository of an office, with its own look for links': ['src/authoring/office/run.ts'],
};

test('one function makes folders below the content root, and looks for links on the way', () => {
  const making = globSync('src/{authoring,awards,bulletins,importing,gate,registers,catalogue}/**/*.ts', {
    cwd: PROJECT,
  })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) =>
      /import \{[^}]*\bmkdir(?:Sync)?\b[^}]*\} from 'node:fs/u.test(
        readFileSync(join(PROJECT, path), 'utf8'),
      ),
    );
  expect(making.toSorted()).toEqual(
    ['src/authoring/content-folder.ts', ...Object.values(ELSEWHERE).flat()].toSorted(),
  );
});
