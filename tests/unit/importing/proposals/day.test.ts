import { expect, test } from 'vitest';
import { proposeDay } from '../../../../src/importing/proposals/day.ts';
import { proposePlace } from '../../../../src/importing/proposals/place.ts';
import { proposePublished } from '../../../../src/importing/proposals/published.ts';

const dayOf = (lead: string, { title = '', published }: { title?: string; published?: string } = {}) =>
  proposeDay([lead], { title, published })?.value;

test.each([
  [
    'Sáng 3/5/2024, tại hội trường xã, hội nghị khai mạc.',
    { date: '2024-05-03', session: 'morning', year: 'written' },
  ],
  [
    'Chiều ngày 28 tháng 7 năm 2022, Khối thi đua họp.',
    { date: '2022-07-28', session: 'afternoon', year: 'written' },
  ],
  ['Ngày 5/6/2023, Sở Nội vụ tổ chức hội nghị.', { date: '2023-06-05', year: 'written' }],
  [
    'Trong hai ngày 28-29/7/2022, tỉnh tổ chức hội thi.',
    { date: '2022-07-28', endDate: '2022-07-29', year: 'written' },
  ],
  [
    'Từ ngày 30/4/2024 đến ngày 2/5/2024, xã tổ chức hội trại.',
    { date: '2024-04-30', endDate: '2024-05-02', year: 'written' },
  ],
])('%s', (lead, expected) => {
  expect(dayOf(lead)).toMatchObject(expected);
});

test.each([
  [{ title: 'Sơ kết 6 tháng đầu năm 2022' }, '2022-07-28', 'title'],
  [{ published: '2022-07-30' }, '2022-07-28', 'published'],
  [{ published: '2023-02-01' }, '2022-07-28', 'published'],
] as const)('a day without a year takes that of %j', (given, date, year) => {
  expect(dayOf('Chiều 28/7, Khối thi đua họp.', given)).toMatchObject({ date, year });
});

test.each([{}, { title: 'Kế hoạch giai đoạn 2021-2025' }])(
  'a day of which no year is known has no date, but its words: %j',
  (given) => {
    expect(dayOf('Chiều 28/7, Khối thi đua họp.', given)).toEqual({
      session: 'afternoon',
      said: 'Chiều 28/7',
    });
  },
);

test.each([
  ['Chiều 30/12', 'Hội nghị triển khai nhiệm vụ năm 2015', undefined],
  ['Chiều 30/12', 'Hội nghị tổng kết năm 2014, triển khai nhiệm vụ năm 2015', '2014-12-30'],
  ['Chiều 10/1', 'Hội nghị tổng kết năm 2014, triển khai nhiệm vụ năm 2015', '2015-01-10'],
  ['Chiều 10/1', 'Hội nghị tổng kết năm 2014', undefined],
  ['Chiều 28/12', 'Hội nghị cán bộ, công chức năm 2015', undefined],
  ['Chiều 28/7', 'Hội nghị xây dựng kế hoạch năm 2015', undefined],
  ['Chiều 28/7', 'Triển khai nhiệm vụ 6 tháng cuối năm 2015', '2015-07-28'],
])('%s of “%s” is in no year that it cannot be in for sure', (said, title, date) => {
  expect(dayOf(`${said}, Khối thi đua họp.`, { title })?.date).toBe(date);
});

test.each([
  ['Chiều 28/7, Khối họp.', { title: 'Sơ kết 6 tháng đầu năm 2022' }, 'medium'],
  ['Chiều 28/7/2022, Khối họp.', {}, 'high'],
  ['Chiều 28/7, Khối họp.', { published: '2022-07-30' }, 'high'],
])('a year that only stands near is to be looked at: %s', (lead, given, confidence) => {
  expect(proposeDay([lead], { title: '', published: undefined, ...given })?.confidence).toBe(confidence);
});

test('the lines of a title above the first sentence are no paragraphs', () => {
  const lines = ['HỘI NGHỊ TỔNG KẾT CÔNG TÁC THI ĐUA, KHEN', 'THƯỞNG NĂM 2014', 'Ngày 25/12/2014, Sở họp.'];
  expect(proposeDay(lines, { title: '', published: undefined })?.value.date).toBe('2014-12-25');
});

