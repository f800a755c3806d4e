import { describe, expect, test } from 'vitest';
import { readHints, withBulletin, withPage, withSite } from './read-messages.ts';

describe('an editor reads the right form of a field', () => {
  test.each([
    ['a time without its zero', withBulletin({ time: '8:00' }), 'Viết time: "08:00"'],
    [
      'an hour that no day has',
      withBulletin({ publishAt: '2024-05-03T24:00Z' }),
      'publishAt: 2026-07-17T08:00+07:00',
    ],
    [
      'a script as a source',
      withBulletin({ source: '{ url: javascript:x }' }),
      'url: https://bao.example.vn',
    ],
    [
      'a key of a list',
      withBulletin({ images: '[{ src: ./a.jpg, missing: x }]' }),
      'Ví dụ đúng: missing: true',
    ],
    ['an item of a list', withBulletin({ aliases: '[7]' }), '\n      aliases:\n        - /portal'],
    ['a former address', withBulletin({ aliases: '[cu.aspx]' }), 'Viết “/cu.aspx”.'],
    ['a time zone that is none', withSite('timeZone: Hanoi'), 'Ví dụ đúng: timeZone: Asia/Ho_Chi_Minh'],
    ['a number that is a word', withSite('perPage: nhiều'), 'Cần một số. Ví dụ đúng: perPage: 20'],
    ['a field of a standing page', withPage('gioi-thieu', '[a]'), 'Cần một dòng chữ. Viết title: a'],
  ])('for %s', async (_, files, hint) => {
    expect((await readHints(files)).filter((each) => each.includes(hint))).toHaveLength(1);
  });

  test.each(['null', '~', '{ place: phuong-thu }', '{}', '[]'])(
    'and what is no text is not made one by quotation marks: %s',
    async (value) => {
      const given = await Promise.all(
        ['byline', 'summary', 'location', 'section'].map((key) => readHints(withBulletin({ [key]: value }))),
      );
      expect(given.flat().filter((hint) => hint.includes(`"${value}"`))).toEqual([]);
      expect(given.flat().length).toBeGreaterThan(1);
    },
  );

  test('and where registers have no examples, where to look', async () => {
    const files = { 'registers/people.yaml': 'people:\n  - id: "…"\n    name: Trần Văn Bình\n' };
    const handbook = 'sổ tay (README.md trong thư mục nội dung)';
    expect(await readHints(files)).toEqual([`Xem ví dụ của trường này trong ${handbook}.`]);
  });
});

describe('an editor is told what to write for a day', () => {
  test.each([
    [
      'the last key of a path',
      { corrections: '[{ on: 2024-02-30, note: Sửa số liệu }]', updated: '2024-05-06' },
      'Viết on: ngày có thật trên lịch, ví dụ 2022',
    ],
    ['the day that was meant', { date: '3/5/2024' }, 'Viết date: 2024-05-03'],
    [
      'a moment where a moment is needed',
      { publishAt: '2024-02-30T08:00Z' },
      'Viết ngày có thật, ngày cuối của tháng ấy là publishAt: 2024-02-29T08:00Z.',
    ],
    [
      'no quotation marks around a year',
      { date: '2024' },
      'Cần một ngày đủ năm, tháng, ngày. Ví dụ đúng: date: 2026-07-16',
    ],
  ])('%s', async (_, fields, hint) => {
    const hints = await readHints(withBulletin(fields));
    expect(hints).toHaveLength(1);
    expect(hints[0]).toMatch(new RegExp(`^${hint.replace('+', '\\+')}`));
  });
});

describe('advice that can be obeyed', () => {
  test.each([
    [
      'quotation marks for a number where text belongs',
      { title: '2024' },
      'Đặt cả giá trị trong dấu nháy kép.',
    ],
    [
      'no quotation marks where a list belongs',
      { images: './a.jpg' },
      /^Cần một danh sách \(.*\)\. Ví dụ đúng:\n/,
    ],
    [
      'a day of publication instead of null',
      { publishedOn: 'null' },
      /^Ghi ngày đăng, ví dụ publishedOn: 2026-07-17; chỉ tin kind: imported mới được ghi null\.$/,
    ],
    [
      'a status for a withdrawal',
      { withdrawal: '{ on: 2024-05-06, reason: Đăng nhầm bài }' },
      'hoặc đổi thành status: withdrawn.',
    ],
    [
      'the keys of an empty source',
      { kind: 'repost', source: '{}' },
      'Ghi ít nhất một khóa: url, system, retrievedOn, sha256.',
    ],
    [
      'to complete or delete an optional key',
      { corrections: '' },
      /^Viết giá trị sau dấu hai chấm, hoặc xóa dòng này\./,
    ],
    ['to complete a required key', { byline: '' }, /^Viết giá trị sau dấu hai chấm\. Ví dụ đúng: byline: /],
    ['to complete or delete an item', { organisers: '\n  -' }, /^Viết tiếp sau dấu “-”, hoặc xóa mục này\./],
    [
      'to correct a number',
      { images: '[{ src: ./a.jpg, alt: Ảnh hội nghị, sequence: 0 }]' },
      'Sửa lại con số.',
    ],
    ['to complete a text', { title: 'Ngắn' }, 'Bổ sung cho đủ.'],
    [
      'the value that a Vietnamese word means',
      { session: 'chiều' },
      'Có phải bạn muốn viết “afternoon”? Dùng một trong: morning (sáng), ',
    ],
    ['the section that was meant', { section: 'Tin tức' }, 'Có phải bạn muốn viết “tin-tuc”?'],
    ['./ before a file name', { attachments: '[{ src: a.pdf, title: Báo cáo }]' }, 'Viết ./a.pdf.'],
    [
      'which characters a file name has',
      { attachments: '[{ src: ./báo cáo.pdf, title: Báo cáo }]' },
      'Tên tệp chỉ gồm A-Z a-z 0-9 . _ -',
    ],
  ])('%s', async (_, fields, hint) => {
    const hints = await readHints(withBulletin(fields));
    expect(
      hints.filter((each) => (typeof hint === 'string' ? each.includes(hint) : hint.test(each))),
    ).toHaveLength(1);
  });
});
