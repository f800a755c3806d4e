import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Folders } from '../../../../src/folders.ts';
import { askDue, listDueMoments, noteDue } from '../../../../src/release/due/due.ts';
import { fingerprintContent } from '../../../../src/release/due/fingerprint-content.ts';
import { beginHold, endHold } from '../../../../src/release/swap/hold.ts';
import { makeBulletin } from '../../../support/read.ts';
import { makeFolders, writeFiles } from '../workshop.ts';

const NOON = '2026-11-29T12:00:00Z';
const LATER = '2026-11-29T13:00:00.000Z';

async function makeBuilt(moments: string[] = []): Promise<Folders> {
  const folders = await makeFolders();
  await writeFiles(folders.content, {
    'site.yaml': 'title: Thử\n',
    'bulletins/2024/a/index.mdx': 'Bài.\n',
    'bulletins/2024/a/anh.jpg': Buffer.alloc(400_000, 1),
    '.git/index': 'x',
  });
  await writeFiles(folders.public, { 'mau.pdf': 'mẫu' });
  await noteDue(folders, { content: await fingerprintContent(folders), moments });
  return folders;
}

test('nothing is due while the content is the same, whatever the times of its files, and the next moment is told', async () => {
  const folders = await makeBuilt([LATER]);
  await utimes(join(folders.content, 'site.yaml'), new Date(), new Date());
  await writeFiles(folders.content, { '.git/index': 'y' });
  expect(await askDue(folders, NOON)).toEqual({ due: 'no', next: LATER });
  expect(await askDue(await makeBuilt(), NOON)).toEqual({ due: 'no', next: undefined });
});

test('a build is due at the very moment that was noted, and not before', async () => {
  const folders = await makeBuilt([LATER, '2026-12-01T00:00:00Z']);
  expect(await askDue(folders, '2026-11-29T12:59:59.999Z')).toEqual({ due: 'no', next: LATER });
  expect(await askDue(folders, '2026-11-29T20:00:00+07:00')).toEqual({ due: 'come', moments: [LATER] });
});

test.each<[string, (folders: Folders) => Promise<unknown>]>([
  ['a text', ({ content }) => writeFile(join(content, 'bulletins/2024/a/index.mdx'), 'Bàj.\n')],
  ['a new file', ({ content }) => writeFile(join(content, 'bulletins/2024/a/b.csv'), 'a')],
  ['a file that went', ({ content }) => rm(join(content, 'bulletins/2024/a/anh.jpg'))],
  [
    'a new name',
    ({ content: root }) => rename(join(root, 'bulletins/2024/a'), join(root, 'bulletins/2024/b')),
  ],
  [
    'a photograph',
    ({ content }) => writeFile(join(content, 'bulletins/2024/a/anh.jpg'), Buffer.alloc(400_001, 1)),
  ],
  [
    'the last byte of a photograph',
    ({ content }) =>
      writeFile(
        join(content, 'bulletins/2024/a/anh.jpg'),
        Buffer.concat([Buffer.alloc(399_999, 1), Buffer.alloc(1)]),
      ),
  ],
  ['a file of public', ({ public: folder }) => writeFile(join(folder, 'mau.pdf'), 'mẩu')],
  [
    'a file that went over to the content',
    async ({ content, public: folder }) => rename(join(folder, 'mau.pdf'), join(content, 'mau.pdf')),
  ],
])('a build is due after a change of the content: %s', async (_, change) => {
  const folders = await makeBuilt();
  await change(folders);
  expect(await askDue(folders, NOON)).toEqual({ due: 'changed' });
});

test.each([
  '',
  '{',
  '[]',
  '{"content": 1, "moments": []}',
  '{"content": "a", "moments": ["x"]}',
  '{"content": "a"}',
])('a record that cannot be read counts as none: %j', async (text) => {
  const folders = await makeBuilt();
  await writeFile(join(dirname(folders.staging), 'due.json'), text);
  expect(await askDue(folders, NOON)).toEqual({ due: 'never-built' });
});

test('nothing is known before a first build, and nothing is built while somebody holds the release', async () => {
  const folders = await makeFolders();
  await mkdir(folders.content);
  expect(await askDue(folders, NOON)).toEqual({ due: 'never-built' });
  const hold = await beginHold(folders, { moment: NOON, who: 'Trần Văn Mẫu', why: 'đang sửa' });
  expect(await askDue(folders, NOON)).toEqual({ due: 'held', hold });
  await endHold(folders);
});

test('moments are those of scheduled bulletins and of security.txt that are to come, each once, in order', async () => {
  const one = await makeBulletin();
  const at = (publishAt: string, status = one.status) => ({ ...one, status, publishAt });
  const bulletins = [
    at('2026-12-02T08:00:00+07:00'),
    at('2026-12-01T08:00:00+07:00'),
    at('2026-12-01T08:00:00+07:00'),
    at('2026-11-01T08:00:00+07:00'),
    at('2026-12-03T08:00:00+07:00', 'draft'),
    one,
  ];
  const security = { contacts: ['mailto:a@mau.example'], expires: '2026-12-02' };
  expect(listDueMoments({ site: { security }, bulletins }, NOON)).toEqual([
    '2026-12-01T08:00:00+07:00',
    '2026-12-02T00:00:00Z',
    '2026-12-02T08:00:00+07:00',
  ]);
  expect(
    listDueMoments({ site: { security: { ...security, expires: '2026-11-01' } }, bulletins: [one] }, NOON),
  ).toEqual([]);
});
