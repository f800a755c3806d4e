import { expect, test } from 'vitest';
import { withoutTitles } from '../../../src/vietnamese/titles.ts';

test.each([
  'Thượng tá Nguyễn Văn Thử',
  'hoà thượng Nguyễn Văn Thử',
  'Hòa thượng Nguyễn Văn Thử'.normalize('NFD'),
  'gia đình ông Nguyễn Văn Thử',
  'HỘ ÔNG Nguyễn Văn Thử',
  'PGS. TS. Nguyễn Văn Thử',
  'Nguyễn Văn Thử',
])('“%s” is named Nguyễn Văn Thử', (name) => {
  expect(withoutTitles(name)).toBe('Nguyễn Văn Thử');
});

test('without accents the rest stays as it is typed', () => {
  expect(withoutTitles('thuong ta nguyen van thu')).toBe('nguyen van thu');
});

test.each(['Bà Thử', 'Hồ Văn Thử', 'ho van thu', 'Bạch Thị Mẫu', 'Tạ Vần Trắc', 'Hộ ông', 'Y Phông Mẫu'])(
  '“%s” stays whole',
  (name) => {
    expect(withoutTitles(name)).toBe(name);
  },
);
