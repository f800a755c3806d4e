import { expect, test } from 'vitest';
import { CODE_PATHS } from '../../../../src/bulletins/reading/rules-fingerprint.ts';
import { parseImportTable } from '../../../support/house.ts';
import { readProjectFile } from '../../../support/project.ts';

test('a change in any room that reading a bulletin passes through, however indirectly, is a change of the rules', () => {
  const table = parseImportTable(readProjectFile('src/README.md'));
  const rooms = new Set(['bulletins']);
  for (const room of rooms) for (const { name } of table.get(room) ?? []) rooms.add(name);
  const counted = new Set(CODE_PATHS.map((path) => /^src\/([^./]+)/.exec(path)?.[1]));
  expect([...rooms].filter((room) => !counted.has(room))).toEqual([]);
});
