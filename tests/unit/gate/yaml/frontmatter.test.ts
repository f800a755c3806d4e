import { describe, expect, test } from 'vitest';
import { splitFrontmatter } from '../../../../src/gate/yaml/frontmatter.ts';
import { normaliseText } from '../../../../src/gate/text.ts';

/** The two parts of a file, or the rule it breaks. */
function split(text: string): { yaml: string; body: string } | string {
  const parts = splitFrontmatter(normaliseText(text), 'a.mdx');
  return 'issue' in parts ? parts.issue.rule : { yaml: parts.yaml, body: parts.body };
}

function lineOf(text: string, wanted: string): number {
  return text.split('\n').indexOf(wanted);
}

test('a file is cut at its first two lines of dashes', () => {
  expect(split('---\nid: a\n---\n\nBài.\n')).toEqual({ yaml: 'id: a\n', body: '\n\n\n\nBài.\n' });
});

test('every line of the body keeps its number, and of the frontmatter with the lines above', () => {
  const text = '---\nid: a\ntitle: b\n---\nBài.\n';
  const parts = splitFrontmatter(normaliseText(text), 'a.mdx');
  if ('issue' in parts) throw new Error(parts.issue.rule);
  expect(lineOf(parts.body, 'Bài.')).toBe(lineOf(text, 'Bài.'));
  expect(lineOf(parts.yaml, 'title: b') + parts.yamlLinesAbove).toBe(lineOf(text, 'title: b'));
});

test('blanks after the dashes, a byte order mark before them and a rule in the body change nothing', () => {
  const parts = { yaml: 'id: a\n', body: '\n\n\nBài.\n\n---\n\nHết.' };
  expect(split('---\nid: a\n---\nBài.\n\n---\n\nHết.')).toEqual(parts);
  expect(split('--- \nid: a\n---\t\nBài.\n\n---\n\nHết.')).toEqual(parts);
  expect(split('\uFEFF---\nid: a\n---\nBài.\n\n---\n\nHết.')).toEqual(parts);
});

test('a frontmatter may end the file, and may be empty', () => {
  expect(split('---\nid: a\n---')).toEqual({ yaml: 'id: a\n', body: '\n\n' });
  expect(split('---\n---\nBài.')).toEqual({ yaml: '', body: '\n\nBài.' });
});

test('dashes within a line close nothing', () => {
  expect(split('---\ntitle: a --- b\n --- \n---\n')).toEqual({
    yaml: 'title: a --- b\n --- \n',
    body: '\n\n\n\n',
  });
});

describe('a file that cannot be cut', () => {
  test.each([
    ['is empty', '', 'empty-file'],
    ['has nothing but blank lines', ' \n\n', 'empty-file'],
    ['begins with its text', 'Bài.\n', 'no-frontmatter'],
    ['begins with a blank line', '\n---\nid: a\n---\n', 'no-frontmatter'],
    ['begins with four dashes', '----\nid: a\n---\n', 'no-frontmatter'],
    ['never closes its frontmatter', '---\nid: a\n\nBài.\n', 'unclosed-frontmatter'],
  ])('%s', (_, text, rule) => {
    expect(split(text)).toBe(rule);
  });

  test.each([' ---', '\t--- ', '—-', '****', '====', '~~~'])(
    'is named where it was probably meant to be closed, by %j',
    (closing) => {
      expect(splitFrontmatter(normaliseText(`---\nid: a\n${closing}\n\nBài.\n`), 'a.mdx')).toMatchObject({
        issue: { rule: 'unclosed-frontmatter', line: 3, column: 1, details: { found: closing.trimEnd() } },
      });
    },
  );

  test('is named at its beginning', () => {
    expect(splitFrontmatter(normaliseText('Bài.'), 'a.mdx')).toMatchObject({
      issue: { file: 'a.mdx', line: 1, column: 1 },
    });
  });
});
