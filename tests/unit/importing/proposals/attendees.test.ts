import { expect, test } from 'vitest';
import { proposeAttendees } from '../../../../src/importing/proposals/attendees.ts';
import { readProjectFile } from '../../../support/project.ts';

/** Sentences as news of events have them, with invented names, and those present: part, name (`*` for a group), positions. */
const sentences = JSON.parse(readProjectFile('tests/fixtures/import/attendee-sentences.json')) as [
  string,
  string[],
][];

test.each(sentences)('%s', (sentence, expected) => {
  const found = proposeAttendees([sentence]).map(({ value }) => value);
  expect(
    found.map(
      ({ part, name, group, positions }) => `${part}|${group ? '*' : (name ?? '')}|${positions.join(';')}`,
    ),
  ).toEqual(expected);
});

test('every word that is proposed stands in the sentence as it is proposed', () => {
  for (const [sentence] of sentences) {
    for (const { value, evidence } of proposeAttendees([sentence])) {
      expect(sentence).toContain(evidence.replace(/\.$/u, ''));
      for (const words of [value.name ?? '', ...value.positions]) expect(sentence).toContain(words);
    }
  }
});

test.each([
  'Dự hội nghị không có đồng chí Phạm Văn Mẫu, Chủ tịch.',
  'Dự kiến dự hội nghị có đồng chí Hồ Văn Mẫu, Bí thư.',
  'Dự hội nghị có đồng chí Hồ Văn Mẫu, Bí thư (dự kiến).',
  'Đồng chí Hồ Văn Mẫu, Bí thư, không dự hội nghị.',
  'Hội nghị sẽ do đồng chí Hồ Văn Mẫu, Bí thư chủ trì.',
  'Đồng chí Hồ Văn Mẫu, Bí thư, được mời dự hội nghị.',
  'Đồng chí Hồ Văn Mẫu, Bí thư, ủy quyền cho đồng chí Lê Văn Mẫu, Chủ tịch dự hội nghị.',
  'Dự hội nghị có đồng chí Hồ Văn Mẫu, Bí thư, vắng đồng chí Lê Văn Mẫu, Chủ tịch và đồng chí Trần Mẫu.',
])('nobody is said to be there who was not, or was only to come: %s', (sentence) => {
  expect(proposeAttendees([sentence])).toEqual([]);
});

test('those of a clause before the one about who was not there took part', () => {
  const sentence =
    'Dự hội nghị có đồng chí Lê Văn Mẫu, Phó Giám đốc; vắng đồng chí Trần Mẫu, Giám đốc; đồng chí Hồ Mẫu, Bí thư.';
  expect(proposeAttendees([sentence]).map(({ value }) => value.name)).toEqual(['Lê Văn Mẫu']);
});

test.each([
  'Tham dự có các đồng chí: Hồ Văn Mẫu, Bí thư; cán bộ hoạt động không chuyên trách.',
  'Đại biểu, khách mời dự hội nghị có đồng chí Hồ Văn Mẫu, Bí thư; đại diện các thôn.',
])('a word that denies or invites is about those only whom it is said of: %s', (sentence) => {
  expect(proposeAttendees([sentence])).toHaveLength(2);
});

test.each([
  'Trường THPT Lê Quý Đôn tổ chức lễ khai giảng năm học mới.',
  'Sáng 3/5, tại phường Nguyễn Văn Cừ, Hội đồng thi đua họp phiên thứ nhất.',
  'Chủ tịch UBND thành phố Hồ Chí Minh chủ trì hội nghị.',
  'Dự án do Sở Nội vụ chủ trì, phối hợp với các sở, ngành thực hiện.',
  'Đồng chí Trần Văn Mẫu nhấn mạnh vai trò của phong trào thi đua.',
])('no name is invented: %s', (sentence) => {
  expect(proposeAttendees([sentence]).filter(({ value }) => value.name !== undefined)).toEqual([]);
});
