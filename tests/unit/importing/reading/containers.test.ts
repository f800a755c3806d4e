import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, test, vi } from 'vitest';
import { readSource } from '../../../../src/importing/reading/read-source.ts';
import { writeMht } from '../../../support/import/one-file-page.ts';
import { writeCompound, writeDoc } from '../../../support/import/old-word.ts';
import { standInLibreOffice } from '../../../support/import/stand-in-libre-office.ts';
import { writeTextPdf } from '../../../support/import/text-pdf.ts';
import { paragraph, writeWord } from '../../../support/import/word-document.ts';
import { DOT, writeOdt, writeOoxml } from '../../../support/office-documents.ts';
import { writePagesPdf } from '../../../support/pages-pdf.ts';
import { makeOffice } from '../run/office.ts';
import { bodyOf, draftOf } from './draft-of.ts';

afterEach(() => vi.unstubAllEnvs());

const TITLE = 'Hội nghị thử nghiệm của cơ quan hư cấu';
test.each(['quoted-printable', 'base64'])(
  'a page in one file of %s is read with its pictures and its address',
  async (encoding) => {
    const page = `<html><body><article><h1>${TITLE}</h1><p>Sáng 3/5/2024, hội nghị khai mạc.</p><img src="../anh/a.png"><img src="cid:b@cu"></article></body></html>`;
    const { source, account } = await draftOf(Buffer.from(writeMht(page, { encoding })));
    expect([account.lost, account.repeated, source.declared.title]).toEqual([[], [], TITLE]);
    expect(source.declared.address).toBe('https://cu.example/tin/bai.aspx?id=7');
    expect(
      source.blocks.flatMap((block) => (block.kind === 'picture' ? [block.bytes?.equals(DOT)] : [])),
    ).toEqual([true, true]);
  },
);

test('a space before a soft break of a line stays between its words', async () => {
  const page = writeMht('<p>Sáng 3/5/2024, hội nghị thi đua khai mạc.</p>').replace(
    'ngh=E1=BB=8B thi ',
    '$&=\r\n',
  );
  expect((await draftOf(Buffer.from(page))).body).toContain('hội nghị thi đua');
});

test('a page in one file that is cut is damaged; one without a page has no words', async () => {
  expect(await readSource(Buffer.from(writeMht('<p>Một</p>', { isCut: true })), 'a')).toEqual({
    fault: 'damaged',
  });
  const none =
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\n.\n--x--\n';
  expect(await readSource(Buffer.from(none), 'a')).toEqual({ fault: 'no-words' });
});

test('a PDF with words becomes a draft of them beside the file itself', async () => {
  const lines = [
    'Hội nghị sơ kết phong trào thi đua yêu nước của cơ quan hư cấu, sáng',
    '3/5/2024 tại xã Thử.',
    '- Một',
  ];
  const bytes = writeTextPdf(lines);
  const { source, draft, body, yaml, account } = await draftOf(bytes, 'Báo cáo sơ kết.pdf');
  expect([body, account.lost]).toEqual([`${lines[0]} ${lines[1]}\n\n\\- Một\n`, []]);
  expect(yaml).toContain('attachments:\n  - src: ./bao-cao-so-ket.pdf\n    title: Báo cáo sơ kết');
  expect(draft.attachments.get('bao-cao-so-ket.pdf')).toEqual(bytes);
  expect(source.unseen).toEqual([{ kind: 'page-order', count: 1, names: [] }]);
});

test('a title of two lines of a PDF is proposed, and the day and place below it are found', async () => {
  const title = ['HỘI NGHỊ TỔNG KẾT CÔNG TÁC THI ĐUA, KHEN', 'THƯỞNG NĂM 2024'];
  const lead = 'Ngày 25/12/2024, tại xã Thử, Sở Nội vụ tổ chức hội nghị.';
  const { yaml, body, account } = await draftOf(writeTextPdf([...title, lead, 'Hết.']), 'a.pdf');
  expect(yaml).toContain(`title: ${title.join(' ')}\n`);
  expect(yaml).toContain('date: 2024-12-25\n');
  expect(yaml).toContain('text: xã Thử');
  expect([body, account.lost]).toEqual([`${lead}\n\nHết.\n`, []]);
});

