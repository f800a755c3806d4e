import { describe, expect, test } from 'vitest';
import { judgeBulletin } from './judge-bulletin.ts';

describe('the moment of publication', () => {
  test.each(['2024-05-03T08:00+07:00', '2024-05-03T23:59:59Z', '2024-05-03T00:00Z'])(
    'may be %s',
    (publishAt) => {
      expect(judgeBulletin({ publishAt })).toEqual([]);
    },
  );

  test.each([
    '2024-05-03T24:00Z',
    '2024-05-03T99:99+07:00',
    '2024-05-03T08:60Z',
    '2024-05-03T08:00:60Z',
    '2024-05-03T08:00',
    'mai',
  ])('may not be %s', (publishAt) => {
    expect(judgeBulletin({ publishAt })).toEqual(['bad-format publishAt']);
  });

  test('is on a real day', () => {
    expect(judgeBulletin({ publishAt: '2024-02-30T08:00Z' })).toEqual(['bad-date publishAt']);
  });
});

describe('the address of a source', () => {
  test.each(['https://bao.example.vn/a', 'http://bao.example.vn'])('may be %s', (url) => {
    expect(judgeBulletin({ source: `{ url: "${url}" }` })).toEqual([]);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http:bao.example.vn',
    'bao.example.vn/a',
    'ftp://a.example',
  ])('may not be %s', (url) => {
    expect(judgeBulletin({ source: `{ url: "${url}" }` })).toEqual(['bad-format source.url']);
  });
});

test('fields that refer to a record take any words, so that the record which was meant can be named', () => {
  const words = {
    section: 'Tin tức',
    event: '{ type: Hội nghị }',
    location: '{ text: xã A, place: Xã A }',
    bloc: 'Khối 1',
    movement: 'Phong trào',
    organisers: '[Sở Nội vụ]',
    byline: '{ text: Phòng, ref: Phòng }',
    attendees: '[{ person: Trần Văn Bình, positions: [{ title: Trưởng phòng, org: Sở Nội vụ }] }]',
    images: '[{ src: ./a.jpg, alt: Toàn cảnh, place: Xã A }]',
  };
  expect(judgeBulletin(words)).toEqual([]);
  expect(judgeBulletin({ bloc: '""' })).toEqual(['too-short bloc']);
});
