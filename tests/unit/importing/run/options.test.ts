import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { smallJpeg, smallOffice } from '../../../support/content-root.ts';
import { paragraph, run, writeWord } from '../../../support/import/word-document.ts';
import { makeOffice, type ImportingOffice } from './office.ts';

const FOLDER = 'bulletins/2024/hoi-nghi-thu-nghiem-cua-co-quan-hu-cau';
const article = 'Hội nghị thử nghiệm của cơ quan hư cấu\nSáng 3/5/2024, tại xã Thử, hội nghị khai mạc.\n';

const readDraft = ({ content }: ImportingOffice) => readFileSync(join(content, FOLDER, 'index.mdx'), 'utf8');

test('--renew makes a draft anew in its folder and with its id, only where nobody has edited it', async () => {
  const office = await makeOffice({ 'a.txt': article });
  await office.run();
  const [, id] = /^id: (.*)$/mu.exec(readDraft(office))!;
  appendFileSync(join(office.sources, 'a.txt'), 'Thêm một đoạn.\n');
  expect((await office.run()).exitCode).toBe(1);
  const { exitCode, said } = await office.run('--renew');
  expect([exitCode, said[0]]).toEqual([0, `a.txt: làm lại theo nguồn mới: ${FOLDER}`]);
  expect(readDraft(office)).toMatch(new RegExp(`^---\nid: ${id}\n[\\s\\S]*Thêm một đoạn\\.`, 'u'));
  expect((await office.run()).said.at(-1)).toBe('0 bản nháp, 1 giữ nguyên, 0 không nhận.');
  const edited = readDraft(office).replace('khai mạc', 'bắt đầu');
  writeFileSync(join(office.content, FOLDER, 'index.mdx'), edited);
  appendFileSync(join(office.sources, 'a.txt'), 'Thêm đoạn nữa.\n');
  const kept = await office.run('--renew');
  expect(kept.exitCode).toBe(1);
  expect(kept.said[0]).toContain(
    `bản nháp ${FOLDER} đã có người sửa, nên giữ nguyên: sửa tay ${FOLDER}/index.mdx`,
  );
  expect(readDraft(office)).toBe(edited);
  writeFileSync(
    join(office.content, FOLDER, 'index.mdx'),
    edited.replace('status: draft', 'status: published'),
  );
  expect((await office.run('--renew')).said[0]).toContain(`bản tin ${FOLDER} đã đăng, nên giữ nguyên`);
  rmSync(`${office.content}.bantin`, { recursive: true });
  writeFileSync(join(office.content, FOLDER, 'index.mdx'), edited);
  expect((await office.run('--renew')).said[0]).toContain(`bản nháp ${FOLDER} làm ở máy khác`);
});

test('--renew makes the draft anew also where a copy of the source was taken first', async () => {
  const office = await makeOffice({ 'a-sao.txt': article, 'goc.txt': article });
  await office.run();
  appendFileSync(join(office.sources, 'goc.txt'), 'Thêm một đoạn.\n');
  const { exitCode, said } = await office.run('--renew');
  expect([exitCode, said[0]]).toEqual([0, `goc.txt: làm lại theo nguồn mới: ${FOLDER}`]);
  expect(readDraft(office)).toContain('Thêm một đoạn.');
  expect((await office.run('--renew')).said.at(-1)).toBe('0 bản nháp, 2 giữ nguyên, 0 không nhận.');
});

test('a draft that somebody has deleted does not return, not even when its source changes', async () => {
  const office = await makeOffice({ 'a.txt': article });
  await office.run();
  rmSync(join(office.content, FOLDER), { recursive: true });
  appendFileSync(join(office.sources, 'a.txt'), 'Thêm một đoạn.\n');
  expect((await office.run('--renew')).said).toContain(
    'a.txt: đã nhập rồi có người xóa: không nhập lại. Muốn nhập lại thì xóa dòng a.txt trong import.csv, rồi chạy lại.',
  );
  expect(existsSync(join(office.content, FOLDER))).toBe(false);
});

