import { describe, expect, test } from 'vitest';
import { listFieldMarkup } from '../../../../src/bulletins/lint/field-markup.ts';
import type { LintSubject } from '../../../../src/bulletins/lint/subject.ts';
import { BULLETIN, bulletinText, smallJpeg } from '../../../support/content-root.ts';
import { places, readFiles } from '../../../support/read.ts';
import { judge } from './judge.ts';

const FOLDER = 'bulletins/2024/tin-thu';

describe('markup in a field', () => {
  /** What should be written for a title; `undefined` when nothing is said of it. */
  const rewrite = (title: string): string | undefined => {
    const yaml = { placeOf: () => ({ file: BULLETIN, line: 1, column: 1 }) };
    const [issue] = listFieldMarkup({ fields: { title }, yaml } as unknown as LintSubject);
    return (issue?.details as { write?: string } | undefined)?.write;
  };

  test.each([
    ['**Hội nghị** tổng kết', 'Hội nghị tổng kết'],
    ['__Hội nghị__ *tổng kết* _năm_', 'Hội nghị tổng kết năm'],
    ['Tin của [Sở Mẫu](https://tinh.example/a)', 'Tin của Sở Mẫu'],
    ['## Hội nghị', 'Hội nghị'],
    ['Hội&nbsp;nghị R&amp;D', 'Hội nghị R&D'],
    ['Hội nghị<br /> <b>tổng kết</b>', 'Hội nghị tổng kết'],
    [String.raw`Mẫu số 1\* và \[2\]`, 'Mẫu số 1* và [2]'],
  ])('is told with the words alone: %s', (title, write) => {
    expect(rewrite(title)).toBe(write);
  });

  test.each([
    'Xã đạt chuẩn (*), xã nâng cao (**)',
    'Diện tích 5 * 6 m, 5*6*7; tệp mau_so_1_a.docx',
    'Nghiên cứu R&D, số #1 và <5%',
    'Xem [1], [2] (trang 3)',
    String.raw`Ổ C:\Users`,
    'Điểm A* và B*',
  ])('is not %s', (title) => {
    expect(rewrite(title)).toBeUndefined();
  });

  test('is told at its place, in whatever field', async () => {
    expect(await judge({ summary: '"Sáng nay, **Sở Mẫu** họp"' })).toEqual(['BT-439 9:10']);
    const corrections = '[{ on: 2024-05-06, note: "Sửa **số liệu**" }]';
    expect(await judge({ corrections, updated: '2024-05-06' })).toEqual(['BT-439 9:39']);
    expect(await judge({ notes: '["**Hỏi lại**"]' })).toEqual([]);
  });
});

describe('the words of pictures', async () => {
  const picture = await smallJpeg();
  const other = await smallJpeg('#357');
  const judgeAlts = (alts: readonly string[], files = [picture, other]) =>
    judge(
      { images: `[${alts.map((alt, at) => `{ src: ./${'ab'[at]}.jpg, alt: "${alt}" }`).join(', ')}]` },
      undefined,
      Object.fromEntries(alts.map((_, at) => [`${FOLDER}/${'ab'[at]}.jpg`, files[at]!])),
    );

  test.each(['Ảnh 1', 'Hình ảnh', 'Hình 2.', 'Ảnh minh họa', 'ảnh minh hoạ số 3', 'Bức ảnh', 'Photo 12'])(
    'say nothing: %s',
    async (alt) => {
      expect(await judgeAlts([alt])).toEqual(['BT-440 9:31']);
    },
  );

  test.each(['IMG_2034', 'DSC01234', '20260716_170512', 'z5123456789012_abc', 'a.jpg', 'image001'])(
    'are only the name of a file: %s',
    async (alt) => {
      expect(await judgeAlts([alt])).toEqual([expect.stringMatching(/^BT-611 /)]);
    },
  );

  test.each(['Hình ảnh lễ trao thưởng', 'Ảnh 12 tập thể được khen', 'Ảnh bìa sách kỷ yếu', 'Z176 đón khách'])(
    'say something: %s',
    async (alt) => {
      expect(await judgeAlts([alt])).toEqual([]);
    },
  );

  test('are the same for two pictures, or two files are one picture', async () => {
    expect(await judgeAlts(['Đại biểu dự họp', 'đại biểu dự họp'])).toEqual(['BT-441 9:73']);
    expect(await judgeAlts(['Đại biểu dự họp', 'Trao thưởng'], [picture, picture])).toEqual(['BT-442 9:73']);
    expect(await judgeAlts(['Đại biểu dự họp', 'Trao thưởng'])).toEqual([]);
  });

  test('are judged where the body writes them', async () => {
    const files = { [`${FOLDER}/a.jpg`]: picture };
    expect(await judge({}, 'Họp.\n\n![Ảnh 1](./a.jpg)\n', files)).toEqual(['BT-440 13:1']);
  });
});

