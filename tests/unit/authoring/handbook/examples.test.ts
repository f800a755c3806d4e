import { describe, expect, test } from 'vitest';
import { formats } from '../../../../src/bulletins/check/formats/formats.ts';
import { HANDBOOK } from '../../../../src/authoring/handbook/handbook.ts';
import { checkWords } from '../../../../src/strings/check.ts';
import {
  BULLETIN,
  bulletinText,
  smallJpeg,
  smallOffice,
  withMoreLines,
} from '../../../support/content-root.ts';
import { readProjectFile } from '../../../support/project.ts';
import { makeBulletin, readFiles } from '../../../support/read.ts';

/** The documents without what the strings of fields and components make, whose examples have tests of their own. */
const documents = ['README.md', HANDBOOK].map((path) => ({
  path,
  text: readProjectFile(path).replaceAll(
    /<!-- (bulletin|page|site|registers|components): begin[\s\S]*?<!-- \1: end -->/gu,
    '',
  ),
}));

/** When the days of all examples have come. */
const LATER = '2026-12-01T00:00:00Z';

const OFFICE = {
  'site.yaml': String(smallOffice['site.yaml']).replace('id: tin-tuc,', 'id: tin-tuc-su-kien,'),
};

/** The blocks of code of one language, with the document in which they stand. */
function listBlocks(language: string): { path: string; code: string }[] {
  return documents.flatMap(({ path, text }) =>
    [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gmu'))].map(
      ([, code = '']) => ({
        path,
        code,
      }),
    ),
  );
}

