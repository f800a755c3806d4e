import { describe, expect, test } from 'vitest';
import { quoteLine } from '../../../../src/bulletins/check/formats/quote.ts';
import { issueAt } from '../../../../src/gate/issue.ts';

const at = (column: number) => issueAt('heading-level-one', { file: 'a.mdx', line: 1, column }, {});

describe('a caret stands under its place', () => {
  test.each([
    ['in Vietnamese', 'Đỗ Hồng Hà', 4, 3],
    ['behind decomposed letters', `${'Đỗ'.normalize('NFD')} Hà`, 6, 3],
    ['behind letters of double width', '日本 a', 4, 5],
    ['behind a tab', '\ta', 2, 1],
    ['at the end of a line', 'abc', 4, 3],
  ])('%s', (_, line, column, spaces) => {
    expect(quoteLine(at(column), line)[1]).toBe(`${' '.repeat(spaces)}^`);
  });

  test('also in a long line, of which only a part is shown', () => {
    const [shown = '', caret = ''] = quoteLine(at(301), `${'a'.repeat(300)}X${'b'.repeat(300)}`);
    expect(shown.charAt(caret.length - 1)).toBe('X');
    expect(shown.length).toBeLessThan(100);
    expect(shown).toMatch(/^…a.*b…$/);
  });
});

test('what a terminal would obey, or not show, is shown as a sign', () => {
  expect(quoteLine(at(1), 'a\u001B[31m\u200B\u202E\u00A0b')[0]).toBe('a▯[31m▯▯␣b');
});

test('the digits of personal data are covered', () => {
  const issue = issueAt('personal-data', { file: 'a.mdx', line: 1, column: 1 }, { kind: 'id', rows: 1 });
  expect(quoteLine(issue, '- A, 012345678')[0]).toBe('- A, •••••••••');
});

test('a line without words is not worth showing', () => {
  expect([undefined, '', '  ', '---'].map((line) => quoteLine(at(1), line))).toEqual([[], [], [], []]);
});
