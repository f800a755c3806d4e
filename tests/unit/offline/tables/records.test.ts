import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../../src/bulletins/reading/read-content.ts';
import { nameByContents } from '../../../../src/images/picture-name.ts';
import { listSources } from '../../../../src/offline/sources.ts';
import {
  buildDocumentTable,
  buildPhotographTables,
  type TableContext,
} from '../../../../src/offline/tables/records.ts';
import { vi } from '../../../../src/strings/vi.ts';
import { BULLETIN, bulletinText, smallJpeg, writeContentRoot } from '../../../support/content-root.ts';

/** Fields that pages and data files do not show: archives read them in the tables, or in the source itself. */
const fields = {
  kind: 'repost',
  source: `{ system: Cổng cũ, retrievedOn: 2024-05-09, sha256: ${'ab'.repeat(32)} }`,
  retention: 'luu-20-nam',
  access: 'han-che',
  images:
    '[{ src: ./anh.jpg, alt: Toàn cảnh hội nghị, title: Tên ảnh riêng, archiveCode: LT-07, rights: rieng, sequence: 1 }]',
  attendees: '[{ name: Nguyễn Văn Mẫu, positions: [{ title: Chuyên viên, org: so-thu }] }]',
  attachments: '[{ src: ./so-lieu.csv, title: Số liệu của hội nghị, kind: phu-luc }]',
  byline: '{ text: Phòng Thử nghiệm, ref: phong-thu }',
};

const root = await writeContentRoot({
  [BULLETIN]: bulletinText(fields, 'Ông Nguyễn Văn Mẫu, Chuyên viên, đến dự.\n'),
  [join(BULLETIN, '..', 'anh.jpg')]: await smallJpeg(),
  [join(BULLETIN, '..', 'so-lieu.csv')]: 'Đơn vị,Số\nXã Ví Dụ,3\n',
  'registers/organisations.yaml':
    'organisations:\n  - { id: so-thu, names: [{ text: Sở Thử }] }\n  - { id: phong-thu, names: [{ text: Phòng Thử nghiệm }] }\n',
});
const { content, issues } = await readContent({
  root,
  cacheFolder: await mkdtemp(join(tmpdir(), 'bantin-tables-')),
  releaseMoment: '2026-01-01T00:00:00Z',
});
const faults = issues.filter(({ severity }) => severity === 'error');
if (faults.length > 0) throw new Error(faults.map(({ code, line }) => `${code} ${line}`).join(', '));
const { site, registers } = content!;
const bulletins = content!.bulletins.map(({ bulletin }) => bulletin);
const context: TableContext = {
  content: root,
  site,
  words: vi.offline,
  addressOf: (key) => `https://thu.example/tin/${key}/`,
  packagedAs: (path) => path,
};

test('the table of documents has the retention, access and source that a bulletin names', () => {
  const [, bulletin, attachment] = buildDocumentTable(bulletins, context).split('\r\n');
  expect(bulletin!.split(',')).toEqual(expect.arrayContaining(['luu-20-nam', 'han-che', 'Cổng cũ']));
  expect(attachment!.split(',')).toEqual(expect.arrayContaining(['luu-20-nam', 'han-che']));
});

test('the table of photographs has their archiveCode, their own title and the retention of the bulletin', async () => {
  const [, photograph] = (await buildPhotographTables(bulletins, context)).records.split('\r\n');
  expect(photograph!.split(',')).toEqual(expect.arrayContaining(['LT-07', 'luu-20-nam', 'Tên ảnh riêng']));
});

test('the source has what no page shows: rights, sequence, org, kind, ref, retrievedOn, sha256', async () => {
  const sources = await listSources({
    content: root,
    emblem: undefined,
    bulletins,
    registers,
    sums: { [BULLETIN]: nameByContents(await readFile(join(root, BULLETIN))) },
    withPhotographs: false,
    sentence: 'Đã bỏ.',
    withdrawn: 'Đã thu hồi.',
    tombstones: [],
  });
  const text = String(await sources.find(({ path }) => path === BULLETIN)!.read());
  for (const value of ['rights: rieng', 'sequence: 1', 'org: so-thu', 'kind: phu-luc', 'ref: phong-thu'])
    expect(text).toContain(value);
  expect(text).toContain(fields.source);
});
