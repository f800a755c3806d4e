import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { PAGE_IDS } from '../../../../src/bulletins/body/blocks.ts';
import { listPathsBelow } from '../../../../src/files/list-files.ts';
import { smallJpeg } from '../../../support/content-root.ts';
import { makeBulletin, places, readFiles } from '../../../support/read.ts';
import { BULLETIN, bulletinText } from '../../../support/content-root.ts';

const folder = 'bulletins/2024/tin-thu';
const kinds = (blocks: readonly { kind: string }[]) => blocks.map(({ kind }) => kind);

async function htmlOf(body: string): Promise<string> {
  const { blocks } = await makeBulletin({}, body);
  return blocks.map((block) => (block.kind === 'html' ? block.html : `[${block.kind}]`)).join('');
}

describe('the blocks of a body', () => {
  it('are one run of HTML when there is no component', async () => {
    expect(await htmlOf('Một.\n\nHai **đậm**.\n')).toBe(
      '<p class="lead">Một.</p>\n<p>Hai <strong>đậm</strong>.</p>',
    );
  });

  it('break only where a component or picture stands', async () => {
    const bulletin = await makeBulletin(
      { images: '[{ src: ./a.jpg, alt: Một tấm ảnh thử }]' },
      'Một.\n\n![](./a.jpg)\n\nHai.\n\n<Note>\n\nLưu ý.\n\n</Note>\n',
      { [`${folder}/a.jpg`]: await smallJpeg() },
    );
    expect(kinds(bulletin.blocks)).toEqual(['html', 'figure', 'html', 'note']);
  });

  it('take the words of a picture from the frontmatter when the body gives none', async () => {
    const { pictures } = await makeBulletin(
      { images: '[{ src: ./a.jpg, alt: Mô tả khai báo, caption: Chú thích khai báo, credit: Người chụp }]' },
      'Một.\n\n![](./a.jpg)\n',
      { [`${folder}/a.jpg`]: await smallJpeg() },
    );
    expect(pictures[0]).toMatchObject({
      alt: 'Mô tả khai báo',
      caption: 'Chú thích khai báo',
      credit: 'Người chụp',
    });
  });

  it('prefer the words that the body gives', async () => {
    const { pictures } = await makeBulletin(
      { images: '[{ src: ./a.jpg, alt: Mô tả khai báo }]' },
      'Một.\n\n<Figure src="./a.jpg" alt="Mô tả trong bài" caption="Chú thích trong bài" />\n',
      { [`${folder}/a.jpg`]: await smallJpeg() },
    );
    expect(pictures[0]).toMatchObject({ alt: 'Mô tả trong bài', caption: 'Chú thích trong bài' });
  });

  it('close with a gallery of the declared pictures that the body does not place', async () => {
    const jpeg = await smallJpeg();
    const { blocks } = await makeBulletin(
      { images: '[{ src: ./a.jpg, alt: Ảnh thứ nhất }, { src: ./b.jpg, alt: Ảnh thứ hai }]' },
      'Một.\n\n![](./a.jpg)\n',
      { [`${folder}/a.jpg`]: jpeg, [`${folder}/b.jpg`]: jpeg },
    );
    expect(blocks.at(-1)).toMatchObject({ kind: 'gallery', images: [{ src: './b.jpg' }] });
  });

  it('put the left-over pictures where an empty gallery stands', async () => {
    const jpeg = await smallJpeg();
    const { blocks } = await makeBulletin(
      { images: '[{ src: ./a.jpg, alt: Ảnh thứ nhất }, { src: ./b.jpg, alt: Ảnh thứ hai }]' },
      'Một.\n\n<Gallery />\n\nHai.\n',
      { [`${folder}/a.jpg`]: jpeg, [`${folder}/b.jpg`]: jpeg },
    );
    expect(kinds(blocks)).toEqual(['html', 'gallery', 'html']);
  });

  it('keep merged cells, line breaks, low and high letters', async () => {
    const html = await htmlOf(
      'Một.\n\n<table>\n<tr><th scope="col" colspan="2">Đơn vị</th></tr>\n<tr><td>Xã A<br/>Xã B</td><td>H<sub>2</sub>O</td></tr>\n</table>\n',
    );
    expect(html).toContain('<th scope="col" colspan="2">Đơn vị</th>');
    expect(html).toContain('<td>Xã A<br>Xã B</td><td>H<sub>2</sub>O</td>');
  });

  it('turn the alignment of table columns into classes, because a policy forbids styles', async () => {
    const html = await htmlOf('Một.\n\n| Đơn vị | Số |\n| :-- | --: |\n| A | 06 |\n');
    expect(html).toContain('<td class="align-right">06</td>');
    expect(html).not.toContain('style=');
  });

  it('give headings our own slugs, numbered when they repeat', async () => {
    const html = await htmlOf('Một.\n\n## Đánh giá chung\n\nHai.\n\n## Đánh giá chung\n\nBa.\n');
    expect(html).toContain('<h2 id="danh-gia-chung">');
    expect(html).toContain('<h2 id="danh-gia-chung-2">');
  });

  it('leave quotes, dashes and dots as they were typed', async () => {
    expect(await htmlOf('"Thi đua" - là yêu nước... -- hết.\n')).toContain(
      '"Thi đua" - là yêu nước... -- hết.',
    );
  });

  it('write the labels of footnotes in Vietnamese', async () => {
    const html = await htmlOf('Một[^1].\n\n[^1]: Theo báo cáo.\n');
    expect(html).toContain('>Chú thích <span class="whole">cuối bài</span></h2>');
    expect(html).toContain('aria-label="Về chỗ gọi chú thích 1"');
  });

  it('keep low letters in the lead and leave the marks of footnotes out', async () => {
    const { lead, text } = await makeBulletin({}, 'Nước H<sub>2</sub>O[^1].\n\n[^1]: Theo báo cáo.\n');
    expect(lead).toBe('Nước H2O.');
    expect(text).toBe('Nước H2O.\nTheo báo cáo.');
  });

  it.each([
    ['a range', 'Thưởng 10~20 triệu, 30~40 triệu.', 'Thưởng 10~20 triệu, 30~40 triệu.'],
    ['struck figures', 'Tặng ~~12~~11 Bằng khen.', 'Tặng 12 11 Bằng khen.'],
    ['a power', 'Gần 10<sup>5</sup> cây.', 'Gần 10⁵ cây.'],
    ['a number with its base', 'Số 101<sub>2</sub>.', 'Số 101₂.'],
    ['a mark of a footnote', 'Năm 2025[^1]2026.\n\n[^1]: Số.', 'Năm 2025 2026.'],
    ['lines', 'Năm 2025\\\n2026<br />2027.', 'Năm 2025\n2026\n2027.'],
    ['cells', '| 1 | 2 |\n|---|---|\n| 3 | 4 |\n\nCuối.', 'Cuối.'],
    ['bold letters, which are joined', '**T**hi đua', 'Thi đua'],
  ])('keep apart in descriptions what the page keeps apart: %s', async (_, body, lead) => {
    expect((await makeBulletin({}, `${body}\n`)).lead).toBe(lead);
  });

  it('count the words of captions, titles and table cells as text, each on a line of its own', async () => {
    const { text } = await makeBulletin(
      {},
      'Một.\n\n<Quote by="Bà Mẫu">\n\nHai.\n\n</Quote>\n\n<table><thead><tr><th>Địa phương</th></tr></thead><tbody><tr><td>I. Tập thể</td></tr></tbody></table>\n',
    );
    expect(text).toBe('Một.\nBà Mẫu\nHai.\nĐịa phương\nI. Tập thể');
  });

  it('lead links of the site below the base path', async () => {
    const { content, issues } = await readFiles({
      'site.yaml': `title: Trang thử
description: Trang thử của một cơ quan hư cấu.
office: { name: Phòng thử, responsiblePerson: null, address: null, telephone: null, email: null }
parentPortal: null
url: https://thu.example/tdkt/
sections: [{ id: tin-tuc, name: Tin tức }]
`,
      [BULLETIN]: bulletinText({}, 'Xem [năm 2024](/nam/2024/).\n'),
    });
    expect(places(issues)).toEqual([]);
    expect(content?.bulletins[0]?.bulletin.blocks[0]).toMatchObject({
      html: '<p class="lead">Xem <a href="/tdkt/nam/2024/">năm 2024</a>.</p>',
    });
  });
});