test.each([
  ['a scan', writePagesPdf([undefined, undefined]), 'scan'],
  ['a page of elements within elements', Buffer.from(`<html><body>${'<div>'.repeat(30_000)}Một`), 'damaged'],
  ['a PDF with a password', Buffer.from('%PDF-1.7\ntrailer<</Encrypt 5 0 R>>'), 'password'],
  ['a PDF that is cut', Buffer.from('%PDF-1.7\n'), 'damaged'],
  [
    'a document of Word with a password',
    writeCompound({ EncryptedPackage: Buffer.from('x'), EncryptionInfo: Buffer.from('x') }),
    'password',
  ],
  ['a document of older Word with a password', writeDoc('Một', true), 'password'],
  ['a workbook of older Excel', writeCompound({ Workbook: Buffer.from('x') }), 'old-excel'],
  ['another file of older Office', writeCompound({ 'PowerPoint Document': Buffer.from('x') }), 'old-office'],
  ['OpenDocument without LibreOffice', Buffer.from(writeOdt()), 'open-text'],
  ['slides', Buffer.from(writeOoxml({ 'ppt/presentation.xml': '<p/>' })), 'slides'],
  ['RTF without LibreOffice', Buffer.from('{\\rtf1 Mot}'), 'rtf'],
])('%s ends in a fault of its own', async (_, bytes, fault) => {
  vi.stubEnv('PATH', '');
  expect(await readSource(bytes, 'a.pdf')).toEqual({ fault });
});

test('a document of older Word gives its words where there is no LibreOffice, and says so', async () => {
  vi.stubEnv('PATH', '');
  const { source, body } = await draftOf(
    writeDoc('Sáng 3/5/2024, “hội nghị” khai mạc.\nĐồng chí Văn Mẫu dự.'),
  );
  expect(body).toBe('Sáng 3/5/2024, “hội nghị” khai mạc.\n\nĐồng chí Văn Mẫu dự.\n');
  expect(source.unseen).toEqual([{ kind: 'text-only', count: 1, names: [] }]);
});

test('HTML named .doc is a page', async () => {
  expect(await bodyOf(Buffer.from('<html><body><p>Một</p><p>Hai</p></body></html>'))).toBe('Một\n\nHai\n');
});

