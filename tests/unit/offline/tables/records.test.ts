import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { readContent } from '../../../../src/bulletins/reading/read-content.ts';
import { nameByContents } from '../../../../src/images/picture-name.ts';
import { listSources } from '../../../../src/offline/sources.ts';
import {
  buildDocumentTable,
  buildPhotographTables,
  type TableContext,
} from '../../../../src/offline/tables/records.ts';
import { describeTable } from '../../../../src/offline/tables/csvw.ts';
import { buildFondsTable } from '../../../../src/offline/tables/fonds.ts';
import { buildDossierTable } from '../../../../src/offline/tables/dossiers.ts';
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
  sumOf: (path) => [`tổng của ${path}`, '7'],
  places: new Map(),
};

test('the table of documents has the retention, access and source that a bulletin names', () => {
  const [, bulletin, attachment] = buildDocumentTable(bulletins, context).split('\r\n');
  expect(bulletin!.split(',')).toEqual(expect.arrayContaining(['luu-20-nam', 'han-che', 'Cổng cũ']));
  expect(attachment!.split(',')).toEqual(expect.arrayContaining(['luu-20-nam', 'han-che']));
});

test('every record has a key, its dossier, its codes in words too, and sum and size of its file', async () => {
  const read = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[];
  const documents = read(buildDocumentTable(bulletins, context));
  const { records, files } = await buildPhotographTables(bulletins, context);
  expect(documents.map((each) => each['Mã định danh'])).toEqual(['tin-thu', 'tin-thu/so-lieu.csv']);
  for (const each of documents) {
    expect(each).toMatchObject({
      'Mã hồ sơ': '2024',
      'Số byte': '7',
      'Thời hạn lưu trữ, bằng chữ': '20 năm',
    });
    expect(each['Mức độ tiếp cận, bằng chữ']).toBe('Hạn chế');
    expect(each['SHA-256']).toMatch(/^tổng của bulletins\/2024\/tin-thu\//u);
  }
  expect(read(records)[0]!['Mã ảnh']).toBe('tin-thu/anh.jpg');
  expect(read(files)[0]).toMatchObject({ 'Mã ảnh': 'tin-thu/anh.jpg', 'Số byte': '7' });
  const [dossier] = read(buildDossierTable(bulletins, context));
  expect(dossier).toMatchObject({
    'Mã hồ sơ': '2024',
    'Tổng số tài liệu trong hồ sơ': '2',
    'Số ảnh': '1',
    'Từ khóa': '',
  });
  expect(dossier!['Thời gian bắt đầu']).toBe('2024-05-03');
});

test('the fonds has one row with what the office states, and nothing that nobody knows', () => {
  expect(buildFondsTable(bulletins, context)).toBeUndefined();
  const fonds = { code: '007', name: 'Phông Thử', open: false, history: 'Thành lập năm 2025.' };
  const stated = { ...context, site: { ...site, archive: { fonds } } };
  const rows = parse(buildFondsTable(bulletins, stated)!, { bom: true, columns: true }) as object[];
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    'Mã phông': '007',
    'Tên phông': 'Phông Thử',
    'Trạng thái (đóng, mở)': 'Đóng',
    'Lịch sử đơn vị hình thành phông': 'Thành lập năm 2025.',
    'Thời gian tài liệu': '',
    'Tổng số tài liệu': '',
    'Chế độ dự phòng': '',
    'Ngày đầu của tài liệu trong gói này': '2024-05-03',
    'Số tài liệu trong gói này': '2',
  });
  const [dossier] = parse(buildDossierTable(bulletins, stated), { bom: true, columns: true }) as object[];
  expect(dossier).toMatchObject({ 'Mã phông': '007', 'Số lượng trang': '', 'Ký hiệu thông tin': '' });
});

test('a table is described with the source of each column, our own columns without', () => {
  const { columns, asked } = vi.offline.tables.documents;
  const sources = new Map(asked.columns.map((column) => [column, asked.by] as const));
  const text = describeTable('documents.csv', columns, sources, { language: 'vi', key: 'identifier' });
  const { url, tableSchema } = JSON.parse(text) as {
    url: string;
    tableSchema: { columns: object[]; primaryKey: string };
  };
  expect([url, tableSchema.primaryKey]).toEqual(['documents.csv', 'identifier']);
  expect(tableSchema.columns[0]).toMatchObject({ titles: { vi: 'Mã định danh' }, 'dc:source': asked.by });
  expect(tableSchema.columns.at(-1)).not.toHaveProperty('dc:source');
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
    decisions: [],
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
