import { expect, test } from 'vitest';
import { listProjectFiles, readProjectFile } from '../support/project.ts';

test('every address in a field is judged by the one schema of addresses', () => {
  const files = listProjectFiles('src').filter((path) =>
    /\bz\s*\.(?:url|httpUrl)\(/u.test(readProjectFile(path)),
  );
  expect(files).toEqual(['src/gate/web-address.ts']);
});