test('a document that tells no event has the day on which it was signed, to be looked at', () => {
  const lines = [
    'SỞ THỬ NGHIỆM',
    'Hà Thử, ngày 20 tháng 12 năm 2019',
    'Thực hiện Công văn số 10/UBND ngày 5/12/2019, Sở báo cáo như sau:',
  ];
  expect(proposeDay(lines, { title: '', published: undefined })).toEqual({
    value: { said: 'ngày 20 tháng 12 năm 2019', date: '2019-12-20', year: 'written' },
    evidence: lines[1],
    confidence: 'medium',
  });
});

test('no day of a law is that of an event, however far below its head it stands', () => {
  const law = 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;';
  const kinds = [['QUYẾT ĐỊNH', 'Về việc tặng Bằng khen'], ['Về việc tặng Bằng khen']];
  for (const head of kinds)
    expect(proposeDay([...head, law, 'Điều 1.'], { title: '', published: undefined })).toBeUndefined();
});

test('an evening that is half an afternoon is no part of a day', () => {
  expect(dayOf('Chiều tối 28/7/2022, đoàn đến thăm.')?.session).toBeUndefined();
});

test('a report long after its event is to be looked at', () => {
  const proposal = proposeDay(['Chiều 28/7, Khối họp.'], { title: '', published: '2023-03-01' });
  expect(proposal?.confidence).toBe('medium');
});

test.each([
  'Thực hiện Kế hoạch số 12/KH-UBND ngày 4/5/2022 của Ủy ban nhân dân tỉnh về phong trào thi đua.',
  'Căn cứ Quyết định số 163/QĐ-UBND ngày 4/5/2022, các xã tổ chức sơ kết.',
  'Kỷ niệm 79 năm ngày thương binh liệt sĩ 27/7/1947 – 27/7/2026, xã tổ chức gặp mặt.',
  'Luật có hiệu lực từ ngày 1/1/2024.',
  'Phong trào thi đua đi vào chiều sâu, mang lại hiệu quả thiết thực.',
])('no event is seen in: %s', (lead) => {
  expect(dayOf(lead)).toBeUndefined();
});

test('the third paragraph names no event', () => {
  const paragraphs = ['Phong trào lan rộng.', 'Nhiều mô hình hay.', 'Sáng 3/5/2024, hội nghị khai mạc.'];
  expect(proposeDay(paragraphs, { title: '', published: undefined })).toBeUndefined();
});

test.each([
  ['Chiều 28/7, tại huyện Thử Nghiệm, Khối thi đua họp.', 'huyện Thử Nghiệm'],
  [
    'Sáng 3/5, tại Hội trường xã Thử, huyện Mẫu, tỉnh Nọ đã diễn ra hội nghị.',
    'Hội trường xã Thử, huyện Mẫu, tỉnh Nọ',
  ],
  ['Sáng 3/5, tại trụ sở Sở Nội vụ (cơ sở 2) tổ chức hội nghị.', 'trụ sở Sở Nội vụ (cơ sở 2)'],
  ['Sáng 3/5, tại tổ dân phố số 32 trước kỳ họp, cử tri gặp mặt.', 'tổ dân phố số 32'],
])('the place of “%s”', (sentence, place) => {
  expect(proposePlace(sentence)?.value).toBe(place);
  expect(sentence).toContain(place);
});

test.each([
  'Phát biểu tại hội nghị, lãnh đạo Sở đề nghị các đơn vị.',
  'Theo quy định tại Điều 3, Khoản 2 của Luật.',
  'Chiều 28/7, Khối thi đua họp.',
])('no place in: %s', (sentence) => {
  expect(proposePlace(sentence)).toBeUndefined();
});

test.each([
  ['( Cập nhật lúc: 07/02/2018  )', '2018-02-07'],
  ['16/07/2026 - 17:14', '2026-07-16'],
  ['22 Tháng 7, 2026', '2026-07-22'],
  ['2026-07-16T17:14:00+07:00', '2026-07-16'],
  ['31/02/2024', undefined],
  ['hôm nay', undefined],
])('published on “%s”', (declared, day) => {
  expect(proposePublished(declared)?.value).toBe(day);
});
