import { describe, expect, test } from 'vitest';
import type { BulletinRecord } from '../../src/models/record.ts';
import { openIndex } from './open-index.ts';
import { makeRecord } from './record.ts';

/** Bulletins of an invented office, enough of them for a word to be common or rare. */
const OTHERS: BulletinRecord[] = Array.from({ length: 40 }, (_, index) =>
  makeRecord(`khac-${index}`, {
    title: `Hội nghị sơ kết công tác thi đua lần ${index}`,
    text: `Phòng Thi đua của cơ quan hư cấu họp về khen thưởng và không có việc gì khác. Lần thứ ${index}.`,
  }),
);

const PRAISE: BulletinRecord[] = Array.from({ length: 30 }, (_, index) =>
  makeRecord(`bieu-duong-${index}`, { title: `Biểu dương gương người tốt số ${index}` }),
);

const EVN = makeRecord('dien-luc-mau', {
  title: 'Vì sao Điện lực Mẫu chưa được phong tặng danh hiệu Anh hùng Lao động',
  text: 'Hồ sơ của Điện lực Mẫu chưa đủ thời gian. Đơn vị sẽ được xét phong tặng danh hiệu trong đợt sau.',
});
const WITHDRAWN = makeRecord('thu-hoi', {
  title: 'Thu hồi Huân chương của ông Trịnh Xuân Giấy',
  text: 'Chủ tịch nước quyết định thu hồi Huân chương đã tặng ông Trịnh Xuân Giấy.',
});
const ACCIDENT = makeRecord('tinh-co', {
  title: 'Trao Huân chương cho tỉnh Mẫu',
  text:
    'Ông Lê Văn Bìa có mặt. Xuân này, tỉnh không bị thiên tai; cây giấy thu hoạch tốt. Ông Trịnh Văn Gáy hồi hương. ' +
    'Tỉnh được trao Huân chương.',
});
const RECORDS = [...OTHERS, ...PRAISE, EVN, WITHDRAWN, ACCIDENT];

describe('a query with words that no bulletin has together', () => {
  test('finds those that hold a part of them, and says which words each lacks', async () => {
    const { ask } = await openIndex(RECORDS);
    const { slugs, hits, counts } = await ask('tại sao Điện lực Mẫu không được phong tặng anh hùng');
    expect(slugs[0]).toBe('dien-luc-mau');
    expect(hits[0]).toMatchObject({ level: 'nearest', missing: ['tại', 'không'] });
    expect(counts.same + counts.similar).toBe(0);
  });

  test('tells a word that is missing as it is written, with đ', async () => {
    const { ask } = await openIndex(RECORDS);
    const { hits } = await ask('Điện lực Mẫu được phong tặng anh hùng Đường Đắc');
    expect(hits[0]!.missing).toEqual(['Đường', 'Đắc']);
  });

  test('puts words that stand together before the same words here and there, even if all are there', async () => {
    const { ask } = await openIndex(RECORDS);
    const { slugs } = await ask('ông Trịnh Xuân Giấy có bị thu hồi huân chương không');
    expect(slugs.slice(0, 2)).toEqual(['thu-hoi', 'tinh-co']);
  });

  test('shows at most twenty bulletins that lack a word', async () => {
    const { ask } = await openIndex(RECORDS);
    const { hits } = await ask('biểu dương gương người tốt Wqzx');
    expect(hits.map(({ missing }) => missing)).toEqual(Array.from({ length: 20 }, () => ['Wqzx']));
  });

  test('that is about something else finds nothing, or next to nothing', async () => {
    const { ask } = await openIndex(RECORDS);
    expect((await ask('phở bò tái chín')).hits).toEqual([]);
    expect((await ask('vé máy bay giá rẻ khứ hồi đi Đà Lạt')).hits.length).toBeLessThanOrEqual(20);
  });

  test('is not emptied by an abbreviation that nobody knows', async () => {
    const { ask } = await openIndex(RECORDS);
    expect((await ask('XYZQ thu hồi huân chương')).slugs[0]).toBe('thu-hoi');
  });

  test('is not emptied by a stray quotation mark', async () => {
    const { ask } = await openIndex(RECORDS);
    expect((await ask('thu hồi "huân chương')).slugs[0]).toBe('thu-hoi');
    expect((await ask('thu hồi huân chương"')).slugs[0]).toBe('thu-hoi');
  });

  test('in quotation marks is answered by nothing else', async () => {
    const { ask } = await openIndex(RECORDS);
    expect((await ask('"thu hồi danh hiệu"')).hits).toEqual([]);
    // Within a sentence they only quote.
    expect((await ask('vì sao “thu hồi danh hiệu” của ông Trịnh Xuân Giấy')).slugs[0]).toBe('thu-hoi');
  });

  test('has its date read in every form', async () => {
    const { ask } = await openIndex([
      ...OTHERS,
      makeRecord('hop', { day: '2020-03-10', days: ['2020-03-10'], text: 'Hội đồng họp phiên thứ hai.' }),
    ]);
    expect((await ask('cuộc họp nào của hội đồng ngày 10 tháng 3 năm 2020')).slugs[0]).toBe('hop');
  });
});

describe('bulletins that hold all words together', () => {
  test('come first, and others only fill the page', async () => {
    const { ask } = await openIndex(RECORDS);
    const { slugs, counts, hits } = await ask('thu hồi Huân chương');
    expect(slugs[0]).toBe('thu-hoi');
    expect(counts.same).toBe(1);
    expect(hits.length).toBeLessThanOrEqual(10);
  });

  test('leave no room for others where they fill it', async () => {
    const { ask } = await openIndex(RECORDS);
    expect((await ask('công tác thi đua')).counts).toEqual({ same: 40, similar: 0, apart: 0, nearest: 0 });
  });
});
