import type { BulletinRecord } from '../../src/models/record.ts';

/** A bulletin as the index gets it, of which only what a test is about is given. */
export function makeRecord(slug: string, parts: Partial<BulletinRecord> = {}): BulletinRecord {
  const day = parts.day ?? '2024-05-03';
  return {
    address: `/tin/${day.slice(0, 4)}/${slug}/`,
    id: slug,
    title: 'Hội nghị của cơ quan hư cấu',
    lead: '',
    text: 'Các đại biểu thảo luận sôi nổi về nhiều nội dung quan trọng.',
    day,
    dayKind: 'published',
    days: [day],
    year: day.slice(0, 4),
    section: 'Tin tức',
    people: [],
    persons: (parts.people ?? []).map((name) => ({ name, detail: '' })),
    places: [],
    eventType: undefined,
    place: undefined,
    photographs: [],
    pictureWords: [],
    attachments: [],
    ...parts,
  };
}
