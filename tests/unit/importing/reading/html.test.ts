import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainBlock } from '../../../../src/importing/plain.ts';
import { proposeFields } from '../../../../src/importing/proposals/propose.ts';
import { readHtml } from '../../../../src/importing/reading/html/read-html.ts';
import { readSource } from '../../../../src/importing/reading/read-source.ts';
import { composeDraft } from '../../../../src/importing/writing/draft.ts';
import { listFilesBelow } from '../../../../src/files/list-files.ts';
import { Random } from '../../../search/random.ts';
import { PROJECT } from '../../../support/project.ts';
import { IS_THOROUGH } from '../../../support/thorough.ts';
import { typeProse } from '../../../support/typed-prose.ts';
import { makeOffice } from '../run/office.ts';

const TITLE = 'Hội nghị thử nghiệm của cơ quan hư cấu';
const LEAD = '<p>Sáng 3/5/2024, tại hội trường xã Thử, hội nghị khai mạc.</p>';

const page = (inside: string, head = '') =>
  Buffer.from(
    `<!doctype html><html><head><meta charset="utf-8"><title>Trang</title>${head}</head><body>${inside}</body></html>`,
  );
const article = (inside: string) => page(`<article><h1>${TITLE}</h1>${LEAD}${inside}</article>`);

/** The draft of a page: its body, its fields as written, and its account of words. */
async function draftOf(bytes: Buffer) {
  const source = readHtml(bytes);
  const draft = await composeDraft(source, proposeFields(source), {
    sha256: '0'.repeat(64),
    name: 'trang.html',
    section: undefined,
    year: '2024',
    photographs: new Map(),
    findPlace: () => undefined,
  });
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/su.exec(draft!.text)!;
  return { source, yaml, body, account: draft!.account };
}

const bodyOf = async (inside: string) => {
  const { body, account } = await draftOf(article(inside));
  expect([account.lost, account.repeated]).toEqual([[], []]);
  return body.slice(body.indexOf('\n\n') + 2);
};

test('a page of a portal gives title, day, place, attendees, captions, its table cell for cell and its former address', async () => {
  const bytes = readFileSync(join(PROJECT, 'tests/fixtures/import/portal-shapes.html'));
  const { source, yaml, body, account } = await draftOf(bytes);
  expect(account).toMatchObject({ lost: [], repeated: [], isComparable: true });
  expect([source.system, source.outside]).toEqual(['sharepoint', 26]);
  expect(yaml).toContain('title: Hội nghị ký kết giao ước thi đua Khối Nội chính năm 2018\n');
  expect(yaml).toContain('date: 2018-02-07\nsession: morning\npublishedOn: 2018-02-07\n');
  expect(yaml).toContain('caption: Đại diện các đơn vị ký kết giao ước\n');
  expect(yaml).toContain('caption: Quang cảnh Hội nghị.\n    credit: Văn Mẫu\n');
  expect(yaml).toContain('- /Pages/tin-tuc/hoi-nghi-ky-ket-giao-uoc-1bdc6d0a338797d4.aspx');
  expect(yaml).not.toContain('anh tin bai');
  expect(body).toContain('<th rowspan="2">STT</th>');
  expect(body).toContain('<td rowspan="2">Sở Mẫu</td>');
  expect(body.match(/Sở Mẫu/gu)).toHaveLength(1);
});

