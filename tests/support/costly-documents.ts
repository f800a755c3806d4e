import { deflateSync } from 'node:zlib';
import { wordXml, writeDocx, writeOdt, writeXlsx } from './office-documents.ts';

/** A document that is made to cost much: its name, and how its bytes are made. */
export interface CostlyDocument {
  name: string;
  make: () => Uint8Array;
}

/** Bytes just below what a document may have, and a file of values. */
const MOST = 39 * 1024 * 1024;
const MOST_VALUES = 15 * 1024 * 1024;

const fill = (unit: string, bytes = MOST) => Buffer.alloc(bytes, unit, 'latin1');

const pdf = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(
    ['%PDF-1.7\n', ...parts].map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );

/** A stream as the first object of a PDF. */
const stream = (entries: string, data: Uint8Array) =>
  pdf(`1 0 obj<<${entries}/Length ${data.length}>>stream\n`, data, '\nendstream endobj\n');

const packed = (filters: string, data: Uint8Array) =>
  stream(`/Type/ObjStm/N 1/First 4/Filter[${filters}]`, data);

const flateTwice = (bytes: number) => deflateSync(deflateSync(fill('\0', bytes)));

/** PDFs that repeat one object, or one sign outside of all objects, as often as there is room. */
const repeatedInPdf = Object.entries({
  obj: 'obj ',
  'goi-obj': '1 0 obj ',
  trailer: 'trailer ',
  'ghi-chu': '%\n',
  'doi-tuong': '1 0 obj<</A 1 0 R>>endobj\n',
  'ma-hoa': '1 0 obj<</Encrypt<</Filter/Standard/V 5/R 6/U(x)>>>>endobj\n',
  'tac-gia': '1 0 obj<</Author(a)>>endobj\n',
  'hanh-dong': '1 0 obj<</A[1 0 R 1 0 R]>>endobj\n',
}).map(([name, unit]) => ({ name: `${name}.pdf`, make: () => pdf(fill(unit)) }));

/** PDFs of one object that is a list of one value again and again, as long as there is room. */
const listsInPdf = Object.entries({
  'mo-ngoac': '(',
  'tu-dien': '<<>>',
  'mo-mang': '[',
  mang: '[] ',
  ten: '/a ',
  'ten-thoat': '/#61#62#63 ',
  'tham-chieu': '1 0 R ',
  so: '1 ',
  'chuoi-hex': '<61>',
}).map(([name, unit]) => ({ name: `${name}.pdf`, make: () => pdf('1 0 obj[', fill(unit), ']endobj') }));

const pdfs: CostlyDocument[] = [
  ...repeatedInPdf,
  ...listsInPdf,
  { name: 'z.pdf', make: () => packed('/ASCII85Decode', fill('z')) },
  { name: 'hex.pdf', make: () => packed('/AHx', fill('0')) },
  { name: 'lzw.pdf', make: () => packed('/LZW', fill('\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01')) },
  { name: 'lzw-xoa.pdf', make: () => packed('/LZW', fill('\x80\x40\x20\x10\x08\x04\x02\x01\x00')) },
  { name: 'lap-lai.pdf', make: () => packed('/RL', fill('\xff\x00', 1_000_000)) },
  {
    name: 'du-doan.pdf',
    make: () =>
      packed('/Fl/RL]/DecodeParms[null<</Predictor 15/Columns 1>>', deflateSync(fill('\x81\x04', 1_000_000))),
  },
  {
    name: 'du-doan-rong.pdf',
    make: () =>
      packed('/Fl]/DecodeParms[<</Predictor 15/Columns 999999>>', deflateSync(fill('\x04', 64_000_000))),
  },
  { name: 'nen-hai-lan.pdf', make: () => packed('/Fl/Fl', flateTwice(64_000_000)) },
  {
    name: 'nhieu-goi.pdf',
    make: () => {
      const pack = packed('/Fl/Fl', flateTwice(60_000_000));
      return Buffer.concat(Array.from({ length: 300 }, () => pack));
    },
  },
  {
    name: 'nhieu-mo-ta.pdf',
    make: () => {
      const description = stream('/Type/Metadata/Filter[/Fl/Fl]', flateTwice(60_000_000));
      return Buffer.concat(Array.from({ length: 300 }, () => description));
    },
  },
];

