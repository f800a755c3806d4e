import { describe, expect, test } from 'vitest';
import { selectFiles } from '../../../../src/bulletins/check/selection.ts';
import { issueAt } from '../../../../src/gate/issue.ts';

const FOLDER = 'bulletins/2024/a';
const select = (...paths: string[]) => selectFiles(paths, '/noi-dung', '/noi-dung');
const error = (file: string) => issueAt('heading-level-one', { file, line: 1, column: 1 }, {});
const warning = (file: string) => issueAt('doubled-space', { file, line: 1, column: 1 }, { count: 1 });

describe('a file of a bulletin', () => {
  const selection = select(`${FOLDER}/anh.jpg`);

  test('selects the folder of the bulletin, and none that begins alike', () => {
    expect([FOLDER, 'bulletins/2024/ab', 'bulletins/2023/a'].map(selection.holds)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('wants every issue of that folder', () => {
    expect(
      [error(FOLDER), warning(`${FOLDER}/index.mdx`), error('pages/a.mdx')].map(selection.wants),
    ).toEqual([true, true, false]);
  });
});

test('a folder selects what lies in it', () => {
  const selection = select('bulletins/2024');
  expect([selection.holds(FOLDER), selection.holds('bulletins/2023/a')]).toEqual([true, false]);
  expect(selection.wants(warning(`${FOLDER}/index.mdx`))).toBe(true);
});

test.each(['site.yaml', 'registers/places.yaml', 'registers'])('%s decides about every bulletin', (path) => {
  const selection = select(path);
  expect(selection.needsAll).toBe(true);
  expect([error(`${FOLDER}/index.mdx`), warning(`${FOLDER}/index.mdx`)].map(selection.wants)).toEqual([
    true,
    false,
  ]);
});

test('the content root itself selects everything', () => {
  const selection = select('.');
  expect(selection.holds(FOLDER)).toBe(true);
  expect(selection.wants(warning(`${FOLDER}/index.mdx`))).toBe(true);
});

test('files outside the content root are passed over', () => {
  expect(select('../package.json', '/etc/passwd').isEmpty).toBe(true);
  expect(selectFiles(['noi-dung/site.yaml', 'package.json'], '/a/noi-dung', '/a').isEmpty).toBe(false);
});
