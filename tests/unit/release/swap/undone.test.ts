import { expect, test } from 'vitest';
import type { Manifest } from '../../../../src/release/swap/manifest.ts';
import {
  listForServers,
  listRestoredNames,
  listStillShown,
  listTakenBack,
} from '../../../../src/release/swap/taken-back.ts';
import { listUndone } from '../../../../src/release/swap/undone.ts';

const bare = { corrections: [], photographs: [], lists: 1 };
const files = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, '0']));
const hash = 'a'.repeat(32);

const earlier: Manifest = {
  releaseMoment: '2024-05-01T08:00:00Z',
  bulletins: {
    '2024/a': { ...bare, corrections: ['2024-04-01'], photographs: [hash] },
    '2024/b': bare,
    '2024/c': bare,
  },
  files: files(
    'tin/2024/a/index.html',
    'tin/2024/a/ban-tin.json',
    'tin/2024/a/ds.csv',
    'tin/2024/b/index.html',
    'tin/2024/c/index.html',
    `anh/${hash}-640.jpg`,
  ),
};
const present: Manifest = {
  releaseMoment: '2024-05-02T08:00:00Z',
  bulletins: {
    '2024/a': { ...bare, corrections: ['2024-04-01', '2024-04-01', '2024-05-02'] },
    '2024/b': bare,
    '2024/d': bare,
  },
  files: files(
    'tin/2024/a/index.html',
    'tin/2024/b/index.html',
    'tin/2024/d/index.html',
    'tin/2024/a/ban-tin.json',
  ),
};

test('going back undoes corrections, and brings back photographs, attachments and bulletins', () => {
  expect(listUndone(earlier, present)).toEqual([
    {
      name: '2024/a',
      corrections: ['2024-04-01', '2024-05-02'],
      photographs: 1,
      attachments: ['ds.csv'],
      isGone: false,
    },
    { name: '2024/c', corrections: [], photographs: 0, attachments: [], isGone: true },
  ]);
});

test('on the way forward again nothing is undone, and between equal releases nothing either', () => {
  expect(listUndone(present, earlier)).toEqual([]);
  expect(listUndone(present, present)).toEqual([]);
});

test('of a release that says nothing of its bulletins every correction is undone', () => {
  expect(listUndone({ ...earlier, bulletins: undefined }, present)).toMatchObject([
    { name: '2024/a', corrections: ['2024-04-01', '2024-04-01', '2024-05-02'] },
    { name: '2024/c' },
  ]);
});

test('a release takes back withdrawn and redacted bulletins; one that says nothing still shows them', () => {
  const release = {
    bulletins: {
      '2024/a': { ...bare, withdrawn: true as const },
      '2024/b': { ...bare, redacted: '12ab' },
      '2024/c': bare,
    },
  };
  expect(listTakenBack(release)).toEqual(['withdrawn 2024/a', 'redacted 2024/b 12ab']);
  expect(listStillShown(release, release)).toEqual([]);
  for (const other of [undefined, {}, { bulletins: { '2024/c': bare } }]) {
    expect(listStillShown(other, release)).toEqual(['2024/a', '2024/b']);
  }
  const redactedAgain = { bulletins: { ...release.bulletins, '2024/b': { ...bare, redacted: '34cd' } } };
  expect(listStillShown(release, redactedAgain)).toEqual(['2024/b']);
});

test('going back brings back what stood alone: each page, section and file is named, and nothing that follows from others', () => {
  const before = files(
    '_astro/a.css',
    'anh-xem-truoc/0a.jpg',
    'chuyen-muc/cu/index.html',
    'chuyen-muc/cu/rss.xml',
    'dia-danh/xa/index.html',
    'lien-he/index.html',
    'mat-danh-sach/index.html',
    'mau-0a1b2c3d.css',
    'nam/2023/index.html',
    'tai-lieu/mat.pdf',
    'trang/2/index.html',
  );
  const undone = listUndone(
    { releaseMoment: earlier.releaseMoment, files: before },
    { releaseMoment: present.releaseMoment, files: files('lien-he/index.html') },
  );
  expect(undone.map(({ name, isGone }) => [name, isGone])).toEqual([
    ['/chuyen-muc/cu/', true],
    ['/mat-danh-sach/', true],
    ['/tai-lieu/mat.pdf', true],
  ]);
});

test('a release takes back the addresses that site.yaml names; one without them still shows each', () => {
  const release = { takenBack: ['/mat-danh-sach/', '/tai-lieu/mat.pdf'] };
  expect(listTakenBack(release)).toEqual(['removed /mat-danh-sach/', 'removed /tai-lieu/mat.pdf']);
  expect(listStillShown(release, release)).toEqual([]);
  expect(listStillShown({ takenBack: ['/mat-danh-sach/'] }, release)).toEqual(['/tai-lieu/mat.pdf']);
  expect(listStillShown(undefined, release)).toEqual(release.takenBack);
});

test('servers hear what a build was told to show again, but for what it has taken back all the same', () => {
  const release = {
    bulletins: { '2024/a': { ...bare, withdrawn: true as const }, '2024/b': bare },
    takenBack: ['/cu/'],
  };
  const restored = listRestoredNames(release, ['2024/b', '/moi/', '2024/a', '/cu/', '2024/b']);
  expect(restored).toEqual(['/moi/', '2024/b']);
  expect(listForServers({ ...release, restored })).toEqual([
    'withdrawn 2024/a',
    'removed /cu/',
    'restored /moi/',
    'restored 2024/b',
  ]);
});

test('a decision that is gone is named once, and a file beside one that is there by itself', () => {
  const before: Manifest = {
    releaseMoment: '2024-05-01T08:00:00Z',
    files: files(
      'quyet-dinh/2024/a/index.html',
      'quyet-dinh/2024/a/danh-sach.csv',
      'quyet-dinh/2024/a/ban-ky.pdf',
      'quyet-dinh/2024/b/index.html',
      'quyet-dinh/2024/b/danh-sach.csv',
      'quyet-dinh/2024/b/ban-ky.pdf',
    ),
  };
  const now = { releaseMoment: '2024-05-02T08:00:00Z', files: files('quyet-dinh/2024/b/index.html') };
  expect(listUndone(before, now).map(({ name }) => name)).toEqual([
    '/quyet-dinh/2024/a/',
    '/quyet-dinh/2024/b/ban-ky.pdf',
  ]);
});

test('a row of awards that was redacted is taken back, and again when it is redacted once more', () => {
  const row = '/quyet-dinh/2024/a/#d-2';
  const release = { redactedRows: { [row]: '1' } };
  expect(listTakenBack(release)).toEqual([`redacted ${row} 1`]);
  expect(listStillShown({}, release)).toEqual([row]);
  expect(listStillShown(release, release)).toEqual([]);
  expect(listStillShown({ redactedRows: { [row]: '0' } }, release)).toEqual([row]);
});