test('where there is LibreOffice it makes the document, with a profile of its own and without macros', async () => {
  const { folder, called } = standInLibreOffice(writeWord(paragraph('Từ LibreOffice')), 'docx');
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`);
  expect(await bodyOf(writeDoc('Một'))).toBe('Từ LibreOffice\n');
  const said = execFileSync('/bin/cat', [called], { encoding: 'utf8' });
  expect(said).toMatch(/^-env:UserInstallation=file:\/\/\/\S+\n--headless\n/u);
  expect(said).toMatch(/MacroSecurityLevel[^]*<value>3<[^]*DisableMacrosExecution[^]*<value>true</u);
});

const POSTS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Trang cũ</title>
${post(1, 'post', 'publish', '<!-- wp:paragraph -->\nSáng 3/5/2024, hội nghị khai mạc.\n\nHai\nba [tab id=1]\n\n[caption id="a" width="3"]<img src="https://cu.example/wp-content/uploads/2024/05/a.jpg"> Quang cảnh hội nghị[/caption]\n\n[gallery ids="9"]', '<excerpt:encoded><![CDATA[Tóm tắt]]></excerpt:encoded>')}
${post(2, 'post', 'draft', '<p>Sáng 4/5/2024,\u000b bài chưa đăng.</p>')}
${post(3, 'post', 'publish', '<p>Mật</p>', '<wp:post_password>x</wp:post_password>')}
${post(4, 'page', 'private', '<p>Riêng</p>')}
${post(9, 'attachment', 'inherit', '', '<wp:attachment_url>https://cu.example/wp-content/uploads/2024/05/b.jpg</wp:attachment_url><excerpt:encoded><![CDATA[Trao bằng khen]]></excerpt:encoded>')}
${post(10, 'nav_menu_item', 'publish', 'Trang chủ')}
${post(11, 'thong_bao', 'publish', '<p>Sáng 5/5/2024, bài của một loại riêng.</p>', '<category domain="post_tag"><![CDATA[Khen]]></category><category domain="category"><![CDATA[Gương sáng]]></category>')}
</channel></rss>`;

function post(id: number, type: string, status: string, content: string, more = ''): string {
  return `<item><title>${TITLE} ${id}</title><link>https://cu.example/?p=${id}</link><dc:creator>quantri</dc:creator><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>2024-05-0${id % 9} 08:00:00</wp:post_date><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${more}</item>`;
}

test('of an export of WordPress each post and page is a source; closed ones are refused, drafts are named', async () => {
  const office = await makeOffice({ 'cu.xml': POSTS });
  const { exitCode, said } = await office.run();
  expect(exitCode).toBe(1);
  expect(
    said.filter((line) => /^\S+#\d+:/u.test(line)).map((line) => line.replace(/(bulletins\/)\S+/u, '$1…')),
  ).toEqual([
    'cu.xml#1: bản nháp mới: bulletins/…',
    'cu.xml#2: bản nháp mới: bulletins/…',
    expect.stringMatching(/^cu\.xml#3: không nhận: Bài để riêng hoặc có mật khẩu/u),
    expect.stringMatching(/^cu\.xml#4: không nhận: Bài để riêng hoặc có mật khẩu/u),
    'cu.xml#11: bản nháp mới: bulletins/…',
  ]);
  const report = readFileSync(join(`${office.content}.bantin`, 'import', 'bao-cao.html'), 'utf8');
  expect(report).toContain('Mã của WordPress còn để nguyên như chữ: [tab]');
  expect(report).toContain('Bài chưa đăng ở trang cũ (draft): xem có nên đăng không.');
  expect(report.match(/1 điều ở nguồn cần người xem/gu)).toHaveLength(2);
  expect(report).toContain('<em>tóm tắt để riêng: </em>Tóm tắt');
  expect(report).toContain('Trao bằng khen');
  expect(report).toContain('<th scope="row">Chuyên mục cũ</th><td>Gương sáng</td>');
  expect(report).not.toContain('<td>Khen</td>');
  expect(said.filter((line) => line.includes('Mất '))).toEqual([]);
  const again = await office.run();
  expect(again.said.at(-1)).toBe('0 bản nháp, 3 giữ nguyên, 2 không nhận.');
});

test('a gallery that names no pictures has those of its post, and what the export has not is told', async () => {
  const wxr = POSTS.replace('[gallery ids="9"]', '[gallery] [gallery ids="9,77"]').replace(
    '<wp:attachment_url>',
    '<wp:post_parent>1</wp:post_parent>$&',
  );
  const office = await makeOffice({ 'cu.xml': wxr });
  const { said } = await office.run('--doubtful');
  const told = said.join('\n');
  expect(told).toContain(
    'Không có tệp ảnh: wp-content/uploads/2024/05/a.jpg, wp-content/uploads/2024/05/b.jpg',
  );
  expect(told).toContain('1 ảnh của [gallery] không có trong tệp xuất: 77.');
  expect(told).toContain(
    '1 lần ảnh hiện lại ở chỗ sau, bản nháp chỉ đặt ở chỗ đầu: wp-content/uploads/2024/05/b.jpg',
  );
  const bare = await makeOffice({ 'cu.xml': POSTS.replace('[gallery ids="9"]', '[gallery]') });
  expect((await bare.run('--doubtful')).said.join('\n')).toContain(
    '1 ảnh của [gallery] không có trong tệp xuất: [gallery].',
  );
});

test('pictures of a PDF are counted without their masks, and the file is told to be attached', async () => {
  const bytes = writePagesPdf(['Hoi nghi nam 2024', 'Trang hai']);
  const mask = Buffer.from('<</Subtype /Image/SMask 9 0 R>><</Subtype/Image>>\n');
  const office = await makeOffice({ 'bao cao.pdf': Buffer.concat([bytes, mask]) });
  const { said } = await office.run('--doubtful');
  expect(said).toContain('  2 ảnh trong tệp PDF không vào bản nháp.');
  expect(said).toContain('  Tệp nguồn được đính kèm bản nháp: bao cao.pdf');
});

test('an export that is cut or defines what it says itself is refused', async () => {
  for (const bytes of [
    POSTS.slice(0, 900),
    POSTS.replace('<rss', '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss'),
  ]) {
    const office = await makeOffice({ 'cu.xml': bytes });
    expect((await office.run()).said[0]).toMatch(/^cu\.xml: không nhận: Tệp xuất của WordPress này hỏng/u);
  }
});

test('a folder of photographs is one draft, by the day on which they were taken, with author and rights', async () => {
  const picture = async (background: string, taken?: string) => {
    const plain = sharp({ create: { width: 40, height: 30, channels: 3, background } });
    const exif = {
      IFD0: { Artist: 'Van Mau', Model: 'May anh' },
      IFD2: { DateTimeOriginal: taken ?? '' },
      IFD3: { GPSLatitude: '20/1 30/1 0/1' },
    };
    return (taken === undefined ? plain : plain.withExif(exif)).jpeg().toBuffer();
  };
  const folder = 'Hội nghị thi đua năm 2024';
  const office = await makeOffice({
    [`${folder}/b2.jpg`]: await picture('#a00', '2024:05:03 08:00:00'),
    [`${folder}/b10.jpg`]: await picture('#0a0'),
    [`${folder}/c.jpg`]: await picture('#00a', '2024:05:02 08:00:00'),
    'trang/bai.html': `<h1>${TITLE}</h1><p>Sáng 3/5/2024, hội nghị khai mạc.</p><img src="images/d.jpg">`,
    'trang/images/d.jpg': await picture('#777'),
  });
  const { exitCode, said } = await office.run();
  expect([exitCode, said.at(-2)]).toEqual([0, '2 bản nháp, 0 giữ nguyên, 0 không nhận.']);
  const text = execFileSync(
    '/bin/cat',
    [join(office.content, 'bulletins/2024/hoi-nghi-thi-dua-nam-2024/index.mdx')],
    { encoding: 'utf8' },
  );
  expect(text.match(/(?:src|takenOn|credit): .*/gu)).toEqual([
    'src: ./c.jpg',
    'credit: Van Mau',
    'takenOn: 2024-05-02',
    'src: ./b2.jpg',
    'credit: Van Mau',
    'takenOn: 2024-05-03',
    'src: ./b10.jpg',
  ]);
  expect(text).not.toMatch(/May anh|GPS/u);
  expect(
    (await office.check()).filter((issue) => !issue.includes('BT-900') && !issue.startsWith('warning')),
  ).toEqual([]);
});

test('a page with its folder beside it brings its pictures, whatever signs its name is written in', async () => {
  const photograph = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a70' } })
    .jpeg()
    .toBuffer();
  const page = `<article><h1>${TITLE}</h1><p>Sáng 3/5/2024, hội nghị khai mạc.</p><img src="H%E1%BB%99i%20ngh%E1%BB%8B_files/a.jpg"><img src="./H%E1%BB%99i%20ngh%E1%BB%8B_files/mat.jpg"></article>`;
  const office = await makeOffice({
    'Hội nghị.htm': `<html><body>${page}</body></html>`,
    [`${'Hội nghị'.normalize('NFD')}_files/a.jpg`]: photograph,
  });
  const { exitCode, said } = await office.run();
  expect([exitCode, said.at(-2)]).toEqual([0, '1 bản nháp, 0 giữ nguyên, 0 không nhận.']);
  expect(said).toContain('  Không có tệp ảnh: ./Hội nghị_files/mat.jpg');
});
