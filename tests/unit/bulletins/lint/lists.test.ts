import { describe, expect, test } from 'vitest';
import { smallJpeg } from '../../../support/content-root.ts';
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

describe('a series of pictures', async () => {
  const picture = await smallJpeg();
  const judgeNames = (names: readonly string[], extra: readonly string[] = []) =>
    judge(
      {
        images: `[${names.map((name, index) => `{ src: ./${name}, alt: Toàn cảnh${extra[index] ?? ''} }`).join(', ')}]`,
      },
      undefined,
      Object.fromEntries(names.map((name) => [`${FOLDER}/${name}`, picture])),
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