/** Two pages that one stream draws, of one operator again and again. */
const drawn = (unit: string) => () => {
  const data = deflateSync(fill(unit, 60_000_000));
  return pdf(
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</MediaBox[0 0 9 9]/Kids[3 0 R 3 0 R]>>endobj\n',
    `3 0 obj<</Type/Page/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length ${data.length}>>stream\n`,
    data,
    '\nendstream endobj\ntrailer<</Root 1 0 R>>\n',
  );
};
pdfs.push(
  { name: 've-chu.pdf', make: drawn('(a)Tj ') },
  { name: 've-duong.pdf', make: drawn('0 0 1 1 2 2 c ') },
  { name: 've-cat.pdf', make: drawn('q 1 0 0 1 0 0 cm ') },
  { name: 've-mot-chuoi.pdf', make: drawn('(') },
);

/** Bytes just below what the parts of a package may have. */
const WORDS = 23 * 1024 * 1024;
const inDocx = (unit: string) => () =>
  writeDocx('', { 'word/document.xml': wordXml(unit.repeat(WORDS / unit.length)) });

/** Documents of Word, Excel and LibreOffice, which shrink to little as archives. */
const offices: CostlyDocument[] = [
  { name: 'truong.docx', make: inDocx('<w:fldChar w:fldCharType="begin"/>') },
  { name: 'truong-dong.docx', make: inDocx('<w:fldChar w:fldCharType="end"/>') },
  { name: 'chu-truong.docx', make: inDocx('<w:instrText>a</w:instrText>') },
  { name: 'tac-gia.docx', make: inDocx('<a:author>a</a:author>'.replaceAll('a:', '')) },
  {
    // As much markup as a document may have.
    name: 'vua-du.docx',
    make: () =>
      writeDocx('', {
        'word/document.xml': wordXml('<w:p w:rsidR="0"><w:r><w:t>a</w:t></w:r></w:p>'.repeat(124_000)),
      }),
  },
  { name: 'the.docx', make: inDocx('<a/>') },
  { name: 'thuc-the.docx', make: inDocx('&amp;') },
  { name: 'chu.docx', make: inDocx('a') },
  {
    name: 'thuoc-tinh.docx',
    make: () =>
      writeDocx('', {
        'word/document.xml': wordXml(
          `<a ${Array.from({ length: 2_000_000 }, (_, at) => `a${at}="b"`).join(' ')}/>`,
        ),
      }),
  },
  {
    name: 'nhieu-ten.docx',
    make: () =>
      writeDocx('', {
        'docProps/core.xml': `<c>${Array.from({ length: 900_000 }, (_, at) => `<creator>n${at}</creator>`).join('')}</c>`,
      }),
  },
  {
    name: 'khai-bao.docx',
    make: () =>
      writeDocx('', {
        '[Content_Types].xml': `<Types>${Array.from({ length: 600_000 }, (_, at) => `<Override PartName="/a${at}" ContentType="b"/>`).join('')}</Types>`,
      }),
  },
  { name: 'cong-thuc.xlsx', make: () => writeXlsx('<c><f>A1|</f></c>'.repeat(1_800_000)) },
  { name: 'cong-thuc-dai.xlsx', make: () => writeXlsx(`<c><f>${'"'.repeat(80_000)}</f></c>`.repeat(400)) },
  {
    name: 'lien-ket.ods',
    make: () => writeOdt('<text:a xlink:href="https://thu.example/"/>'.repeat(600_000)),
  },
  { name: 'tac-gia.odt', make: () => writeOdt('<dc:creator>a</dc:creator>'.repeat(1_000_000)) },
];

const csvs: CostlyDocument[] = Object.entries({
  'ngoac-kep': '"',
  'hai-ngoac-kep': '""',
  'dau-phay': ',',
  'mo-o': ',"',
  'o-ngoac-kep': ',"a"',
  'cong-thuc': '=1,',
  'so-am': '-1,',
  'cong-tru': '-+',
  chu: 'a',
  dong: '\n',
}).map(([name, unit]) => ({ name: `${name}.csv`, make: () => fill(unit, MOST_VALUES) }));

export const costlyDocuments: readonly CostlyDocument[] = [...pdfs, ...offices, ...csvs];
