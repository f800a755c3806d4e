import { describe, expect, test } from 'vitest';
import { listTypographyIssues } from '../../../src/gate/typography.ts';

/** `rule line:column` of every issue with a text. */
function judge(text: string, names: string[] = []): string[] {
  return listTypographyIssues(text, 'a.mdx', names).map(
    ({ rule, line, column }) => `${rule} ${line}:${column}`,
  );
}

test('spaces at which no line breaks are counted, and the first is named', () => {
  expect(listTypographyIssues('a b\nc\u00A0d\u202Fe', 'a.mdx')).toMatchObject([
    { rule: 'non-breaking-space', line: 2, column: 2, details: { count: 2 } },
  ]);
});

describe('doubled spaces', () => {
  test('are counted, and the first is named', () => {
    expect(listTypographyIssues('a  b\nc   d', 'a.mdx')).toMatchObject([
      { rule: 'doubled-space', line: 1, column: 2, details: { count: 2 } },
    ]);
  });

  test('are found in the value of a field', () => {
    expect(judge('title:  Hội  nghị')).toEqual(['doubled-space 1:12']);
  });

  test.each([
    ['indentation', '- a\n    - b\n      c'],
    ['behind the mark of a list', '-   a\n1.  b\n>  c'],
    ['behind a key', 'title:   a'],
    ['before a comment', 'title: a   # b'],
    ['in the cells of a table', '| a   | b |\n|     |   |'],
    ['at the end of a line', 'a  \nb'],
    ['in code', '```\na   b\n```'],
  ])('may stand as %s', (_, text) => {
    expect(judge(text)).toEqual([]);
  });
});

describe('the place of tone marks', () => {
  test('is mixed when both ways occur, and the rarer is named', () => {
    expect(listTypographyIssues('Ủy ban\nỦy viên, văn hoá, Hòa', 'a.mdx')).toMatchObject([
      {
        rule: 'mixed-tone-placement',
        line: 2,
        column: 14,
        details: {
          kinds: [
            { word: 'Ủy', count: 3 },
            { word: 'hoá', count: 1 },
          ],
        },
      },
    ]);
  });

  test.each([
    ['on the first vowel', 'Ủy ban, Hòa, khỏe'],
    ['on the second vowel', 'Uỷ ban, Hoà, khoẻ'],
    ['where there is one way only', 'Ủy ban, quý, quyết, hoàn, toàn, khuỷu, thoái'],
  ])('is even %s', (_, text) => {
    expect(judge(text)).toEqual([]);
  });

  test('is free within the names of people', () => {
    const text = 'Ủy ban, đồng chí Trần Thị Thuý';
    expect(judge(text)).toEqual(['mixed-tone-placement 1:27']);
    expect(judge(text, ['Trần Thị Thuý'])).toEqual([]);
  });
});

test('fields that no reader sees are left alone', () => {
  const text =
    '---\nnotes:\n  - Uỷ  ban\n  - "a\u00A0b"\nlint: [{ rule: BT-209, reason: Uỷ }]\ntitle: Ủy ban\n---\n';
  expect(judge(text)).toEqual([]);
  expect(judge(text.replace('title: Ủy ban', 'title: Ủy ban văn hoá'))).toHaveLength(1);
});

test('a text in an old encoding is named by its word', () => {
  expect(judge('a\nthi ñua')).toEqual(['legacy-encoding 2:5']);
});
