import { describe, expect, test } from 'vitest';
import type { BulletinRecord } from '../../src/models/record.ts';
import { openIndex } from './open-index.ts';
import { makeRecord } from './record.ts';
import { readStarterAbbreviations } from './starter-abbreviations.ts';

const make = (slug: string, title: string, parts: Partial<BulletinRecord> = {}): BulletinRecord =>
  makeRecord(slug, { title, text: `${title}. Nội dung của bản tin hư cấu.`, ...parts });

const RECORDS = [
  make('truy-tang', 'Truy tặng Huân chương Dũng cảm cho một chiến sĩ'),
  make('huan-chuong', 'Trao Huân chương Lao động hạng Nhì'),
  make('doc-lap', 'Đón nhận Huân chương Độc lập'),
  make('yeu-nuoc', 'Đại hội thi đua yêu nước tỉnh Mẫu'),
  make('mat-bang', 'Giải phóng mặt bằng quốc lộ 6'),
  make('nong-thon', 'Xã Ví Dụ đạt chuẩn nông thôn mới'),
  make('lao', 'Người lao công trên sông nước', { text: 'Chuyện của bà Nao và ông Lước ở bến.' }),
  make('ten', 'Gặp mặt', { people: ['Nguyễn Anh Chức'], places: ['huyện Thanh Liêm'] }),
  make('chuyen-doi', 'Chuyển đổi số trong khen thưởng'),
  make('hoi-dong', 'Hội đồng Thi đua, Khen thưởng tỉnh Mẫu họp phiên thứ hai'),
  make('chu-tich', 'Chủ tịch Ủy ban nhân dân tỉnh Mẫu tiếp khách'),
  make('tien', 'Quỹ khen thưởng', {
    text: 'Mỗi hộ 15.025 đồng, tổng 486.000 đồng cho 1 046 hộ. Số 2020 là năm.',
  }),
  make('may-bay', 'Phi công lái Su-25 được phong anh hùng'),
  make('quyet-dinh', 'Quyết định 00/QĐ-MAU về khen thưởng'),
];

describe('what was mistyped', () => {
  test.each([
    ['chuy tặng huân chương', 'truy tặng huân chương', 'truy-tang'],
    ['huân chương nao động hạng nhì', 'huân chương lao động hạng nhì', 'huan-chuong'],
    ['thi đua yêu lước', 'thi đua yêu nước', 'yeu-nuoc'],
    ['giải phng mặt bằng', 'giải phóng mặt bằng', 'mat-bang'],
    ['huân chuơgn độc lập', 'huân chương độc lập', 'doc-lap'],
    ['nguyễn ang chức', 'Nguyễn Anh Chức', 'ten'],
    ['nguyen anh chucs', 'nguyen anh chuc', 'ten'],
    ['huyện Thanh Liên', 'huyện Thanh Liêm', 'ten'],
    ['chuyenr đổi số', 'chuyển đổi số', 'chuyen-doi'],
    ['huânchương độclập', 'huân chương độc lập', 'doc-lap'],
    ['nongthonmoi', 'nong thon moi', 'nong-thon'],
    ['đạihộithiđuayêunước', 'đại hội thi đua yêu nước', 'yeu-nuoc'],
    ['Su25', 'Su 25', 'may-bay'],
  ])('"%s" is searched as "%s" too', async (typed, meant, slug) => {
    const { ask } = await openIndex(RECORDS);
    const { alsoSearched, slugs, hits } = await ask(typed);
    expect(alsoSearched?.toLowerCase()).toBe(meant.toLowerCase());
    expect(slugs[0]).toBe(slug);
    expect(hits[0]!.level).toBe('similar');
  });

  test('is put right by a word that many bodies have, though no title', async () => {
    const plans = ['một', 'hai', 'ba', 'tư', 'năm'].map((number, index) =>
      makeRecord(`ke-hoach-${index}`, { text: `Cơ quan ban hành kế hoạch lần thứ ${number}.` }),
    );
    const { ask } = await openIndex([...RECORDS, ...plans]);
    const { alsoSearched, counts } = await ask('ban hành kế hoạh');
    expect({ alsoSearched, similar: counts.similar }).toEqual({
      alsoSearched: 'ban hành kế hoạch',
      similar: plans.length,
    });
  });

  test('is searched as it stands where a reader wants that', async () => {
    const { ask } = await openIndex(RECORDS);
    const { alsoSearched, counts } = await ask('chuy tặng huân chương', { isVerbatim: true });
    expect(alsoSearched).toBeUndefined();
    expect(counts.similar).toBe(0);
  });

  test.each(['Trao Huân chương', 'bà Nao', 'khen thưởng', 'xyzzyx qwerty', '00/QĐ-MAU'])(
    '"%s" is not searched as anything else',
    async (text) => {
      const { ask } = await openIndex(RECORDS);
      expect((await ask(text)).alsoSearched).toBeUndefined();
    },
  );

  test('two words that support nobody but each other stay as they are', async () => {
    const { ask } = await openIndex([
      ...RECORDS,
      make('kham', 'Khám bệnh', { text: 'Khám bệnh cho răng trẻ em.' }),
      make('kha-nang', 'Khả năng của cơ quan'),
    ]);
    expect((await ask('khám răng')).alsoSearched).toBeUndefined();
  });
});

