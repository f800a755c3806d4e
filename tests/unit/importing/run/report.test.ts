import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { composePage } from '../../../../src/importing/report/page.ts';
import { hidePersonal } from '../../../../src/importing/report/personal.ts';
import { composeTable } from '../../../../src/importing/report/tables.ts';
import { nameItem } from '../../../../src/importing/run/outcome.ts';
import { smallJpeg } from '../../../support/content-root.ts';
import { makeOffice, type ImportingOffice } from './office.ts';

const LONG =
  'Phong trào thi đua tiếp tục được duy trì, phát triển và có chuyển biến tích cực trên nhiều lĩnh vực, lồng ghép với nhiều chương trình trọng điểm của từng địa phương. Cách thức chỉ đạo, tổ chức các phong trào thi đua được chú trọng đổi mới.';

const page = (number: number, title: string, inside: string) =>
  `<html><head><link rel="canonical" href="https://cong.example/tin/bai-${number}.aspx"></head><body><h1>${title}</h1><div class="bodytext">${inside}</div></body></html>`;

const HELD = '<p>Sáng 3/5/2024, tại hội trường xã Thử, Khối thi đua tổ chức hội nghị.</p>';
const SOURCES = {
  'a.html': page(
    1,
    'Hội nghị thử nghiệm của cơ quan hư cấu',
    `${HELD}<p>${LONG}</p><img src="a.jpg"><img src="https://khac.example/b.jpg"><p style="display:none">Chữ ẩn</p>`,
  ),
  'b.html': page(2, 'Hội nghị thử nghiệm của cơ quan hư cấu', `${HELD}<p>${LONG} Thêm một câu.</p>`),
  'c.html': page(3, 'Gương sáng của một cơ quan hư cấu', `<p>Năm 2023 có nhiều mô hình hay.</p>`),
  'd.html': page(4, 'Gương sáng của một cơ quan hư cấu', `<p class="x">Năm 2023 có nhiều mô hình hay.</p>`),
  'e.pdf': '%PDF-1.7\n',
};

const readReport = ({ content }: ImportingOffice, name: string) =>
  readFileSync(join(`${content}.bantin`, 'import', name), 'utf8');

const rowsOf = (office: ImportingOffice, name = 'bao-cao.csv') =>
  parse(readReport(office, name), { bom: true }) as string[][];

test('the report tells the most doubtful first, with evidence, pictures and what was left out; addresses lead to what was kept', async () => {
  const office = await makeOffice({ ...SOURCES, 'a.jpg': await smallJpeg() });
  const { said } = await office.run();
  expect(said.join('\n')).toContain('bao-cao.html');
  const rows = rowsOf(office);
  expect(rows.slice(1).map(([source, state]) => [source, state])).toEqual([
    ['e.pdf', 'không nhận'],
    ['b.html', 'bản nháp mới'],
    ['c.html', 'bản nháp mới'],
    ['a.html', 'bản nháp mới'],
    ['d.html', 'trùng'],
  ]);
  const doubts = Object.fromEntries(rows.map((row) => [row[0], row[rows[0]!.indexOf('đáng ngờ')]]));
  expect(doubts['c.html']).toBe('năm của thư mục chưa chắc');
  expect(doubts['a.html']).toBe('thiếu 1 ảnh');
  expect(doubts['b.html']).toMatch(/^giống \d+ % một nguồn khác$/u);
  const html = readReport(office, 'bao-cao.html');
  expect(html).toContain('<td class="evidence">Sáng 3/5/2024, tại <mark>hội trường xã Thử</mark>');
  expect(html).toContain('src="../../noi-dung/bulletins/2024/hoi-nghi-thu-nghiem-cua-co-quan-hu-cau/a.jpg"');
  expect(html).toContain('<em>chữ ẩn: </em>Chữ ẩn');
  expect(html).toContain('https://khac.example/b.jpg');
  expect(html).not.toMatch(/<script|<link|onload|javascript:/iu);
  expect(rowsOf(office, 'dia-chi.csv')).toEqual([
    ['địa chỉ cũ', 'địa chỉ mới'],
    ['https://cong.example/tin/bai-1.aspx', '/tin/2024/hoi-nghi-thu-nghiem-cua-co-quan-hu-cau/'],
    [
      'https://cong.example/tin/bai-2.aspx',
      expect.stringMatching(/^\/tin\/2024\/hoi-nghi-thu-nghiem-cua-co-quan-hu-cau-[0-9a-f]{8}\/$/u),
    ],
    ['https://cong.example/tin/bai-3.aspx', '/tin/2023/guong-sang-cua-mot-co-quan-hu-cau/'],
    ['https://cong.example/tin/bai-4.aspx', '/tin/2023/guong-sang-cua-mot-co-quan-hu-cau/'],
  ]);
});

test('a run that changes nothing tells the same in its report, and only what waits still', async () => {
  const office = await makeOffice(SOURCES);
  await office.run();
  const before = rowsOf(office);
  await office.run();
  const [sources, doubts] = [rowsOf(office), before].map((rows) =>
    rows.map((row) => [row[0], row[5], row[7]]),
  );
  expect(sources).toEqual(doubts);
  await office.run('--doubtful');
  expect(rowsOf(office).map(([source]) => source)).toEqual(['nguồn', 'e.pdf', 'b.html', 'c.html', 'a.html']);
});

test('words of a source never become markup of the report, nor a formula of its table', () => {
  const item = { ...nameItem('=1+2.html', 'made'), title: '</style><script>alert(1)</script>' };
  const html = composePage([item], { content: '../../noi-dung', onlyDoubtful: false });
  expect(html).not.toContain('<script');
  expect(html).toContain('&#x3C;script>');
  expect(composeTable([item])).toContain("\n'=1+2.html,");
});

test('what is personal is counted, and stands in no report', () => {
  const run = { before: 'Mẫu sinh 1955', text: 'tại', after: 'xã 0123', words: 1 };
  const leftOut = [{ why: 'another' as never, text: '1955; 0123' }];
  expect(hidePersonal([run], leftOut)).toEqual([{ ...run, before: 'Mẫu sinh ·', after: 'xã ·' }]);
  const item = { ...nameItem('a.xlsx', 'made'), leftOut: [{ why: 'hidden' as const }] };
  const html = composePage([item], { content: '../../noi-dung', onlyDoubtful: false });
  expect(html).toContain('dữ liệu cá nhân, không chép lại ở đây');
});