describe('the places on a page that links lead to', () => {
  const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id!);
  const ways = (html: string) =>
    [...html.matchAll(/ href="#([^"]+)"/gu)].map(([, id]) => decodeURIComponent(id!));

  it.each(['1', 'bí-mật', "a'b", '%20', '&amp;', 'a*b*'])('is there for the footnote %j', async (label) => {
    const html = await htmlOf(`Một[^${label}], hai[^${label}].\n\n[^${label}]: Lời chú.\n`);
    expect(ways(html)).toEqual(['fn.1', 'fn.1', 'fnref.1.1', 'fnref.1.2']);
    expect(idsIn(html)).toEqual(expect.arrayContaining(ways(html)));
  });

  it('has an id of its own, whatever headings and footnotes are called', async () => {
    const headings = ['Fn 1', 'Fnref 1', 'Footnote label', 'A', 'A', 'A 2', 'Thành phần dự', 'Main'];
    const html = await htmlOf(
      `Một[^1], hai[^1], ba[^1-2].\n\n${headings.map((text) => `## ${text}\n\n`).join('')}[^1]: X.\n\n[^1-2]: Y.\n`,
    );
    const ids = idsIn(html);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => PAGE_IDS.includes(id))).toEqual([]);
  });

  it('is kept from headings wherever a component has one', async () => {
    const written = await Promise.all(
      (await listPathsBelow('src'))
        .filter((path) => /^(?:components|layouts)\/.*\.astro$/u.test(path))
        .map((path) => readFile(`src/${path}`, 'utf8')),
    );
    const ids = written.flatMap((text) => [...text.matchAll(/\bid="([a-z0-9-]+)"/gu)].map(([, id]) => id!));
    // Those of the search and the look-up page, which have no body.
    const ofBodies = ids.filter((id) => !/^(?:search|lookup)-(?:text|names|hint)$/u.test(id));
    expect(PAGE_IDS).toEqual(expect.arrayContaining(ofBodies));
  });
});
