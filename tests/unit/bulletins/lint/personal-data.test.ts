import { describe, expect, it } from 'vitest';
import { smallJpeg } from '../../../support/content-root.ts';
import { Random } from '../../../search/random.ts';
import { judge } from './judge.ts';

const ID = 'CCCD 000000000000';
const folder = 'bulletins/2024/tin-thu';
const told = async (...given: Parameters<typeof judge>) =>
  (await judge(...given)).filter((issue) => issue.startsWith('BT-522'));

describe('personal data outside of the lines of a body', () => {
  it.each([
    ['title', `"Khen ông Trần Văn Mẫu, ${ID}"`],
    ['summary', `"Ông Trần Văn Mẫu, ${ID}, được khen"`],
    ['byline', '"Trần Văn Mẫu, 0912345678"'],
    ['location', '{ text: nhà văn hóa, venue: "nhà ông Mẫu, điện thoại 0912345678" }'],
    ['attendees', `[{ name: Trần Văn Mẫu, positions: ["Trưởng thôn, ${ID}"] }]`],
    ['source', '{ url: "https://nguon.example/?sdt=0912345678" }'],
    ['aliases', '["/nguoi?so=0912345678"]'],
  ])('is told in %s', async (field, value) => {
    expect(await told({ [field]: value })).toHaveLength(1);
  });

  it('is told in the words of a picture, of a correction and of an attachment', async () => {
    const files = { [`${folder}/a.jpg`]: await smallJpeg(), [`${folder}/b.csv`]: 'a,b\n1,2\n' };
    expect(
      await told({ images: `[{ src: ./a.jpg, alt: "Ông Mẫu, ${ID}" }]` }, undefined, {
        [`${folder}/a.jpg`]: files[`${folder}/a.jpg`]!,
      }),
    ).toHaveLength(1);
    expect(
      await told({ attachments: `[{ src: ./b.csv, title: "Hồ sơ ông Mẫu, ${ID}" }]` }, undefined, {
        [`${folder}/b.csv`]: files[`${folder}/b.csv`]!,
      }),
    ).toHaveLength(1);
    expect(
      await told({ updated: '2024-06-01', corrections: `[{ on: 2024-06-01, note: "Bỏ ${ID}" }]` }),
    ).toHaveLength(1);
  });

  it('is told in the name of a file', async () => {
    const name = 'cccd-000000000000-tran-van-mau.csv';
    const fields = { attachments: `[{ src: ./${name}, title: Bảng kê }]` };
    expect(await told(fields, undefined, { [`${folder}/${name}`]: 'a,b\n1,2\n' })).toHaveLength(1);
  });

  it('is not told of what is for editors alone', async () => {
    expect(await told({ notes: `["${ID}"]` })).toEqual([]);
  });

  it.each(['000&#48;00000000', '000000<br/>000000', '000**000**000000'])('is told in %s', async (number) => {
    expect(await told({}, `Ông Trần Văn Mẫu, CCCD ${number}, được khen.\n`)).toHaveLength(1);
  });

  it.each([
    'hộ chiếu C1234567',
    'BHXH 0123456789',
    'giấy phép lái xe số 790123456789',
    'mã số thuế cá nhân 8012345678',
    'STK 19036789012345',
    'số tài khoản: 1903 6789 0123',
  ])('is told of “%s”', async (words) => {
    expect(await told({}, `Ông Trần Văn Mẫu, ${words}, được khen.\n`)).toHaveLength(1);
  });

  it.each([
    'ngày sinh: 05/03/2012',
    'sinh ngày: 05/3/2012',
    'sinh vào ngày 05/3/2012',
    'sinh 5/3/12',
    'sinh ngày 5 - 3 - 2012',
    'điện thoại 0912–345–678',
    'điện thoại 0912·345·678',
    'điện thoại 0912 / 345 / 678',
    'điện thoại (+84) 912 345 678',
    'điện thoại +84 (0)912 345 678',
    'điện thoại 09.1234.5678',
    'CCCD 079-085-001234',
    'giấy CMT số 123456789',
    'chứng minh thư số 123456789',
    'định danh cá nhân 123456789012',
    'tài khoản 0123456789 tại ngân hàng',
  ])('is told of “%s” in running text and in rows', async (words) => {
    expect(await told({}, `Ông Trần Văn Mẫu, ${words}, được khen.\n`)).toHaveLength(1);
    expect(await told({}, `| Tên | Ghi chú |\n| --- | --- |\n| Trần Văn Mẫu | ${words} |\n`)).toHaveLength(1);
  });

  it('is told in a row that gives a year of birth by its short word', async () => {
    expect(await told({}, '- Trần Văn Mẫu, SN 1985\n')).toHaveLength(1);
  });

  it('is told whatever signs part the digits of a number', async () => {
    const random = new Random(20_261_201);
    const signs = ['-', '–', '—', '‑', '·', '•', '.', ' ', '\u00a0', ' - ', ' / ', '⁄', '．'];
    const bodies = Array.from({ length: 150 }, () => {
      const sign = random.pick(signs);
      const groups = random.pick([
        ['0912', '345', '678'],
        ['091', '234', '5678'],
        ['CCCD 079', '085', '001', '234'],
        ['(+84) 912', '345', '678'],
      ]);
      return `Ông Trần Văn Mẫu, ${groups.join(sign)}, được khen.\n`;
    });
    const silent = [];
    for (const body of bodies) if ((await told({}, body)).length === 0) silent.push(body);
    expect(silent).toEqual([]);
  });

  it('is not told of a day in a row, whatever parts it', async () => {
    const days = ['03', '05', '07', '09', '24'].flatMap((day) =>
      ['-', '.', ' ', '/', '–'].map((sign) => [day, '08', '2024'].join(sign)),
    );
    const rows = days.map((day) => `| Tập thể Mẫu | ${day} |`);
    expect(await told({}, `| Tên | Ngày |\n| --- | --- |\n${rows.join('\n')}\n`)).toEqual([]);
  });

  it.each([
    'từ 03/05/2024 10 giờ đến 05/05/2024',
    'tổng 1.912.345.678 đồng, tài khoản 1.500.000.000 đồng',
    'Quyết định 0912/QĐ-UBND, số 03/2024, 05–06/2024',
    'học sinh năm 2024, sinh hoạt ngày 05/3/2024',
    'năm 2021–2025; 03 · 2024 · 2025',
    'đường CMT 8, số 123',
    'sinh ngày 19/5/1890',
  ])('is not told of “%s”', async (words) => {
    expect(await told({}, `Xã Mẫu, ${words}, đã khen.\n`)).toEqual([]);
  });
});
