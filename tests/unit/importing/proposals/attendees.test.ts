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
  'Trường THPT Lê Quý Đôn tổ chức lễ khai giảng năm học mới.',
  'Sáng 3/5, tại phường Nguyễn Văn Cừ, Hội đồng thi đua họp phiên thứ nhất.',
  'Chủ tịch UBND thành phố Hồ Chí Minh chủ trì hội nghị.',
  'Dự án do Sở Nội vụ chủ trì, phối hợp với các sở, ngành thực hiện.',
  'Đồng chí Trần Văn Mẫu nhấn mạnh vai trò của phong trào thi đua.',
])('no name is invented: %s', (sentence) => {
  expect(proposeAttendees([sentence]).filter(({ value }) => value.name !== undefined)).toEqual([]);
});
