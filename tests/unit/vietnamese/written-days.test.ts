import { expect, test } from 'vitest';
import { respellDays } from '../../../src/vietnamese/written-days.ts';

test.each([
  ['ngày 28 tháng 7 năm 2022', ['28/7/2022']],
  ['ngay 28 thang 7 nam 2022', ['28/7/2022', 'ngày 28 tháng 7 năm 2022']],
  ['28/7/2022', ['ngày 28 tháng 7 năm 2022']],
  ['ngày 28.7.2022', ['28/7/2022', 'ngày 28 tháng 7 năm 2022']],
  ['2022-7-28', ['28/7/2022', 'ngày 28 tháng 7 năm 2022']],
  ['chiều 28 tháng 7', ['chiều 28/7']],
  ['tháng 7/2022', ['7/2022']],
  ['tháng 7 năm 2022', ['7/2022']],
  ['hội nghị 28/7/2022 tại huyện', ['hội nghị ngày 28 tháng 7 năm 2022 tại huyện']],
])('the dates of "%s" are also written %s', (text, others) => {
  expect(respellDays(text)).toEqual(others);
});

test.each(['163/QĐ-UBND', '6 tháng đầu năm 2022', '1/2', 'hội nghị', ''])('"%s" holds no date', (text) => {
  expect(respellDays(text)).toEqual([]);
});

test('a date typed with marks apart from their letters is one', () => {
  expect(respellDays('ngày 28 tháng 7'.normalize('NFD'))).toEqual(['28/7']);
});
