import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { listFilesBelow } from '../../../../src/files/list-files.ts';
import { smallJpeg } from '../../../support/content-root.ts';
import { commitAll } from '../../../support/commit.ts';
import { paragraph, wordPart, writeWord } from '../../../support/import/word-document.ts';
import { makeOffice } from './office.ts';

const article = (number: number) =>
  `Hội nghị thử nghiệm số ${number} của cơ quan hư cấu\nSáng 3/${number}/2024, tại hội trường xã Thử, Khối thi đua số ${number} tổ chức hội nghị.\nĐồng chí Trần Văn Mẫu, Chủ tịch Hội đồng thi đua dự và chỉ đạo hội nghị.\n`;

const SOURCES = { 'a.txt': article(1), 'b/c.txt': article(2), '~$c.txt': 'x', 'b/Thumbs.db': 'x' };
const [FIRST, SECOND] = [1, 2].map(
  (number) => `bulletins/2024/hoi-nghi-thu-nghiem-so-${number}-cua-co-quan-hu-cau`,
) as [string, string];

async function readAll(folder: string): Promise<Record<string, string>> {
  const paths = await listFilesBelow(folder);
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

test('a folder becomes drafts that check accepts, and a second run writes nothing', async () => {
  const office = await makeOffice(SOURCES);
  const { exitCode, said } = await office.run();
  expect([exitCode, said.at(-2)]).toEqual([0, '2 bản nháp, 0 giữ nguyên, 0 không nhận.']);
  expect((await office.check()).filter((issue) => !issue.includes('BT-900'))).toEqual([]);
  const before = await readAll(office.content);
  expect(Object.keys(before).toSorted()).toEqual([
    `${FIRST}/index.mdx`,
    `${SECOND}/index.mdx`,
    'import.csv',
    'site.yaml',
  ]);
  const again = await office.run();
  expect([again.exitCode, again.said.at(-1)]).toEqual([0, '0 bản nháp, 2 giữ nguyên, 0 không nhận.']);
  expect(await readAll(office.content)).toEqual(before);
});

test('what a person edited is not touched, what a person deleted does not return, not even on another machine', async () => {
  const office = await makeOffice(SOURCES);
  await office.run();
  const edited = join(office.content, FIRST, 'index.mdx');
  writeFileSync(edited, readFileSync(edited, 'utf8').replace('Sáng 3/1', 'Buổi sáng 3/1'));
  rmSync(join(office.content, SECOND), { recursive: true });
  const before = await readAll(office.content);
  for (let run = 1; run <= 3; run += 1) {
    const { exitCode, said } = await office.run();
    expect([exitCode, said.at(-1)]).toEqual([0, '0 bản nháp, 2 giữ nguyên, 0 không nhận.']);
    expect(await readAll(office.content)).toEqual(before);
  }
  // A clone has what is committed, and no work folder.
  commitAll(office.content);
  const clone = await makeOffice(SOURCES);
  rmSync(clone.content, { recursive: true });
  execFileSync('git', ['clone', '--quiet', office.content, clone.content]);
  rmSync(join(clone.content, '.git'), { recursive: true });
  expect((await clone.run()).said).toContain(
    'b/c.txt: đã nhập rồi có người xóa: không nhập lại. Muốn nhập lại thì xóa dòng b/c.txt trong import.csv, rồi chạy lại.',
  );
  expect(await readAll(clone.content)).toEqual(before);
});

test('what was deleted is taken again once its line of the ledger is deleted', async () => {
  const office = await makeOffice(SOURCES);
  await office.run();
  rmSync(join(office.content, SECOND), { recursive: true });
  await office.run();
  const ledger = join(office.content, 'import.csv');
  const lines = readFileSync(ledger, 'utf8').split('\n');
  writeFileSync(ledger, lines.filter((line) => !line.startsWith('b/c.txt,')).join('\n'));
  expect((await office.run()).said).toContain(`b/c.txt: bản nháp mới: ${SECOND}`);
});

test('a copy of a source is told as such, in one run, on a look, and in a later run', async () => {
  const [one, look, later] = [
    await makeOffice({ 'a.txt': article(1), 'b.txt': article(1) }),
    await makeOffice({ 'a.txt': article(1), 'b.txt': article(1) }),
    await makeOffice({ 'a.txt': article(1) }),
  ];
  const told = 'b.txt: trùng từng chữ với a.txt: không nhập lần nữa';
  expect((await one.run()).said).toContain(told);
  expect((await one.run()).said).toContain(told);
  expect((await look.run('--look')).said).toContain(told);
  await later.run();
  writeFileSync(join(later.sources, 'b.txt'), article(1));
  expect((await later.run()).said).toContain(told);
});

test('a source that has changed since is told, and its draft stays as it is', async () => {
  const office = await makeOffice(SOURCES);
  await office.run();
  const before = await readAll(office.content);
  appendFileSync(join(office.sources, 'a.txt'), 'Thêm một đoạn.\n');
  const { exitCode, said } = await office.run();
  expect(exitCode).toBe(1);
  expect(said[0]).toMatch(
    /^a\.txt: nguồn đã đổi sau khi nhập; bản nháp bulletins\/2024\/\S+ giữ nguyên\. Chưa ai sửa/u,
  );
  expect(await readAll(office.content)).toEqual(before);
});

test('the same source gives the same draft on every machine', async () => {
  const [one, other] = [await makeOffice(SOURCES), await makeOffice(SOURCES)];
  for (const office of [one, other]) await office.run();
  expect(await readAll(one.content)).toEqual(await readAll(other.content));
});

test('the same words in two sources become one draft, and the second is named', async () => {
  const office = await makeOffice({ 'a.txt': article(1), 'b.txt': article(1).replaceAll('\n', '\r\n\r\n') });
  const { exitCode, said } = await office.run();
  expect(exitCode).toBe(0);
  expect(said).toContain('b.txt: trùng từng chữ với a.txt: không nhập lần nữa');
  expect((await office.run()).said.at(-1)).toBe('0 bản nháp, 2 giữ nguyên, 0 không nhận.');
});

test('the same words with other pictures, or with others left out, become drafts of their own', async () => {
  const picture = (background: string) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .jpeg()
      .toBuffer();
  const note = '<w:footnote w:id="2"><w:p><w:r><w:t>Lời ghi</w:t></w:r></w:p></w:footnote>';
  const text = '<w:r><w:t>Hội nghị thử nghiệm năm 2024.</w:t></w:r>';
  const office = await makeOffice({
    '2023/Hội nghị tổng kết năm 2024/a.jpg': await picture('#a00'),
    '2024/Hội nghị tổng kết năm 2024/a.jpg': await picture('#0a0'),
    'a.docx': writeWord(
      paragraph(`${text}<w:r><w:commentReference w:id="2"/></w:r>`),
      wordPart('comments', note.replaceAll('footnote', 'comment')),
    ),
    'b.docx': writeWord(
      paragraph(`${text}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      wordPart('footnotes', note),
    ),
  });
  const { said } = await office.run();
  expect(said.at(-2)).toBe('4 bản nháp, 0 giữ nguyên, 0 không nhận.');
});

test('a look writes nothing at all', async () => {
  const office = await makeOffice(SOURCES);
  const before = await readAll(office.content);
  const { exitCode, said } = await office.run('--look');
  expect([exitCode, said[0]]).toEqual([0, `a.txt: sẽ thành bản nháp: ${FIRST}`]);
  expect(await readAll(office.content)).toEqual(before);
});

test('a photograph beside the text is taken with it, and its untouched file goes into the store of originals', async () => {
  const photograph = await smallJpeg();
  const office = await makeOffice({ 'a.txt': `${article(1)}Hội nghị 1.JPG\n`, 'Hội nghị 1.JPG': photograph });
  const { said } = await office.run();
  expect(said.join('\n')).not.toContain('Không có tệp ảnh');
  expect(existsSync(join(office.content, FIRST, 'hoi-nghi-1.jpg'))).toBe(true);
  const [original = ''] = await listFilesBelow(`${office.content}.originals`);
  expect(readFileSync(join(`${office.content}.originals`, original)).equals(photograph)).toBe(true);
  expect((await office.check()).filter((issue) => issue.startsWith('error'))).toEqual([]);
});

test('a name of a picture never leads out of the folder of its text', async () => {
  const photograph = await smallJpeg();
  const page = `<html><body><article><h1>Hội nghị thử nghiệm của cơ quan hư cấu</h1><p>Sáng 3/5/2024, hội nghị khai mạc.</p><img src="../../ngoai.jpg"><img src="%2e%2e/%2e%2e/ngoai.jpg"></article></body></html>`;
  const office = await makeOffice({ 'b/c/trang.html': page, 'ngoai.jpg': photograph });
  await office.run();
  expect(existsSync(`${office.content}.originals`)).toBe(false);
});

test('a linked folder beside a text gives it no picture from elsewhere', async () => {
  const page = `<html><body><article><h1>Hội nghị thử nghiệm của cơ quan hư cấu</h1><p>Sáng 3/5/2024, hội nghị khai mạc.</p><img src="anh/rieng.jpg"></article></body></html>`;
  const office = await makeOffice({ 'b/trang.html': page, 'rieng/rieng.jpg': await smallJpeg() });
  symlinkSync(join(office.sources, 'rieng'), join(office.sources, 'b/anh'));
  await office.run(join(office.sources, 'b/trang.html'));
  expect(existsSync(`${office.content}.originals`)).toBe(false);
});

test('pictures that a page names by an address get the names that people read', async () => {
  const images = [
    '%E1%BA%A3nh%20s%E1%BB%91%201.jpg?RenditionID=5',
    'b%C3%A1o%20100%.jpg',
    'thi%E1%BA%BFu%202.jpg',
  ]
    .map((name) => `<p>Một đoạn.</p><img src="trang_files/${name}">`)
    .join('');
  const page = `<html><body><article><h1>Hội nghị thử nghiệm của cơ quan hư cấu</h1><p>Sáng 3/5/2024, hội nghị khai mạc.</p>${images}</article></body></html>`;
  const office = await makeOffice({
    'trang.html': page,
    'trang_files/ảnh số 1.jpg': await smallJpeg(),
    'trang_files/báo 100%.jpg': await smallJpeg('#a00'),
  });
  const { said } = await office.run();
  expect(said).toContain('  Không có tệp ảnh: trang_files/thiếu 2.jpg');
  const pictures = (await listFilesBelow(office.content)).filter((path) => path.endsWith('.jpg'));
  expect(pictures.map((path) => path.split('/').at(-1))).toEqual(['anh-so-1.jpg', 'bao-100.jpg']);
  const index = (await listFilesBelow(office.content)).find((path) => path.endsWith('index.mdx'));
  expect(readFileSync(join(office.content, index!), 'utf8')).toContain('![](./thieu-2.jpg)');
});

test('a document is one whatever its ending, and photographs that nothing names are told', async () => {
  const office = await makeOffice({
    'bai/hoi-nghi.jpg': writeWord(paragraph('Sáng 3/5/2024, hội nghị thử nghiệm khai mạc.')),
    'bai/anh-1.jpg': await smallJpeg(),
    'Lễ trao tặng năm 2024/a.jpg': await smallJpeg('#a00'),
    'Lễ trao tặng năm 2024/phim.mp4': Buffer.from('\0\0\0\u0018ftypmp42'),
  });
  const { said } = await office.run();
  expect(said.find((line) => line.startsWith('bai/hoi-nghi.jpg:'))).toContain('bản nháp mới');
  expect(said.find((line) => line.startsWith('Lễ trao tặng năm 2024:'))).toContain('bản nháp mới');
  const told = '1 ảnh nằm cạnh bài mà không bài nào nhắc đến, chưa nhập: anh-1.jpg.';
  expect(said.join('\n')).toContain(told);
  expect((await office.run()).said.join('\n')).toContain(told);
});

const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(26)]);
const hostile: Readonly<Record<string, readonly [string, string | Buffer, string]>> = {
  'an empty file': ['a.txt', '', 'Tệp rỗng'],
  'a file of blanks': ['a.txt', ' \n\t\n', 'Không tìm thấy chữ nào'],
  'a Word file that is cut': ['a.docx', Buffer.concat([zip, Buffer.from('word/document.xml')]), 'Tệp hỏng'],
  'a .docx of 18 bytes': ['a.docx', Buffer.from('PK\u0003\u0004 hỏng'), 'Tệp hỏng'],
  'a cut Excel file named .txt': ['a.txt', Buffer.concat([zip, Buffer.from('xl/workbook.xml')]), 'Tệp hỏng'],
  'an old Office file': ['a.doc', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'Office cũ'],
  'a page in one file that is cut': [
    'a.mht',
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n',
    'Tệp hỏng',
  ],
  'an export of WordPress': [
    'a.xml',
    '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"></rss>',
    'WordPress',
  ],
  'data for programs': ['a.txt', '{"title":"Hội nghị"}', 'Không nhận ra'],
  'bytes of no text': ['a.txt', Buffer.from([1, 0, 2, 0, 0, 3]), 'Không nhận ra'],
  'a text in an old font that nothing names': [
    'a.txt',
    'Héi nghÞ s¬ kÕt n¨m 2018 cña c¬ quan\nHéi nghÞ tæng kÕt',
    'phông cũ',
  ],
  'a text that names no year': ['a.txt', 'Phong trào thi đua ở cơ sở\nNhiều mô hình hay.\n', '--year'],
  'a page without words': [
    'a.html',
    '<html><body><script>let a;</script></body></html>',
    'Không tìm thấy chữ nào',
  ],
};

test.each(Object.entries(hostile))(
  '%s ends in a sentence that says what to do, and in no draft',
  async (_, given) => {
    const [name, bytes, words] = given;
    const office = await makeOffice({ [name]: bytes });
    const before = await readAll(office.content);
    const { exitCode, said } = await office.run();
    expect(exitCode).toBe(1);
    expect(said[0]).toMatch(new RegExp(`^${name.replace('.', '\\.')}: không nhận: .*${words}`, 'u'));
    expect(await readAll(office.content)).toEqual(before);
  },
);

test('what the gate refuses is told line by line with the words at which it stands, and nothing else', async () => {
  const office = await makeOffice({ 'a.txt': `${article(1)}${'Lời dài của bài này. '.repeat(20_000)}\n` });
  const { exitCode, said } = await office.run();
  expect([exitCode, said.slice(0, 2)]).toEqual([
    1,
    [
      'a.txt: không nhận: bản tin không nhận những chỗ dưới đây; sửa trong tệp nguồn rồi nhập lại.',
      expect.stringMatching(/^ {4}Tệp nặng .* \(BT-104\)$/u),
    ],
  ]);
  expect(said.join('\n')).not.toMatch(/u000A|dựng lại|cảnh báo|index\.mdx/u);
});

test('a source of a title alone is told as such', async () => {
  const office = await makeOffice({ 'a.txt': 'Hội nghị thử nghiệm năm 2024' });
  expect((await office.run()).said[0]).toMatch(/^a\.txt: không nhận: Nguồn chỉ có tiêu đề/u);
});

test('signs that only command how others are shown are dropped and counted, and part or join no word', async () => {
  const office = await makeOffice({
    'a.txt': article(1).replace('Khối', '\u202EKhối\u202C').replace('tổ chức', 'tổ\u0001chức\u200F'),
    'b.docx': writeWord(
      paragraph('<w:r><w:t>Hội nghị năm 2023</w:t></w:r>') +
        paragraph(
          '<w:r><w:t>Một</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">\u200F hai</w:t></w:r>',
        ),
    ),
  });
  const { exitCode, said } = await office.run('--doubtful');
  expect([exitCode, said]).toEqual([
    0,
    expect.arrayContaining([
      '  Đã bỏ 4 ký tự điều khiển không nhìn thấy được (U+202E, U+202C, U+200F, U+0001); chữ quanh đó giữ nguyên.',
    ]),
  ]);
  expect((await office.check()).filter((issue) => issue.startsWith('error'))).toEqual([]);
  expect(readFileSync(join(office.content, FIRST, 'index.mdx'), 'utf8')).toContain(
    'Khối thi đua số 1 tổ chức hội nghị.',
  );
  const word = (await listFilesBelow(office.content)).find((path) => path.startsWith('bulletins/2023/'));
  expect(readFileSync(join(office.content, word!), 'utf8')).toContain('Một **hai**');
});

test('a page named .doc is read as the page that it is', async () => {
  const page =
    '<html><body><h1>Hội nghị thử nghiệm của cơ quan hư cấu</h1><p>Sáng 3/5/2024, hội nghị khai mạc.</p></body></html>';
  const office = await makeOffice({ 'a.doc': page });
  expect((await office.run()).exitCode).toBe(0);
});

test('without a source that is there it ends with code 2', async () => {
  const office = await makeOffice({});
  const empty = mkdtempSync(join(tmpdir(), 'bantin-'));
  await expect(office.run('/khong/co')).rejects.toMatchObject({
    exitCode: 2,
    message: 'Không có tệp hay thư mục /khong/co.',
  });
  await expect(office.run(empty)).rejects.toMatchObject({
    exitCode: 2,
    message: `Trong ${empty} không có tệp nào nhập được.`,
  });
});

test('the content root, what lies in it and what holds it are no sources', async () => {
  const office = await makeOffice(SOURCES);
  await office.run();
  const before = await readAll(office.content);
  for (const path of [office.content, join(office.content, 'import.csv'), join(office.content, '..')])
    await expect(office.run(path)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('là thư mục nội dung của trang, nằm trong nó hay chứa nó'),
    });
  expect(await readAll(office.content)).toEqual(before);
});

test('a last line that may say who signed is told, so that no page shows it twice', async () => {
  const office = await makeOffice({ 'a.txt': `${article(1)}Trần Văn Mẫu\n`, 'b.txt': article(2) });
  const lines = (await office.run('--doubtful')).said.filter((line) => line.includes('có thể là ký tên'));
  expect(lines).toEqual([]);
  expect((await office.run()).said.at(-1)).toContain('2 giữ nguyên');
  const report = readFileSync(join(`${office.content}.bantin`, 'import', 'bao-cao.html'), 'utf8');
  expect(report.match(/Dòng cuối bài “[^”]*” có thể là ký tên/gu)).toEqual([
    'Dòng cuối bài “Trần Văn Mẫu” có thể là ký tên',
  ]);
});

test('what was read is told in the language of messages, with the part of each attendee and what waits', async () => {
  const office = await makeOffice({ 'a.txt': article(1) });
  const { said } = await office.run();
  expect(said.join('\n')).toContain('\n  Ngày: 3/1/2024, Sáng   (“Sáng 3/1/2024, tại');
  expect(said.join('\n')).toContain('Trần Văn Mẫu – Chủ tịch Hội đồng thi đua (chỉ đạo)');
  expect(said).toContain('Bản nháp còn chờ người điền: ký tên (1 bài).');
  expect(said.find((line) => line.startsWith('Báo cáo: '))).not.toContain('..');
  expect(readFileSync(join(office.content, FIRST, 'index.mdx'), 'utf8')).toContain('\nsection: tin-tuc\n');
});

test('of files that are named themselves each is told, also what stays as it is', async () => {
  const office = await makeOffice(SOURCES);
  const files = ['a.txt', 'b/c.txt'].map((name) => join(office.sources, name));
  await office.run(...files);
  expect((await office.run(...files)).said.slice(0, 2)).toEqual([
    `a.txt: đã nhập: ${FIRST}, giữ nguyên`,
    `c.txt: đã nhập: ${SECOND}, giữ nguyên`,
  ]);
});

test('columns of personal data are left out in one line, whatever their number', async () => {
  const office = await makeOffice({
    'a.csv':
      'STT,Tên,CCCD,Số điện thoại,Ngày sinh\n1,Xã Thử,001234567890,0912345678,1/2/1990\n2,Xã Mẫu,001234567891,0912345679,1/3/1990\n',
  });
  const { said } = await office.run('--year', '2024');
  expect(said.filter((line) => line.includes('không chép lại'))).toHaveLength(1);
});

test('a ledger that somebody broke is told by its line', async () => {
  const office = await makeOffice(SOURCES, { 'import.csv': 'source,sha256,id,state\na.txt,x\n' });
  await expect(office.run()).rejects.toMatchObject({ message: expect.stringContaining('dòng 2') });
});
