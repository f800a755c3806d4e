import type { Answers } from '../../src/authoring/new/answers.ts';

/** What an editor has answered of a new bulletin without files. */
export const answers: Answers = {
  title: 'Hội nghị tổng kết công tác thi đua',
  date: '2026-07-16',
  section: 'tin-tuc',
  location: null,
  attendees: [],
  photographs: [],
  attachments: [],
  byline: 'Phòng Thử nghiệm (hư cấu)',
  slug: 'hoi-nghi-tong-ket',
  status: 'draft',
  publishedOn: '2026-07-17',
};