describe('an example of a document', () => {
  test.each(listBlocks('mdx'))(
    'that is a bulletin passes the gate without a word: $path',
    async ({ code }) => {
      const year = /^date: (\d{4})/mu.exec(code)![1]!;
      const folder = `bulletins/${year}/bai-mau`;
      const files = {
        ...OFFICE,
        [`${folder}/index.mdx`]: code.replace(
          '…',
          'hội nghị có đồng chí Trần Văn Mẫu, Phó Chủ tịch huyện, dự.',
        ),
        [`${folder}/toan-canh.jpg`]: await smallJpeg(),
      };
      const { issues } = await readFiles(files, { releaseMoment: LATER });
      expect(issues).toEqual([]);
    },
  );

  test.each(listBlocks('yaml'))('that is lines of a frontmatter passes the gate: $code', async ({ code }) => {
    const fields = { status: undefined, date: '2026-07-16', publishedOn: '2026-07-17' };
    const { issues } = await readFiles(
      { [BULLETIN.replace('2024', '2026')]: withMoreLines(bulletinText(fields), code.trimEnd()) },
      { releaseMoment: LATER },
    );
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('that is a report is what the check says of the bulletin above it', async () => {
    const report = listBlocks('text').find(({ path }) => path === 'README.md');
    const bulletin = listBlocks('mdx').find(({ path }) => path === 'README.md');
    const wrong = bulletin!.code.replace(/^date: .*/mu, 'date: 31/02/2024');
    const file = 'bulletins/2024/hn-so-ket/index.mdx';
    const { issues } = await readFiles({ ...OFFICE, [file]: wrong });
    const said = formats.human({
      issues: issues.filter(({ rule }) => rule === 'bad-date'),
      bulletins: 1,
      decisions: 0,
      unknown: [],
      language: 'vi',
      words: checkWords('vi'),
      pathOf: (path) => `content/${path}`,
      readLine: (_, line) => wrong.split('\n')[line - 1],
      isColoured: false,
    });
    expect(said).toContain(report!.code);
  });

  test('is of a kind that is tried: a bulletin, lines of a frontmatter, commands, words', () => {
    const languages = documents.flatMap(({ text }) =>
      [...text.matchAll(/^```(\w*)\n[\s\S]*?^```$/gmu)].map(([, name]) => name),
    );
    expect([...new Set(languages)].toSorted()).toEqual(['mdx', 'sh', 'text', 'yaml']);
  });
});

/** What readers get for what the table of the handbook says may be written: the row, and the HTML that it has to give. */
const GIVES: Readonly<Record<string, RegExp>> = {
  'dòng trống': /<p>Một\.<\/p>\n<p>Hai\.<\/p>$/u,
  '`## Mục lớn`, `### Mục nhỏ`': /<h2 [^>]*>Mục lớn<\/h2>\n<h3 [^>]*>Mục nhỏ<\/h3>/u,
  '`**đậm**`, `*nghiêng*`': /<strong>đậm<\/strong>[^]*<em>nghiêng<\/em>/u,
  '`- một`': /<ul>\n<li>một<\/li>\n<\/ul>/u,
  '`1. một`': /<ol>\n<li>một<\/li>\n<\/ol>/u,
  '`> lời dẫn`': /<blockquote>\n<p[^>]*>lời dẫn<\/p>\n<\/blockquote>/u,
  '`[Công báo](https://congbao.example.vn/)`':
    /<a href="https:\/\/congbao\.example\.vn\/"[^>]*>Công báo<\/a>/u,
  '`[tin trước](/tin/2026/hoi-nghi-so-ket/)`':
    /<a href="\/tin\/2026\/hoi-nghi-so-ket\/"[^>]*>tin trước<\/a>/u,
  '`![](./toan-canh.jpg)`': /\[figure \.\/toan-canh\.jpg\]$/u,
  '`Số liệu.[^1]` và, ở một dòng riêng, `[^1]: Báo cáo quý I.`':
    /<section[^>]*class="footnotes"[^]*Báo cáo quý I\./u,
  '`m<sup>2</sup>`, `CO<sub>2</sub>`': /m<sup>2<\/sup>[^]*CO<sub>2<\/sub>/u,
  '`{/* nhắc nhau */}`': /^(?![^]*nhắc nhau)/u,
};

const rows = [...documents[1]!.text.matchAll(/^\| (.+?) \| .+? \|$/gmu)].map(([, written = '']) => written);

async function htmlOf(body: string): Promise<string> {
  const { blocks } = await makeBulletin(
    { images: '[{ src: ./toan-canh.jpg, alt: Toàn cảnh hội trường }]' },
    `Mở đầu.\n\n${body}\n`,
    { 'bulletins/2024/tin-thu/toan-canh.jpg': await smallJpeg() },
  );
  const shown = blocks.map((block) => {
    if (block.kind === 'html') return block.html;
    return block.kind === 'figure' ? `[figure ${block.image.src}]` : '';
  });
  // What stays in one line is marked for the style alone.
  return shown.join('').replaceAll(/<span class="whole">([^<]*)<\/span>/gu, '$1');
}

describe('what the handbook says may be written in a body', () => {
  test.each(Object.entries(GIVES))('gives what it says: %s', async (written, html) => {
    expect(rows).toContain(written);
    const codes = [...written.matchAll(/`([^`]+)`/gu)].map(([, code]) => code);
    expect(await htmlOf(codes.length > 0 ? codes.join('\n\n') : 'Một.\n\nHai.')).toMatch(html);
  });

  test('has a row for nothing else', () => {
    const [from, to] = ['dòng trống', '`{/* nhắc nhau */}`'].map((row) => rows.indexOf(row));
    expect(rows.slice(from, to! + 1)).toEqual(Object.keys(GIVES));
  });

  test('of signs with a backslash before them shows the signs themselves', async () => {
    const [, signs = ''] =
      /Ba dấu cần gạch chéo ngược[^]*?Ví dụ: ([^]*?)\n\n/u.exec(documents[1]!.text) ?? [];
    const codes = [...signs.matchAll(/`([^`]+)`/gu)]
      .map(([, code = '']) => code)
      .filter((code) => code.includes('\\'));
    expect(codes).toEqual(['\\<5%', '\\{số 1\\}', '(\\*)', '5\\*6', '2025\\. Là năm…']);
    for (const code of codes) {
      const shown = code.replaceAll('\\', '').replace('<', '&#x3C;');
      expect(await htmlOf(code), code).toContain(`>${shown}<`);
    }
    expect(await htmlOf('| a |\n| - |\n| b \\| c |')).toContain('b | c');
    expect(await htmlOf('Từ 10~20 triệu, ~~hai dấu~~')).toContain('Từ 10~20 triệu, <del>hai dấu</del>');
  });
});
