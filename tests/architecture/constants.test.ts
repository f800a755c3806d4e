import { expect, test } from 'vitest';
import { listProjectFiles, readProjectFile } from '../support/project.ts';

const NUMBER = /^(?:export )?const ([A-Z][A-Z0-9_]*) = -?[\d(]/;

/** The numeric constants of a module without a comment above them, or above the constants that they directly follow. */
function listUnexplained(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const name = NUMBER.exec(line)?.[1];
    const above = lines.slice(0, index).findLast((before) => !/^(?:export )?const /.test(before)) ?? '';
    return name === undefined || /\*\/$|^\/\/ /.test(above) ? [] : [name];
  });
}

test('a number with a name says what it is and in which unit', () => {
  const paths = listProjectFiles('src').filter((path) => path.endsWith('.ts'));
  const texts = paths.map(readProjectFile);
  expect(texts.flatMap((text) => text.match(new RegExp(NUMBER, 'gm')) ?? []).length).toBeGreaterThan(60);
  expect(
    paths.flatMap((path, index) => listUnexplained(texts[index]!).map((name) => `${path} ${name}`)),
  ).toEqual([]);
});

test.each([
  ['without a comment', 'const LIMIT = 3;\n', ['LIMIT']],
  ['after an empty line', '/** Bytes. */\n\nconst LIMIT = 1024 * 1024;\n', ['LIMIT']],
  ['after another declaration', '/** A name. */\nlet name;\nexport const LIMIT = 0x10;\n', ['LIMIT']],
  ['with a comment', '/** Bytes, at most. */\nconst LIMIT = 3;\n', []],
  ['in a group with a comment', '/** States. */\nconst FREE = 0;\nconst TAKEN = 1;\n', []],
])('a number %s', (_, text, expected) => {
  expect(listUnexplained(text)).toEqual(expected);
});
