import { expect, test } from 'vitest';
import { layOutFrontmatter, listComments } from '../../../../src/authoring/format/frontmatter.ts';
import { bulletinFields } from '../../../../src/strings/fields/bulletin.vi.ts';

const layOut = (yaml: string) => layOutFrontmatter(yaml, bulletinFields);

test('keys stand in the order of the handbook, at every level, unknown ones last', () => {
  const yaml = [
    'date: 2022-07-28',
    'la: 1',
    'attendees:',
    '- part: directed',
    '  positions: [Phó Giám đốc]',
    '  name: Đỗ Hồng Hà',
    'id: mot',
  ].join('\n');
  expect(layOut(yaml)).toBe(
    [
      'id: mot',
      'date: 2022-07-28',
      'attendees:',
      '  - name: Đỗ Hồng Hà',
      '    positions:',
      '      - Phó Giám đốc',
      '    part: directed',
      'la: 1',
      '',
    ].join('\n'),
  );
});

test('braces and brackets become lines, but an empty list stays', () => {
  expect(layOut('location: { place: a-b, text: "xã A, tỉnh B" }\nnotes: []')).toBe(
    'location:\n  text: "xã A, tỉnh B"\n  place: a-b\nnotes: []\n',
  );
});

test('quotes are double, and what needs them keeps them', () => {
  expect(layOut('dateText: \'Chiều 28/7\'\ntime: "08:00"\npublishedOn: null')).toBe(
    'time: "08:00"\ndateText: "Chiều 28/7"\npublishedOn: null\n',
  );
});

test('a long sentence is not broken, and one of several lines stays so', () => {
  const long = `summary: ${'rất dài '.repeat(30).trim()}\n`;
  expect(layOut(long)).toBe(long);
  const folded = 'summary: |\n  dòng một\n  dòng hai\n';
  expect(layOut(folded)).toBe(folded);
});

test('a comment goes with the key below it', () => {
  const yaml = '# ngày suy ra\ndate: 2022-07-28\n# đã duyệt\nid: mot # tạm';
  expect(layOut(yaml)).toBe('# đã duyệt\nid: mot # tạm\n# ngày suy ra\ndate: 2022-07-28\n');
  expect(listComments(yaml)).toEqual(listComments(layOut(yaml)));
});
