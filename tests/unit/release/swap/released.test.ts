import { expect, test } from 'vitest';
import type { Bulletin } from '../../../../src/bulletins/bulletin.ts';
import { describeReleased } from '../../../../src/release/swap/released.ts';
import { makeFile, makePage, pageSource } from '../workshop.ts';

const bulletin = (parts: Partial<Bulletin> = {}): Bulletin =>
  ({
    key: '2024/a',
    status: 'published',
    corrections: [],
    pictures: [],
    attachments: [],
    text: 'Lời bài.',
    ...parts,
  }) as unknown as Bulletin;

const nothing = { files: new Map(), pages: [] };
const describeOne = (parts: Partial<Bulletin>, scan: Parameters<typeof describeReleased>[1] = nothing) =>
  describeReleased([bulletin(parts)], scan, '/tdkt/')['2024/a']!;

test('a release says of each bulletin, by key, what is corrected, shown and withdrawn', () => {
  const picture = (hash: string) => ({ src: './a.jpg', alt: '', photograph: { hash } });
  const pictures = [
    picture('b'),
    picture('a'),
    picture('b'),
    { src: './x.jpg', alt: '' },
  ] as Bulletin['pictures'];
  const corrections = ['2024-06-02', '2024-05-01'].map((on) => ({ on, note: 'Sửa.' }));
  expect(
    describeReleased(
      [bulletin({ key: '2024/b', status: 'withdrawn' }), bulletin({ pictures, corrections })],
      nothing,
      '/tdkt/',
    ),
  ).toEqual({
    '2024/a': { corrections: ['2024-05-01', '2024-06-02'], photographs: ['a', 'b'], lists: 0 },
    '2024/b': { withdrawn: true, corrections: [], photographs: [], lists: 0 },
  });
});

test('the pages of lists that lead to a bulletin are counted, each once; other bulletins are none', () => {
  const link = '<a href="/tdkt/tin/2024/a/">a</a> <a href="/tdkt/tin/2024/a/#dinh-chinh">b</a>';
  const pages = ['index.html', 'nguoi/mau/index.html', 'tin/2024/b/index.html'].map((file) =>
    makePage(pageSource(link), file),
  );
  expect(describeOne({}, { files: new Map(), pages }).lists).toBe(2);
});

test('what is left of a redacted bulletin is known by its words, its photographs and the bytes of its attachments', () => {
  const privacy = { redacted: true };
  const attachments = [{ name: 'ds.csv', title: 'Danh sách', type: 'csv', bytes: 10 }];
  const withFile = (sha256: string) => ({
    files: new Map([['tin/2024/a/ds.csv', makeFile('tin/2024/a/ds.csv', { sha256 })]]),
    pages: [],
  });
  const states = [
    describeOne({ privacy, attachments }, withFile('1')),
    describeOne({ privacy, attachments }, withFile('2')),
    describeOne({ privacy, text: 'Lời.', attachments }, withFile('1')),
  ].map(({ redacted }) => redacted);
  expect(new Set(states).size).toBe(3);
  expect(describeOne({ privacy, attachments }, withFile('1')).redacted).toBe(states[0]);
  expect(describeOne({ privacy: { redacted: false } })).not.toHaveProperty('redacted');
});
