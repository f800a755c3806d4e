import { describe, expect, test } from 'vitest';
import { BULLETIN, bulletinText, smallJpeg } from '../../../support/content-root.ts';
import { readFiles } from '../../../support/read.ts';
import { judge } from './judge.ts';

const FOLDER = 'bulletins/2024/tin-thu';

describe('personal data in a list', () => {
  test.each([
    ['the number of an identity card', '- Nguyễn Văn A, 000123456789', 'BT-522 11:17'],
    ['the number of an old identity card', '- Nguyễn Văn A, 012345678', 'BT-522 11:17'],
    ['a number in groups', '1. Nguyễn Văn A, 0001 2345 6789', 'BT-522 11:18'],
    ['a telephone number', '- Nguyễn Văn A, 0912 345 678', 'BT-522 11:17'],
    ['a telephone number with its country', '- Nguyễn Văn A, +84 912 345 678', 'BT-522 11:17'],
    ['a day of birth', '- Nguyễn Văn A, sinh ngày 1/2/1975', 'BT-522 11:17'],
    [
      'a year of birth in the head of a table',
      '| Họ tên | Năm sinh |\n|---|---|\n| A | 1975 |',
      'BT-522 11:12',
    ],
    ['a home address', '- Nguyễn Văn A, thường trú tại xã B', 'BT-522 11:17'],
    [
      'in a literal table',
      '<table>\n<tbody>\n<tr><td>CCCD 000123456789</td></tr>\n</tbody>\n</table>',
      'BT-522 13:9',
    ],
  ])('is found: %s', async (_, list, issue) => {
    expect(await judge({}, `${list}\n`)).toEqual([issue]);
  });

  test('is told once for each kind, with the number of rows', async () => {
    const list = '- A, 0912345678\n- B, 0912345679, sinh năm 1975\n';
    expect(await judge({}, list)).toEqual(['BT-522 11:6', 'BT-522 12:18']);
  });

  test.each([
    ['sums of money', '- 123.456.789 đồng; 1.000.000.000 đồng'],
    ['numbers of documents', '- Quyết định số 1034/QĐ-UBND ngày 05/3/2020'],
    ['years and counts', '| Năm 2020 | 1.204 tập thể | 3870 cá nhân |\n|---|---|---|\n| a | b | c |'],
    ['a sentence outside lists', 'Điện thoại cơ quan: 0226 3851 234.'],
    ['units of people', '- Ông Nguyễn Văn A, thôn 3, xã B'],
  ])('is not %s', async (_, list) => {
    expect(await judge({}, `${list}\n`)).toEqual([]);
  });
});

describe('personal data in running text', () => {
  test.each([
    [
      'an identity number with its name',
      'Ông Trần Văn Mẫu, số CCCD: 001000000000, được khen.',
      'BT-522 11:22',
    ],
    ['an identity number alone', 'Ông Trần Văn Mẫu (001 000 000 000) được khen.', 'BT-522 11:19'],
    ['a mobile telephone', 'Liên hệ ông Trần Văn Mẫu, 0900 000 000.', 'BT-522 11:27'],
    ['a mobile telephone with its country', 'Liên hệ ông Trần Văn Mẫu, +84 900.000.000.', 'BT-522 11:27'],
    ['a day of birth', 'Bà Lê Thị Thử, sinh ngày 01/02/1975, được khen.', 'BT-522 11:16'],
  ])('is found: %s', async (_, text, issue) => {
    expect(await judge({}, `${text}\n`)).toEqual([issue]);
  });

  test.each([
    ['telephones of offices', 'Điện thoại: 0226 3851 234; (0226) 3851.234; tổng đài 1900 0000, 18001234.'],
    ['sums and numbers of documents', 'Chi 123.456.789.012 đồng theo Quyết định số 163/QĐ-UBND, mã 0123456.'],
    [
      'the name of a card',
      'Cấp 1200 thẻ căn cước cho người dân, tăng 15% so với năm 2025; cấp CCCD lưu động.',
    ],
    ['a year of birth, an anniversary', 'Ông Mẫu, sinh năm 1975. Kỷ niệm Ngày sinh Chủ tịch (19/5/1890).'],
    ['people who are long dead', 'Nhà yêu nước hư cấu sinh ngày 1/2/1890.'],
    ['homes of people in the news', 'Ông Trần Văn Mẫu, trú tại thôn 3, xã Ví Dụ, cứu hai em nhỏ.'],
  ])('is not %s', async (_, text) => {
    expect(await judge({}, `${text}\n`)).toEqual([]);
  });
});

describe('a series of pictures', async () => {
  const pictures = await Promise.all(['#7a8', '#357', '#753', '#537'].map(smallJpeg));
  const judgeNames = (names: readonly string[], extra: readonly string[] = []) =>
    judge(
      {
        images: `[${names.map((name, index) => `{ src: ./${name}, alt: Toàn cảnh ${'abcd'[index]}${extra[index] ?? ''} }`).join(', ')}]`,
      },
      undefined,
      Object.fromEntries(names.map((name, index) => [`${FOLDER}/${name}`, pictures[index]!])),
    );

  test.each([
    ['by its names', ['skh1.jpg', 'skh3.jpg']],
    ['by names with a zero', ['anh-01.jpg', 'anh-02.jpg', 'anh-04.jpg']],
  ])('has a gap: %s', async (_, names) => {
    expect(await judgeNames(names)).toEqual([expect.stringMatching(/^BT-617 9:/)]);
  });

  test('has a gap by its numbers, which go before the names', async () => {
    expect(await judgeNames(['a.jpg', 'b.jpg'], [', sequence: 1', ', sequence: 3'])).toHaveLength(1);
    expect(await judgeNames(['skh1.jpg', 'skh3.jpg'], [', sequence: 1', ', sequence: 2'])).toEqual([]);
  });

  test('tells the first and the last number of a wide gap', async () => {
    const images =
      '[{ src: ./a.jpg, alt: Toàn cảnh, sequence: 1 }, { src: ./b.jpg, alt: Chụp chung, sequence: 9999 }]';
    const { issues } = await readFiles({
      [BULLETIN]: bulletinText({ images }),
      [`${FOLDER}/a.jpg`]: pictures[0]!,
      [`${FOLDER}/b.jpg`]: pictures[1]!,
    });
    expect(issues.map(({ rule, details }) => [rule, details])).toEqual([
      ['sequence-gap', { missing: ['2–9998'] }],
    ]);
  });

  test('has no number beyond the most', async () => {
    expect(await judgeNames(['a.jpg'], [', sequence: 9007199254740991'])).toEqual(['BT-407 9:54']);
  });

  test.each([
    ['complete', ['skh1.jpg', 'skh2.jpg']],
    ['of a camera', ['img_0231.jpg', 'img_0245.jpg']],
    ['of two years', ['tong-ket-2019.jpg', 'tong-ket-2022.jpg']],
    ['far apart', ['bieu-1.jpg', 'bieu-20.jpg']],
    ['of two names', ['a1.jpg', 'b3.jpg']],
  ])('has none: %s', async (_, names) => {
    expect(await judgeNames(names)).toEqual([]);
  });
});