describe('of an article', () => {
  test.each([
    ['paragraphs in any boxes', '<div><section>Một<p>Hai</p>Ba</section></div>', 'Một\n\nHai\n\nBa\n'],
    ['two breaks part paragraphs, one keeps two lines', '<p>Một<br>Hai<br><br>Ba</p>', 'Một\\\nHai\n\nBa\n'],
    [
      'emphasis where it changes no words',
      '<p><b>Một</b> hai<b>ba</b> <i>bốn</i>.</p>',
      '**Một** haiba *bốn*.\n',
    ],
    ['headings below that of the page', '<h1>Một</h1><h3><b>Hai</b></h3>', '## Một\n\n### Hai\n'],
    [
      'lists with their numbers',
      '<ol start="3"><li>Một<li>Hai<ul><li>Ba</ul></ol>',
      '3. Một\n4. Hai\n   - Ba\n',
    ],
    ['quotations', '<blockquote><p>Một</p><p>Hai</p></blockquote>', '> Một\n>\n> Hai\n'],
    [
      'signs as they are',
      '<p>{a} &lt;b&gt; *c* ~d~ (*) 10~20</p>',
      '\\{a\\} \\<b> \\*c\\* \\~d\\~ (\\*) 10\\~20\n',
    ],
    ['lines that begin like a list', '<p>- Một</p><p>1. Hai</p>', '\\- Một\n\n1\\. Hai\n'],
    [
      'whole links; others are their words',
      '<p><a href="https://tinh.example/a">Một</a> <a href="javascript:x">Hai</a></p>',
      '[Một](https://tinh.example/a) Hai\n',
    ],
    [
      'tables with one row of headings',
      '<table><tr><th>TT</th><th>Tên</th></tr><tr><td>1</td><td>A|B</td></tr></table>',
      '| TT | Tên |\n| --- | --- |\n| 1 | A\\|B |\n',
    ],
    [
      'letters and Roman numbers of lists, and numbers that do not go on, as text',
      '<ol type="a"><li>Một<li>Hai</ol><ol style="list-style-type: upper-roman"><li>Ba</ol><ol><li value="3">Bốn<li value="7">Năm</ol>',
      'a. Một\n\nb. Hai\n\nI. Ba\n\n3\\. Bốn\n\n7\\. Năm\n',
    ],
    [
      'the numbers of lists in cells',
      '<table><tr><th>TT</th><th>Tên</th></tr><tr><td>1</td><td><ol start="4"><li>A<li>B</ol></td></tr></table>',
      '| TT | Tên |\n| --- | --- |\n| 1 | 4\\. A<br />5. B |\n',
    ],
    ['raised digits', '<p>10<sup>6</sup> đồng, 5 m<sup>2</sup></p>', '10⁶ đồng, 5 m²\n'],
    ['signs of fonts of pictures', '<p><span style="font-family:Wingdings">ü</span> Có</p>', '✓ Có\n'],
    [
      'tables that only place their contents',
      '<table><tr><td><p>Một</p></td></tr><tr><td>Hai</td></tr></table>',
      'Một\n\nHai\n',
    ],
    [
      'the head of an official document',
      '<table><tr><td>UBND XÃ THỬ<br>-----</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập</td></tr><tr><td>Số: 1</td><td>Thử, ngày 1</td></tr></table>',
      'UBND XÃ THỬ\\\n\\-----\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\\nĐộc lập\n\nSố: 1\n\nThử, ngày 1\n',
    ],
  ])('%s', async (_, inside, expected) => {
    expect(await bodyOf(inside)).toBe(expected);
  });
});

test.each([
  ['a figure', '<figure><img src="a.jpg"><figcaption>Toàn cảnh hội nghị</figcaption></figure>'],
  [
    'a table of one column',
    '<table><tr><td><img src="a.jpg"></td></tr><tr><td>Toàn cảnh hội nghị</td></tr></table>',
  ],
  ['a slanted line in the middle', '<p><img src="a.jpg"></p><p align="center"><i>Toàn cảnh hội nghị</i></p>'],
  ['a line in the middle', '<center><img src="a.jpg"><br>Toàn cảnh hội nghị</center>'],
])('a caption is known in %s', async (_, inside) => {
  const { yaml, account } = await draftOf(article(inside));
  expect(yaml).toContain('caption: Toàn cảnh hội nghị');
  expect(account).toMatchObject({ lost: [], repeated: [] });
});

test('a paragraph below a picture is no caption', () => {
  const { blocks } = readHtml(article('<img src="a.jpg"><p>Sau hội nghị, đoàn đến thăm các mô hình.</p>'));
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'picture', 'paragraph']);
});