describe('the name of an attendee', () => {
  const judgeName = (name: string) =>
    judge({ attendees: `[{ name: "${name}", positions: [Trưởng phòng] }]` }, `${name}, Trưởng phòng, dự.\n`);

  test.each([
    'Đồng chí Trần Văn Mẫu',
    'đ/c Trần Văn Mẫu',
    'Ông Trần Văn Mẫu',
    'Ông: Trần Văn Mẫu',
    'Bà Lê Thị Thử',
    'Bà Lê Thị Thử'.normalize('NFC'),
    'Trần Văn Mẫu và Lê Thị Thử',
    'Trần Văn Mẫu, Lê Thị Thử',
    'Trần Văn Mẫu - Lê Thị Thử; Ngô Văn Mẫu',
  ])('holds more than a name: %s', async (name) => {
    expect(await judgeName(name)).toEqual([expect.stringMatching(/^BT-443 9:21/)]);
  });

  test.each(['Trần Văn Mẫu', 'Ông Văn Mẫu', 'Ông Thị Thử', 'Bà-la Mẫu', 'Hà Và Mẫu', 'A Mẫu'])(
    'is one: %s',
    async (name) => {
      expect(await judgeName(name)).toEqual([]);
    },
  );
});

describe('a body', () => {
  test.each([
    ['begins with the title', 'Hội nghị thử nghiệm của cơ quan hư cấu\n\nHọp.\n', ['BT-548 11:1']],
    ['begins with it in capitals', '## HỘI NGHỊ THỬ NGHIỆM CỦA CƠ QUAN HƯ CẤU.\n\nHọp.\n', ['BT-548 11:1']],
    ['begins with a longer sentence', 'Hội nghị thử nghiệm của cơ quan hư cấu khai mạc.\n', []],
    ['is three stops', '...\n', ['BT-543 11:1']],
    ['is an ellipsis below a rule', '---\n\n…\n', ['BT-543 13:1']],
    ['is a figure', '95%\n', []],
  ])('%s', async (_, body, told) => {
    expect(await judge({}, body)).toEqual(told);
  });

  test('may still be three stops in a draft', async () => {
    expect(await judge({ status: 'draft' }, '...\n')).toEqual([]);
  });

  test.each([
    ['', ['BT-515 5:1']],
    ['\n...\n', ['BT-515 7:1']],
    ['\nChức năng của cơ quan hư cấu.\n', []],
  ])('of a standing page is not empty: %j', async (body, told) => {
    const page = `---\ntitle: Giới thiệu\ndescription: Chức năng của cơ quan.\n---\n${body}`;
    const { issues } = await readFiles({ [BULLETIN]: bulletinText(), 'pages/gioi-thieu.mdx': page });
    expect(places(issues)).toEqual(told);
  });
});

describe('letters amid figures', () => {
  test.each(['2O26', 'l5', '1O', '1OO', 'O5/7', '3/O7/2026', '1l2', '1.2O0', 'O905.000.000', '2o26'])(
    'are told: %s',
    async (number) => {
      expect(await judge({}, `Có ${number} tập thể.\n`)).toEqual(['BT-544 11:4']);
    },
  );

  test.each([
    'Khí CO2, H2O, O2 và P2O5; 5l nước, 1,5l xăng; 37o; quyển II, IV.',
    'Quốc lộ 1A, mã A1O2B, tệp b1O2.pdf, https://tinh.example/1O2, mau-1O2.',
    'Quyết định số 163/QĐ-UBND, 10/7/2026, 1.000.000 đồng; O.5 và lO.',
  ])('are not in %s', async (text) => {
    expect(await judge({}, `${text}\n`)).toEqual([]);
  });
});

describe('what is copied along with a text', () => {
  test.each([
    ['the number of a page', 'Đoạn.\n\n2\n\nĐoạn.\n\n3\n\nĐoạn.\n', ['BT-545 13:1']],
    ['the number of a page between dashes', 'Đoạn.\n\n- 2 -\n\nĐoạn.\n', ['BT-545 13:1']],
    ['a page of pages', 'Đoạn.\n\nTrang 2/5\n', ['BT-545 13:1']],
    ['a message', '[17:05, 16/07/2026] Trần Văn Mẫu: Hội nghị họp.\n', ['BT-545 11:1']],
    ['a message of another program', '03/05/2024, 17:05 - Trần Văn Mẫu: Hội nghị họp.\n', ['BT-545 11:1']],
    ['a divided word', 'Sáng nay hội-\nnghị đã họp.\n', ['BT-545 11:10']],
    ['a divided span', 'Giai đoạn 2021-\n2025 đã qua.\n', ['BT-545 11:11']],
  ])('is told: %s', async (_, body, told) => {
    expect(await judge({}, body)).toEqual(told);
  });

  test.each([
    ['a wrapped dash', 'Phong trào thi đua -\nkhen thưởng, cấp tỉnh - huyện -\nxã.\n'],
    ['names on two lines', 'Tuyến đường Mẫu-\nThử đã xong.\n'],
    ['hours with their day', '17:05, 16/07/2026 tại hội trường: hội nghị khai mạc.\n'],
    [
      'a year, a list, a table',
      'Đoạn.\n\n2026\n\n- 2 tập thể\n- 3 cá nhân\n\n| A | B |\n| - | - |\n| 2 | 3 |\n',
    ],
    ['a note in brackets', '[17:05] Khai mạc: chào cờ.\n'],
  ])('is not %s', async (_, body) => {
    expect(await judge({}, body)).toEqual([]);
  });
});
