import { smallJpeg, type ContentFiles } from '../content-root.ts';
import { writePagesPdf } from '../pages-pdf.ts';
import { writeMht } from './one-file-page.ts';
import { writeCompound, writeDoc } from './old-word.ts';
import { writeTextPdf } from './text-pdf.ts';
import { writeWorkbook } from './workbook.ts';
import { cell, item, numberingPart, paragraph, row, run, writeWord, xmlText } from './word-document.ts';

/** What a source says, whatever its format. */
export interface SourceWords {
  index: number;
  title: string;
  paragraphs: readonly string[];
}

/** A source in one format: its files, and the name by which the ledger knows it. */
export interface WrittenSource {
  files: ContentFiles;
  key: string;
}

/** The address of a page of the old portal. */
const addressOf = (index: number): string => `https://cong.example/tin/bai-${index}.aspx`;

/** How each system holds the text of a page: what stands around its paragraphs. */
const FRAMES: readonly ((body: string) => string)[] = [
  (body) => `<div class="ms-rtestate-field">${body}</div>`,
  (body) => `<div id="news-bodyhtml">${body}</div>`,
  (body) => `<div class="bodytext">${body}</div>`,
  (body) => `<div class="journal-content-article">${body}</div>`,
  (body) => `<div class="item-page">${body}</div>`,
  (body) => `<div class="field--name-body">${body}</div>`,
  (body) => `<div class="entry-content">${body}</div>`,
];

/** Every format that an import takes, each as programs write it. */
export const FORMATS_OF_SOURCES: readonly ((words: SourceWords) => Promise<WrittenSource>)[] = [
  ...FRAMES.map((frame) => async (words: SourceWords) => ({
    files: { [`trang-${words.index}.html`]: writePage(words, frame) },
    key: addressOf(words.index),
  })),
  async (words) => {
    const { index } = words;
    const page = writePage(
      words,
      (body) => `<article>${body}<p><img src="trang-${index}_files/anh.jpg"></p></article>`,
    );
    return {
      files: {
        [`trang-${index}.html`]: page,
        [`trang-${index}_files/anh.jpg`]: await smallJpeg(colourOf(index)),
      },
      key: addressOf(index),
    };
  },
  async (words) => ({
    files: {
      [`trang-${words.index}.mht`]: writeMht(
        writePage(words, (body) => `<article>${body}</article>`),
        { address: addressOf(words.index) },
      ),
    },
    key: addressOf(words.index),
  }),
  async ({ index, title, paragraphs }) => ({
    files: { [`bai-${index}.txt`]: [title, ...paragraphs, ''].join('\r\n') },
    key: `bai-${index}.txt`,
  }),
  async (words) => ({
    files: { [`bai-${words.index}.docx`]: writeDocument(words) },
    key: `bai-${words.index}.docx`,
  }),
  async ({ index, title, paragraphs }) => ({
    files: { [`bai-${index}.doc`]: writeDoc([title, ...paragraphs].join('\n')) },
    key: `bai-${index}.doc`,
  }),
  async (words) => ({
    files: { [`xuat-${words.index}.xml`]: writeExport(words) },
    key: addressOf(words.index),
  }),
  async ({ index, title, paragraphs }) => ({
    files: {
      [`bang-${index}.xlsx`]: writeWorkbook([
        { name: 'Danh sách', rows: [[title], [], ...listRows(paragraphs)] },
      ]),
    },
    key: `bang-${index}.xlsx`,
  }),
  async ({ index, title, paragraphs }) => ({
    files: {
      [`bang-${index}.csv`]: [
        ['STT', 'Nội dung', 'CCCD', 'Ghi chú'],
        ...listRows([...paragraphs, title]).slice(1),
      ]
        .map((cells) => cells.map((each) => `"${each}"`).join(';'))
        .join('\r\n'),
    },
    key: `bang-${index}.csv`,
  }),
  async ({ index, title, paragraphs }) => ({
    files: { [`bai-${index}.pdf`]: writeTextPdf([title, ...paragraphs].flatMap(wrap)) },
    key: `bai-${index}.pdf`,
  }),
  async ({ index, title }) => ({
    files: {
      [`${title}/anh-1.jpg`]: await smallJpeg(colourOf(index)),
      [`${title}/anh-2.jpg`]: await smallJpeg(colourOf(index + 400)),
    },
    key: title,
  }),
];