test('words of the parts of a form are told one by one', async () => {
  const { account } = await draftOf(
    article('<select><option>Một<option>Hai</select><textarea>Ba</textarea><button>Gửi</button>'),
  );
  expect([account.lost, account.leftOut]).toEqual([[], 4]);
});

test('a page without words or pictures of its own is none, whatever it is called', async () => {
  const frames = `<html><head><title>${TITLE}</title></head><frameset><frame src="a.htm"></frameset></html>`;
  expect(await readSource(Buffer.from(frames), 'a.html')).toEqual({ fault: 'no-words' });
});

test('the day of an event behind the title is none of a publication', () => {
  const inside = (line: string) =>
    readHtml(page(`<article><h1>${TITLE}</h1><p>${line}</p>${LEAD}</article>`)).declared;
  expect(inside('Họp').published).toBeUndefined();
  expect(inside('Họp\n ngày\n3/5/2024 tại xã Thử.').published).toBeUndefined();
  expect(inside('Thứ ba - 04/05/2024 08:00').published).toBe('04/05/2024');
});

test('what is hidden or embedded is left out and listed, and is not lost', async () => {
  const { source, account, body } = await draftOf(
    article(
      '<p style="display:none">Chữ</p><p hidden>ẩn</p><form><button>Gửi</button></form><script>let x;</script>',
    ),
  );
  expect(source.leftOut).toEqual([
    { why: 'hidden', text: 'Chữ' },
    { why: 'hidden', text: 'ẩn' },
    { why: 'embedded', text: 'Gửi' },
  ]);
  expect([account.lost, account.leftOut]).toEqual([[], 3]);
  expect(body).not.toMatch(/ẩn|Gửi|let/u);
});

test('what no word of a page tells of is counted: films, links without a page, struck words', () => {
  const { unseen } = readHtml(
    article(
      '<iframe src="https://phim.example/1"></iframe><p><a href="tep/quyet-dinh.pdf">Quyết định</a> <a href="#dau">Đầu</a> <s>cũ</s></p>',
    ),
  );
  expect(unseen).toEqual([
    { kind: 'embed', count: 1, names: ['https://phim.example/1'] },
    { kind: 'dead-link', count: 1, names: ['tep/quyet-dinh.pdf'] },
    { kind: 'struck', count: 1, names: [] },
  ]);
});

test('a description of a picture is taken where a person wrote it; names, the title and what many pictures share are listed', () => {
  const alts = ['Đoàn chủ tịch điều hành', 'anh tin bai', 'anh tin bai', TITLE, 'IMG_1.jpg', ''];
  const pictures = alts.map((alt, index) => `<p><img src="${index}.jpg" alt="${alt}"></p>`);
  const { blocks, aside } = readHtml(article(pictures.join('')));
  expect(blocks.flatMap((block) => (block.kind === 'picture' ? [block.alt] : []))).toEqual([
    'Đoàn chủ tịch điều hành',
    ...Array.from({ length: 5 }, () => undefined),
  ]);
  expect(aside).toEqual(['anh tin bai', TITLE, 'IMG_1.jpg'].map((text) => ({ why: 'alt', text })));
});

test('who took a photograph is parted from its caption, in brackets or not', async () => {
  for (const [words, expected] of [
    ['Toàn cảnh hội nghị. Ảnh: Văn Mẫu', 'caption: Toàn cảnh hội nghị.\n    credit: Văn Mẫu\n'],
    ['Toàn cảnh hội nghị (Ảnh: Văn Mẫu)', 'caption: Toàn cảnh hội nghị\n    credit: Văn Mẫu\n'],
    ['Ảnh: Văn Mẫu', 'src: ./a.jpg\n    credit: Văn Mẫu\n'],
  ] as const) {
    const { yaml, account } = await draftOf(
      article(`<figure><img src="a.jpg"><figcaption>${words}</figcaption></figure>`),
    );
    expect(yaml).toContain(expected);
    expect([account.lost, account.repeated]).toEqual([[], []]);
  }
});