test('the same words that come in a later run are named, and not taken twice', async () => {
  const office = await makeOffice({ 'a.txt': article });
  await office.run();
  writeFileSync(join(office.sources, 'b.txt'), `${article}\n\n`);
  expect((await office.run()).said).toContain('b.txt: trùng từng chữ với a.txt: không nhập lần nữa');
});

test('a source of which too many words are lost is refused and says which; --lossy takes it as doubtful', async () => {
  // No program writes such an element: its words are in the file, and nothing shows them.
  const inside = run('Sáng 3/5/2024, hội nghị khai mạc. ') + '<w:r><w:la><w:t>Bế mạc</w:t></w:la></w:r>';
  const office = await makeOffice({ 'a.docx': writeWord(paragraph(inside)) });
  const refused = await office.run();
  expect(refused.exitCode).toBe(1);
  expect(refused.said.slice(0, 4)).toEqual([
    'a.docx: không nhận: Mất 2 trong 10 chữ, quá 0,5 %: chưa nhận. Xem chữ mất ở dưới; vẫn muốn nhận thì thêm --lossy.',
    '  Đọc 10 chữ, 0 ảnh, 0 bảng. Mất 2 chữ:',
    '    … hội nghị khai mạc . [Bế mạc]  …',
    expect.stringContaining('Ngày'),
  ]);
  const { exitCode, said } = await office.run('--lossy');
  expect([exitCode, said.at(-2)]).toEqual([0, '1 bản nháp, 0 giữ nguyên, 0 không nhận.']);
  const report = readFileSync(join(`${office.content}.bantin`, 'import', 'bao-cao.html'), 'utf8');
  expect(report).toContain('<span class="doubt">mất 2 chữ</span>');
});

test('of many sources it is told how many are done, and how long the others take', async () => {
  const office = await makeOffice({ 'a.txt': article, 'b.txt': article.replace('thử', 'khác') });
  const shown: string[] = [];
  const { isTTY } = process.stdout;
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => shown.push(String(text)) > 0);
  process.stdout.isTTY = true;
  onTestFinished(() => {
    process.stdout.isTTY = isTTY;
    vi.restoreAllMocks();
  });
  await office.run();
  expect(shown.join('')).toContain('Đã xem 1 trong 2 nguồn; còn khoảng 1 phút.');
});

const SECTIONS = `sections:
  - { id: tin-tuc, name: Tin tức }
  - { id: guong-sang, name: Gương sáng }
`;

test('a map gives sections by former addresses and by folders, the longest beginning first', async () => {
  const page = (path: string, title: string) =>
    `<html><head><link rel="canonical" href="https://cong.example${path}"></head><body><h1>${title}</h1><article><p>Sáng 3/5/2024, hội nghị khai mạc.</p></article></body></html>`;
  const office = await makeOffice(
    {
      'a.html': page('/tin/1.aspx', 'Hội nghị thử nghiệm thứ nhất'),
      'b.html': page('/tin/guong/2.aspx', 'Hội nghị thử nghiệm thứ hai'),
      'cu/c.html': page('/khac/3.aspx', 'Hội nghị thử nghiệm thứ ba'),
      '.map': 'cũ,mới\n/tin/,tin-tuc\n/tin/guong/,guong-sang\ncu/,guong-sang\n',
    },
    { 'site.yaml': String(smallOffice['site.yaml']).replace(/sections:[\s\S]*/u, SECTIONS) },
  );
  const map = join(office.sources, '.map');
  await office.run('--sections', map);
  const sections = ['nhat', 'hai', 'ba'].map((word) => {
    const file = join(office.content, `bulletins/2024/hoi-nghi-thu-nghiem-thu-${word}/index.mdx`);
    return /^section: (.*)$/mu.exec(readFileSync(file, 'utf8'))?.[1];
  });
  expect(sections).toEqual(['tin-tuc', 'guong-sang', 'guong-sang']);
  writeFileSync(map, 'cũ,mới\n/tin/,khong-co\n');
  await expect(office.run('--sections', map)).rejects.toMatchObject({
    message: expect.stringContaining('dòng 2'),
  });
});