describe('keys of an input method that was off', () => {
  test.each([
    ['thi ddua yeeu nuwowsc', 'yeu-nuoc'],
    ['hua6n chu7o7ng d9o65c la65p', 'doc-lap'],
    ['hua^n chu+o+ng ddo^.c la^.p', 'doc-lap'],
    ['trao huaan chương', 'huan-chuong'],
  ])('"%s" are read', async (typed, slug) => {
    const { ask } = await openIndex(RECORDS);
    expect((await ask(typed)).slugs[0]).toBe(slug);
  });

  test.each(['ca1', 'MIG21', 'to1'])('"%s" is a code, not a syllable with a tone', async (code) => {
    const { ask } = await openIndex([...RECORDS, make('ca', 'Cá và tố cáo, sụ')]);
    expect((await ask(code)).slugs).not.toContain('ca');
  });
});

describe('numbers and days', () => {
  test.each([
    ['15025 đồng', 'tien'],
    ['15.025 đồng', 'tien'],
    ['486000', 'tien'],
    ['1046', 'tien'],
    ['1.046', 'tien'],
  ])('"%s" is found however it was written', async (typed, slug) => {
    const { ask } = await openIndex(RECORDS);
    const { slugs, counts } = await ask(typed);
    expect(slugs[0]).toBe(slug);
    expect(counts.same).toBe(1);
  });

  test.each(['10 thg 3, 2020', 'T3/2020', 'mùng 10 tháng 3', '10/3/20', 'mung 10 thang 3 nam 2020'])(
    '"%s" finds the day',
    async (typed) => {
      const { ask } = await openIndex([
        ...RECORDS,
        makeRecord('ngay', { day: '2020-03-10', days: ['2020-03-10'] }),
      ]);
      expect((await ask(typed)).slugs[0]).toBe('ngay');
    },
  );
});

describe('the abbreviations of a new office', () => {
  test.each([
    ['HĐTĐKT tỉnh', 'hoi-dong'],
    ['hdtdkt', 'hoi-dong'],
    ['CTUBND tỉnh', 'chu-tich'],
    ['CT UBND tỉnh Mẫu', 'chu-tich'],
    ['HCĐL', 'doc-lap'],
    ['GPMB quốc lộ 6', 'mat-bang'],
  ])('"%s" finds what it stands for', async (typed, slug) => {
    const abbreviations = readStarterAbbreviations();
    expect(abbreviations.length).toBeGreaterThanOrEqual(50);
    const { ask } = await openIndex(RECORDS, abbreviations);
    expect((await ask(typed)).slugs[0]).toBe(slug);
  });
});

describe('suggestions', () => {
  test.each([
    ['Quyết định 00/QĐ-MAU', 'the first bulletin has all words'],
    ['khen thưởng của chính phủ', 'a part of the words is no suggestion'],
    ['bv', 'everything resembles two letters'],
    ['', 'nothing was asked'],
  ])('there is none for "%s": %s', async (text) => {
    const { suggest } = await openIndex(RECORDS);
    expect(await suggest(text)).toEqual([]);
  });

  test('are names as published', async () => {
    const { suggest } = await openIndex(RECORDS);
    expect(await suggest('Thanh Liêmmm x')).not.toContain('thanh liêm');
  });
});