test('the first words of an article that stand apart from its text are taken with it, once', async () => {
  const text = `<p>${'Phong trào thi đua lan rộng. '.repeat(12)}</p>`;
  const frame = (lead: string, inside: string) =>
    page(`<h1>${TITLE}</h1><div class="hometext">${lead}</div><div class="bodytext">${inside}${text}</div>`);
  const apart = await draftOf(frame('Sáng 3/5/2024, hội nghị khai mạc.', ''));
  expect(apart.body).toMatch(/^Sáng 3\/5\/2024, hội nghị khai mạc\.\n\nPhong trào/u);
  expect([apart.account.lost, apart.account.repeated, apart.source.outside]).toEqual([[], [], 9]);
  const twice = await draftOf(frame('Hội nghị khai mạc.', '<p>Hội nghị khai mạc.</p>'));
  expect(twice.body.match(/khai mạc/gu)).toHaveLength(1);
});

test('what stands around the text of a page is listed, and how many scripts it has', () => {
  const { aside, outside } = readHtml(
    page(`<ul><li>Trang chủ<li>Liên hệ</ul><article>${LEAD}</article><script>let a;</script>`),
  );
  expect(aside).toEqual([
    { why: 'furniture', text: 'Trang chủ Liên hệ' },
    { why: 'script', text: '1' },
  ]);
  expect(outside).toBe(4);
});

test('a heading that the page calls itself by is its title before that of its site; a name in no heading is unsure', () => {
  const named = `<title>${TITLE} - Cổng thông tin</title>`;
  const titleOf = (inside: string) => {
    const { title, likelyTitle } = readHtml(
      Buffer.from(`<html><head>${named}</head><body>${inside}<article>${LEAD}</article></body></html>`),
    ).declared;
    return { title, likelyTitle };
  };
  expect(titleOf(`<h1>Tỉnh hư cấu</h1><h2>${TITLE}</h2>`)).toMatchObject({ title: TITLE });
  expect(titleOf('')).toEqual({ title: undefined, likelyTitle: `${TITLE} - Cổng thông tin` });
});

test('a page that is UTF-8 but for a broken sign is read as UTF-8, and the sign is told', async () => {
  const whole = article('<p>Phong trào thi đua yêu nước</p>');
  const at = whole.indexOf('Phong trào') + 'Phong tr'.length;
  const broken = Buffer.concat([whole.subarray(0, at), Buffer.from([0xc3]), whole.subarray(at + 2)]);
  const source = await readSource(broken, 'a.html');
  expect(source).toMatchObject({
    declared: { title: TITLE },
    unseen: [{ kind: 'broken-sign', count: 1, names: [] }],
  });
});

test.each([
  ['SharePoint', 'sharepoint', '<div class="ms-rtestate-field"></div><div class="ms-rtestate-field">…</div>'],
  ['the portal of VNPT', 'vnpt-portal', '<div id="news-bodyhtml">…</div>'],
  ['NukeViet', 'nukeviet', '<div class="bodytext clearfix">…</div>'],
  ['Liferay', 'liferay', '<div class="journal-content-article">…</div>'],
  ['Joomla', 'joomla', '<div class="item-page">…</div>'],
  ['Drupal', 'drupal', '<div class="field--name-body">…</div>'],
  ['WordPress', 'wordpress', '<div class="entry-content">…</div>'],
  ['any article', undefined, '<article>…</article>'],
  ['a page that says nothing', undefined, '<div>…</div>'],
])('the text of a page of %s is known from its frame', async (_, system, box) => {
  const text = `${LEAD}<p>${'Phong trào thi đua lan rộng. '.repeat(12)}</p>`;
  const source = readHtml(
    page(
      `<ul><li>Trang chủ<li>Giới thiệu</ul><h1>${TITLE}</h1>${box.replace('…', text)}<footer>Bản quyền</footer>`,
    ),
  );
  expect([source.system, source.declared.title, source.outside! > 0]).toEqual([system, TITLE, true]);
  expect(source.blocks.map(plainBlock).join(' ')).not.toMatch(/Trang chủ|Bản quyền/u);
});

