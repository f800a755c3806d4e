import { expect, test } from 'vitest';
import { readSource } from '../../../../src/importing/reading/read-source.ts';
import { writeOoxml } from '../../../support/office-documents.ts';
import { writeMht } from '../../../support/import/one-file-page.ts';
import { formatted, writeWorkbook, type CellForm } from '../../../support/import/workbook.ts';
import { item, numberingPart, paragraph, writeWord } from '../../../support/import/word-document.ts';
import { makeOffice } from '../run/office.ts';

const LEAD = 'Hội nghị thử nghiệm của cơ quan hư cấu\nSáng 3/5/2024, tại xã Thử, hội nghị khai mạc.\n';
const named: CellForm = { attributes: 't="s"', inside: '<v>0</v>' };

/** A workbook of many cells that name one shared text. */
function nameOften(text: string, cells: number): Buffer {
  const rows = Array.from({ length: cells / 10 }, () => Array.from({ length: 10 }, () => named));
  return writeWorkbook([{ name: 'Một', rows }], { texts: [text] });
}

/** A document of Word of many links by one relation. */
function linkOften(address: string, links: number): Buffer {
  const link = '<w:hyperlink r:id="rId9"><w:r><w:t>a </w:t></w:r></w:hyperlink>';
  const relation = `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${address}" TargetMode="External"/>`;
  return writeWord(
    `<w:p xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${link.repeat(links)}</w:p>`,
    {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
    },
  );
}

/** A page with this style sheet, or with this style of a paragraph. */
const sheet = (style: string) => Buffer.from(`<html><style>${style}</style><body><p>Một`);
const styled = (style: string) => Buffer.from(`<html><body><p style="${style}">Một</p>`);

/** What is small for its bytes, or ordinary for them, and costs without end where each of its signs is looked at again and again. */
const COSTLY: Readonly<Record<string, () => Buffer>> = {
  'one long shared text, named by many cells': () => nameOften(`<t>${'a'.repeat(1_000_000)}</t>`, 16_000),
  'a shared text of many stretches, named by many cells': () =>
    nameOften('<r><t>a</t></r>'.repeat(50_000), 3000),
  'one long address of many links': () => linkOften(`https://cu.example/${'a'.repeat(1_000_000)}`, 20_000),
  'one long number of many paragraphs': () =>
    writeWord(item('Một', 1).repeat(20_000), numberingPart({ 1: [['decimal', 'a'.repeat(1_000_000)]] })),
  'millions of short lines': () => Buffer.from(`${LEAD}${'a\n'.repeat(3_000_000)}`),
  'lines of headers without end': () =>
    Buffer.from(writeMht('<p>Một</p>').replace('\n', `\n${'A: b\n'.repeat(300_000)}`)),
  'more pictures than any bulletin has': () =>
    Buffer.from(`<html><body><p>Một</p>${'<img src="a.png">'.repeat(1001)}`),
  'paragraphs without end': () => Buffer.from(`<html><body>${'<p>a'.repeat(200_000)}`),
};

test.each(Object.entries(COSTLY))('%s is refused, and costs this process nothing', async (_, make) => {
  const bytes = make();
  const before = process.memoryUsage().heapUsed;
  const read = await readSource(bytes, 'nguon');
  expect('fault' in read && read.fault).toMatch(/^(?:costly|too-long|damaged)$/u);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(200 * 1024 ** 2);
});

test.each([
  ['a style sheet without braces', sheet('a'.repeat(300_000))],
  ['comments that do not end', sheet('/*'.repeat(300_000))],
  ['blanks before what is no selector', sheet(`${' '.repeat(200_000)}!{font-family:x}`)],
  ['selectors within selectors', sheet(':not('.repeat(20_000))],
  ['a style that names one property again and again', styled('text-decoration:'.repeat(30_000))],
  ['tags that do not end, before any other', Buffer.from(`${'<p '.repeat(20_000)}Một`)],
  ['an export that begins again and again', Buffer.from('<rss '.repeat(12_000))],
])('%s is read in the time that its length takes', async (_, bytes) => {
  const read = await readSource(bytes, 'nguon');
  expect('fault' in read ? read.fault : 'read').toMatch(/^(?:read|no-words)$/u);
});

test('a format without end is read as far as Excel has it', async () => {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const row = '<row><c s="0"><v>5</v></c><c t="inlineStr"><is><t>Mẫu</t></is></c></row>';
  const format = `${'['.repeat(100_000)}00`;
  const book = writeOoxml({
    'xl/workbook.xml': `<workbook ${main} ${relations}><sheets><sheet name="Một" sheetId="1" r:id="r0"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${row.repeat(5000)}</sheetData></worksheet>`,
    'xl/styles.xml': `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><fonts><font/></fonts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`,
  });
  const read = await readSource(Buffer.from(book), 'a.xlsx');
  expect('words' in read && read.words.startsWith('5\nMẫu\n')).toBe(true);
});

test('one such source is refused with a way out, and the others are taken', async () => {
  const { run } = await makeOffice({
    'a.xlsx': nameOften(`<t>${'a'.repeat(1_000_000)}</t>`, 16_000),
    'b.txt': `${LEAD}${'a\n'.repeat(3_000_000)}`,
    'c.txt': LEAD,
  });
  const { exitCode, said } = await run('--look');
  expect([exitCode, said.at(-1)]).toEqual([1, '1 bản nháp, 0 giữ nguyên, 2 không nhận.']);
  const [refused, other] = ['a.xlsx', 'b.txt'].map((name) => said.find((line) => line.includes(name)));
  expect(refused).toMatch(/lưu lại rồi nhập|chia nhỏ, rồi nhập/u);
  expect(other).toMatch(/chia nhỏ, rồi nhập|chia thành nhiều tệp/u);
});

test('an ordinary source is read as before', async () => {
  const book = writeWorkbook([
    {
      name: 'Một',
      rows: [
        ['STT', 'Họ tên'],
        [formatted(1, '00'), 'Trần Văn Mẫu'],
      ],
    },
  ]);
  for (const bytes of [book, writeWord(paragraph('Một')), Buffer.from(LEAD)])
    expect(await readSource(bytes, 'nguon')).not.toHaveProperty('fault');
});