test('a map gives sections by the names of former categories, before any path', async () => {
  const post = (id: number, category: string) =>
    `<item><title>Hội nghị thử nghiệm &amp;amp; số ${id}</title><link>https://cu.example/tin/${id}</link><content:encoded>Sáng 3/5/2024, hội nghị số ${id} khai mạc.</content:encoded><wp:post_id>${id}</wp:post_id><wp:post_type>post</wp:post_type><category domain="category" nicename="x">${category}</category></item>`;
  const office = await makeOffice(
    {
      'cu.xml': `<rss xmlns:content="urn:c" xmlns:wp="urn:w"><channel>${post(1, 'GƯƠNG SÁNG')}${post(2, 'Khác')}</channel></rss>`,
      '.map': 'cũ,mới\n/tin/,tin-tuc\nGương sáng,guong-sang\n',
    },
    { 'site.yaml': String(smallOffice['site.yaml']).replace(/sections:[\s\S]*/u, SECTIONS) },
  );
  expect((await office.run('--look')).said.join('\n')).toContain('GƯƠNG SÁNG (1 bài), Khác (1 bài)');
  await office.run('--sections', join(office.sources, '.map'));
  const [first, second] = [1, 2].map((id) =>
    readFileSync(join(office.content, `bulletins/2024/hoi-nghi-thu-nghiem-so-${id}/index.mdx`), 'utf8'),
  );
  expect([/^section: (.*)$/mu.exec(first!)?.[1], /^section: (.*)$/mu.exec(second!)?.[1]]).toEqual([
    'guong-sang',
    'tin-tuc',
  ]);
  expect(first).toContain('title: Hội nghị thử nghiệm & số 1\n');
});

test('a place gets its id from the register only where that is asked for', async () => {
  const registers = {
    'registers/places.yaml': 'places:\n  - { id: xa-thu, level: commune, names: [{ text: xã Thử }] }\n',
  };
  for (const flags of [[], ['--places']]) {
    const office = await makeOffice({ 'a.txt': article }, registers);
    await office.run(...flags);
    expect(readDraft(office).includes('place: xa-thu')).toBe(flags.length > 0);
  }
});

test('pictures are fetched from the host that was named, from no other, and none that leads away', async () => {
  const photograph = await smallJpeg();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    if (request.url === '/a.jpg') response.end(photograph);
    else response.writeHead(302, { location: 'http://127.0.0.2:9/x.jpg' }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = `<html><head><link rel="canonical" href="http://${host}/tin/1.aspx"></head><body><h1>Hội nghị thử nghiệm của cơ quan hư cấu</h1><article><p>Sáng 3/5/2024, hội nghị khai mạc.</p><img src="/a.jpg"><img src="http://${host}/b.jpg"><img src="http://127.0.0.2:9/c.jpg"></article></body></html>`;
  const without = await makeOffice({ 'a.html': page });
  await without.run();
  expect(asked).toEqual([]);
  const office = await makeOffice({ 'a.html': page });
  const { said } = await office.run('--fetch', host);
  expect(asked).toEqual(['/a.jpg', '/b.jpg']);
  expect(existsSync(join(office.content, FOLDER, 'a.jpg'))).toBe(true);
  expect(said.join('\n')).toContain(`Không có tệp ảnh: http://${host}/b.jpg, http://127.0.0.2:9/c.jpg`);
});

test.each([
  ['--fetch', 'http://cong.example/tin'],
  ['--year', '19'],
])('%s %s is told as what it cannot be', async (...flags) => {
  const office = await makeOffice({ 'a.txt': article });
  await expect(office.run(...flags)).rejects.toMatchObject({ exitCode: 2 });
});