test('what a page declares is taken before what it shows', () => {
  const { declared } = readHtml(
    page(
      `<article>${LEAD}</article>`,
      `<meta property="og:title" content="${TITLE}"><meta name="author" content="Văn Mẫu"><meta property="article:published_time" content="2024-05-04T08:00:00+07:00"><link rel="canonical" href="https://cu.example/tin.aspx?id=7">`,
    ),
  );
  expect(declared).toEqual({
    title: TITLE,
    author: 'Văn Mẫu',
    published: '2024-05-04T08:00:00+07:00',
    address: 'https://cu.example/tin.aspx?id=7',
  });
});

test.each(['windows-1258', 'utf-8'])('a page that declares %s and is UTF-8 is read as UTF-8', (charset) => {
  const bytes = Buffer.from(
    `<html><head><meta charset="${charset}"></head><body><h1>${TITLE.normalize('NFD')}</h1>${LEAD}</body></html>`,
  );
  expect(readHtml(bytes).declared.title).toBe(TITLE);
});

test('a page of older Windows is read by its own charset', () => {
  const bytes = Buffer.concat([
    Buffer.from('<html><head><meta charset="windows-1258"></head><body><h1>'),
    Buffer.from([0x48, 0xf4, 0xf2, 0x69]),
    Buffer.from('</h1></body></html>'),
  ]);
  expect(readHtml(bytes).declared.title).toBe('Hôị'.normalize('NFD').normalize('NFC').replace('ôị', 'ội'));
});

/** Markup of an article of any shape, with whatever people type in it. */
function makePage(random: Random, depth = 0): string {
  const typed = () =>
    typeProse(random)
      .replace(/&/gu, '&amp;')
      .replace(/</gu, '&lt;')
      .replace(/\\\n|\n/gu, '<br>');
  const inside = () => (depth > 2 || random.chance(0.6) ? typed() : makePage(random, depth + 1));
  const cells = (tag: string) =>
    Array.from(
      { length: 3 },
      () => `<${tag}${random.chance(0.15) ? ' colspan="2"' : ''}>${typed()}</${tag}>`,
    ).join('');
  const shapes = [
    () => `<p>${typed()}</p>`,
    () => `<p><b>${typed()}</b> <i>${typed()}</i>${typed()}</p>`,
    () => `<div>${inside()}<p>${typed()}</p></div>`,
    () => `<ul><li>${inside()}<li>${typed()}</ul>`,
    () => `<ol start="4"><li>${typed()}<li>${inside()}</ol>`,
    () =>
      `<table><tr>${cells(random.chance(0.5) ? 'th' : 'td')}</tr><tr>${cells('td')}</tr><tr>${cells('td')}</tr></table>`,
    () => `<blockquote>${inside()}</blockquote>`,
    () => `<h2>${typed()}</h2>`,
    () => `<a href="https://tinh.example/x_y">${typed()}</a>`,
    () => `<p align="center"><img src="a.jpg"></p><p><i>${typed()}</i></p>`,
  ];
  return Array.from({ length: 1 + random.below(4) }, () => random.pick(shapes)()).join('\n');
}

test('of pages of any shape no word is lost, none is repeated, and check accepts their drafts', async () => {
  const pages = Array.from({ length: IS_THOROUGH ? 1500 : 60 }, (_, index) =>
    makePage(new Random(index + 1)),
  );
  for (const [index, inside] of pages.entries()) {
    const { account } = await draftOf(article(inside));
    const { lost, repeated, isComparable } = account;
    expect({ seed: index + 1, lost, repeated, isComparable }).toEqual({
      seed: index + 1,
      lost: [],
      repeated: [],
      isComparable: true,
    });
  }
  const office = await makeOffice(
    Object.fromEntries(pages.slice(0, 15).map((inside, index) => [`${index + 1}.html`, article(inside)])),
  );
  const { said } = await office.run();
  expect(said.filter((line) => line.includes('không nhận:'))).toEqual([]);
  expect((await listFilesBelow(office.content)).filter((path) => path.endsWith('index.mdx'))).toHaveLength(
    15,
  );
});
