import { describe, expect, test } from 'vitest';
import { listDaysInText } from '../../../../src/bulletins/lint/days-in-text.ts';
import { listImpossibleDays } from '../../../../src/bulletins/lint/impossible-days.ts';
import { judge } from './judge.ts';

describe('a day in a text', () => {
  test.each([
    ['Chiều 28/7', { days: [28], month: 7, session: 'afternoon' }],
    ['Sáng nay 7/6', { days: [7], month: 6, session: 'morning' }],
    ['Sáng 30-9', { days: [30], month: 9, session: 'morning' }],
    ['Tối thứ Năm, ngày 28 tháng 7 năm 2022', { days: [28], month: 7, year: 2022, weekday: 'thứ năm' }],
    ['thứ 5, 28/7/2022', { days: [28], month: 7, year: 2022, weekday: 'thứ năm' }],
    ['28.7.2022 (Chủ nhật)', { days: [28], month: 7, year: 2022, weekday: 'chủ nhật' }],
    ['Ngày 28 và 29/7', { days: [28, 29], month: 7 }],
    ['từ ngày 28-29/7/2022', { days: [28, 29], month: 7, year: 2022 }],
  ])('%s', (text, day) => {
    expect(listDaysInText(`Vào ${text}, tại xã.`)).toMatchObject([day]);
  });

  test.each(['Quyết định số 163/QĐ-UBND', '06 tập thể', 'đạt 31/31 xã', '55.777 người', '2022', '1/2/3/4'])(
    'is not %s',
    (text) => {
      expect(listDaysInText(text)).toEqual([]);
    },
  );

  test('is quoted from its first word', () => {
    expect(listDaysInText('Họp chiều thứ Năm, 28/7.')[0]).toMatchObject({
      said: 'chiều thứ Năm, 28/7',
      offset: 4,
    });
  });

  test('has no part of the day from a word that only sounds like one', () => {
    expect(listDaysInText('lên tới 20/5')[0]).not.toHaveProperty('session');
  });
});

describe('the day of the week', () => {
  test.each([
    ['in the body, with a year', {}, 'Họp thứ Hai, 7/5/2024.\n', ['BT-415 11:5']],
    ['in the body, of the day of the event', {}, 'Họp thứ Hai, 3/5.\n', ['BT-415 11:5']],
    ['in the title', { title: 'Hội nghị thứ Hai, ngày 3/5/2024' }, undefined, ['BT-415 3:8']],
    ['of another day without a year cannot be told', {}, 'Họp thứ Hai, 9/9.\n', []],
    ['is right', {}, 'Họp thứ Sáu, 3/5, và thứ Ba, 7/5/2024.\n', []],
  ])('%s', async (_, fields, body, issues) => {
    expect(await judge(fields, body)).toEqual(issues);
  });
});

describe('a day or hour that cannot be', () => {
  test.each([
    ['31/6/2026', 'Họp 31/6/2026.', undefined],
    ['31/6', 'Họp ngày 31/6.', undefined],
    ['30 tháng 2', 'Họp vào 30 tháng 2.', undefined],
    ['29 tháng 2 năm 2026', 'Họp ngày 29 tháng 2 năm 2026.', undefined],
    ['32-7-2026', 'Họp 32-7-2026.', undefined],
    ['7/16/2026', 'Họp 7/16/2026.', '16/7/2026'],
    ['30 và 31/6/2026', 'Họp ngày 30 và 31/6/2026.', undefined],
    ['25h00', 'Họp lúc 25h00.', undefined],
    ['8 giờ 75', 'Họp lúc 8 giờ 75, hôm nay.', undefined],
    ['24h30', 'Họp đến 24h30.', undefined],
  ])('%s', (said, text, write) => {
    expect(listImpossibleDays(text)).toMatchObject([write === undefined ? { said } : { said, write }]);
  });

  test.each([
    'Họp ngày 29 tháng 2 năm 2024, 29/2/2024, 30/6/2026 và 31/12, đến 24h00 (24 giờ 00).',
    'Đạt 31/31 xã, 35/36 phiếu, 28/30 thôn; trong 36 tháng 6 ngày và 30 tháng 2 tuần.',
    'Quyết định số 163/QĐ-UBND, Nghị định 98/2023/NĐ-CP, Thông tư 45/13/TT; điều 31, khoản 6.',
    'Làm việc 48 giờ, 72h; 36 giờ 90 phút; máy 25H12; tỉ số 25:75; đường 10.20.3000.',
    '6 tháng 15 ngày; 10 tháng 13 đợt; Tháng 13 lương; 2.14 và 3.15.',
  ])('is not in %s', (text) => {
    expect(listImpossibleDays(text)).toEqual([]);
  });
});

describe('the part of the day', () => {
  test.each([
    ['contradicts the text', { session: 'morning' }, 'Chiều 3/5, hội nghị họp.\n', ['BT-416 9:10']],
    ['is that of the text', { session: 'afternoon' }, 'Chiều 3/5, hội nghị họp.\n', []],
    ['is one of two in the text', { session: 'morning' }, 'Sáng 3/5 và chiều 3/5, hội nghị họp.\n', []],
    ['is that of another day', { session: 'morning' }, 'Hội nghị họp. Chiều 4/5 bế mạc.\n', []],
    ['is the whole day', { session: 'all-day' }, 'Chiều 3/5, hội nghị họp.\n', []],
  ])('%s', async (_, fields, body, issues) => {
    expect(await judge(fields, body)).toEqual(issues);
  });
});

describe('the day of the event', () => {
  test.each([
    ['is not the day with which the body begins', {}, 'Chiều 4/5, hội nghị họp.\n', ['BT-417 5:7']],
    ['is one of the days with which it begins', {}, 'Ngày 2 và 3/5, hội nghị họp.\n', []],
    [
      'lies before that of dateText',
      { dateText: '"Chiều 4/5"' },
      'Họp chiều 4/5 (Chiều 4/5).\n',
      ['BT-417 5:7'],
    ],
    ['ends with that of dateText', { endDate: '2024-05-04', dateText: '"3-4/5"' }, 'Họp 3-4/5.\n', []],
    ['stands behind another day in the body', {}, 'Tiếp theo ngày 4/4, hội nghị họp ngày 3/5.\n', []],
  ])('%s', async (_, fields, body, issues) => {
    expect(await judge(fields, body)).toEqual(issues);
  });
});
