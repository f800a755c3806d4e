import { expect, test } from 'vitest';
import { bulletinKind, formatText } from '../../../../src/authoring/format/format-text.ts';
import { composeBulletin } from '../../../../src/authoring/new/compose.ts';

const answers: Parameters<typeof composeBulletin>[0] = {
  title: 'Hội nghị: sơ kết "6 tháng" đầu năm 2026',
  section: 'tin-tuc',
  status: 'draft',
  date: '2026-07-16',
  session: 'morning',
  publishedOn: '2026-07-17',
  location: { text: 'phường Châu Sơn', place: 'phuong-chau-son' },
  attendees: [],
  byline: 'Phòng Thi đua, Khen thưởng',
  slug: 'hoi-nghi',
};
const photographs = [
  { name: 'mot.jpg', alt: 'Ảnh một: toàn cảnh' },
  { name: 'hai.jpg', alt: 'Ảnh hai' },
];

test('a new bulletin names day and place in its lead and is a draft', () => {
  expect(composeBulletin(answers, 'tin-2026-0716-01', photographs)).toMatchSnapshot();
});

test('what was left open does not stand in the file', () => {
  const { session: _session, ...rest } = answers;
  expect(
    composeBulletin({ ...rest, status: 'published', location: null }, 'tin-2026-0716-01', []),
  ).toMatchSnapshot();
});

test('a place that the register does not hold is words alone, whatever marks they have', () => {
  const text = composeBulletin({ ...answers, location: { text: 'Nhà *văn hóa* {số 1}' } }, 'tin-1', []);
  expect(text).toContain('\nlocation: Nhà *văn hóa* {số 1}\n');
  expect(text).toContain('tại Nhà \\*văn hóa\\* \\{số 1\\}, …');
});

test('a new bulletin is laid out already', () => {
  const attendees = [{ name: 'Trần Văn Mẫu', positions: ['Phó Chủ tịch xã Ví Dụ', 'Trưởng ban'] }];
  const given = { ...answers, endDate: '2026-07-18', attendees };
  const later = [...photographs, { name: 'ba.jpg', alt: '' }];
  const text = composeBulletin(given, 'tin-2026-0716-01', later, [{ name: 'qd.pdf', title: 'Quyết định' }]);
  expect(text).toContain('endDate: 2026-07-18\n');
  expect(text).toContain('  - src: ./ba.jpg\n');
  expect(formatText(text, 'bulletins/2026/hoi-nghi/index.mdx', bulletinKind)).toEqual({ text });
});