/** Faulty sources of all formats, none of which is to become a draft. */
export const FAULTY_SOURCES: readonly (readonly [extension: string, bytes: string | Buffer])[] = [
  ['txt', ''],
  ['docx', Buffer.from('PK\u0003\u0004 18 byte hong')],
  ['html', '<html><body><script>let a;</script></body></html>'],
  ['txt', 'Phong trào thi đua ở cơ sở\nNhiều mô hình hay.\n'],
  ['bin', Buffer.from([1, 0, 2, 0, 0, 3])],
  ['docx', writeWord(paragraph('Một')).subarray(0, 400)],
  ['mht', writeMht('<p>Một</p>', { isCut: true })],
  ['pdf', writePagesPdf([undefined])],
  ['doc', writeDoc('Một', true)],
  ['xls', writeCompound({ Workbook: Buffer.from('x') })],
  ['xml', '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item>'],
  ['xlsx', writeWorkbook([{ name: 'A', rows: [['STT']] }]).subarray(0, 300)],
  ['txt', 'Héi nghÞ s¬ kÕt n¨m 2018 cña c¬ quan\nHéi nghÞ tæng kÕt'],
];

function writePage({ index, title, paragraphs }: SourceWords, frame: (body: string) => string): string {
  const body = paragraphs.map((each) => `<p>${each}</p>`).join('\n');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title><link rel="canonical" href="${addressOf(index)}"></head>
<body><div class="menu">Trang chủ | Giới thiệu | Liên hệ</div><h1>${title}</h1>${frame(body)}</body></html>`;
}

/** A document with a title, a list that Word numbers, and a table with merged cells whose rows it numbers too. */
function writeDocument({ title, paragraphs }: SourceWords): Buffer {
  const [lead = '', ...rest] = paragraphs;
  const numbered = (list: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
  const rows = ['Tập thể', 'Cá nhân'].map((each) =>
    row(cell(paragraph('<w:r/>', numbered(2))), cell(each), cell('x')),
  );
  const table = `<w:tbl>${row(cell('STT'), cell('Hình thức khen', '<w:gridSpan w:val="2"/>'))}${rows.join('')}</w:tbl>`;
  const body = [
    paragraph(title, '<w:outlineLvl w:val="0"/>'),
    paragraph(lead),
    ...rest.map((each) => item(each, 1)),
    table,
    paragraph(run('Hết', '<w:i/>')),
  ];
  return writeWord(body.join(''), numberingPart({ 1: [['decimal', 'Mục %1.']], 2: [['decimal', '%1.']] }));
}

function writeExport({ index, title, paragraphs }: SourceWords): string {
  const named = (name: string, words: string) => `<${name}>${words}</${name}>`;
  const fields = [
    named('title', xmlText(title)),
    named('link', addressOf(index)),
    named('content:encoded', `<![CDATA[${paragraphs.join('\n\n')}]]>`),
    named('wp:post_id', String(index)),
    named('wp:post_date', '0000-00-00 00:00:00'),
    named('wp:status', 'publish'),
    named('wp:post_type', 'post'),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><item>${fields.join('')}</item></channel></rss>`;
}

/** Rows of a list whose third column holds numbers of persons. */
function listRows(paragraphs: readonly string[]): string[][] {
  return [
    ['STT', 'Nội dung', 'CCCD', 'Ghi chú'],
    ...paragraphs.map((each, index) => [
      String(index + 1),
      each.replaceAll('"', ''),
      `00120200${String(1000 + index)}`,
      'Đã xét',
    ]),
  ];
}

/** A paragraph in lines as they stand on a page. */
function wrap(words: string): string[] {
  return words.match(/.{1,90}(?:\s|$)/gu)?.map((line) => line.trim()) ?? [];
}

function colourOf(index: number): string {
  return `#${100 + (index % 900)}`;
}
