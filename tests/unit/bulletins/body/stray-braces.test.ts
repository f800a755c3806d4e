import * as fc from 'fast-check';
import type { Parents, Root } from 'hast';
import { expect, test } from 'vitest';
import { buildBody } from '../../../../src/bulletins/body/blocks.ts';
import { parseClosedMdx } from '../../../../src/bulletins/body/closed-mdx.ts';

const FOOTNOTES = { label: 'Chú thích', backLabel: '{reference}' };

function listFound(body: string): string[] {
  const parsed = parseClosedMdx(body, 'index.mdx', FOOTNOTES);
  const found = 'tree' in parsed ? parsed.words : parsed.issues;
  return found.map(({ rule, line, column }) => `${line}:${column} ${rule}`);
}

test.each([
  ['the description of a picture', '![Đại biểu {/* hỏi lại */} dự](./a.jpg)', ['1:12 stray-brace']],
  ['an expression in a description', '![Tổng {1+1}](./a.jpg)', ['1:8 stray-brace']],
  ['the title of a picture', '![Đại biểu](./a.jpg "Ảnh {/* ai? */}")', ['1:26 stray-brace']],
  [
    'the name of a picture',
    '![Đại {/* x */}]\n\n[Đại {/* x */}]: ./a.jpg',
    ['1:7 stray-brace', '3:6 stray-brace'],
  ],
  ['the title of a link', '[Trang](https://t.example/ "{/* x */}")', ['1:29 stray-brace']],
  ['the title of a definition', '[Trang][t]\n\n[t]: https://t.example/ "{/* x */}"', ['3:26 stray-brace']],
  ['the label of a footnote', 'Số[^{a}]\n\n[^{a}]: Lời.', ['1:5 stray-brace', '3:3 stray-brace']],
  ['a value of a component', '<Quote by="Ông A {/* ai? */}">\n\nLời.\n\n</Quote>', ['1:18 stray-brace']],
  [
    'a backslash in a value, where it escapes nothing',
    '<Note title="\\{/* x */}">Lời.</Note>',
    ['1:15 stray-brace'],
  ],
  ['an address as text', 'Xem https://t.example/{/*x*/}', ['1:23 stray-brace']],
  ['an escaped backslash before a comment', '![Ảnh \\\\{/* x */}](./a.jpg)', ['1:9 stray-brace']],
])('a brace is told in %s', (_, body, expected) => {
  expect(listFound(body)).toEqual(expected);
});

test.each([
  ['escaped in a description', '![Tập \\{1, 2\\}](./a.jpg)'],
  [
    'as character references',
    '![Tập &#123;1&#125;](./a.jpg)\n\n<Quote by="&#123;A&#125;">\n\nLời.\n\n</Quote>',
  ],
  ['in code', 'Mẫu `{so}`.\n\n```\n{so}\n```'],
  [
    'as a comment in running text',
    'Một {/* x */} [hai {/* y */}](https://t.example/)[^a].\n\n[^a]: Ba {/* z */}',
  ],
])('a brace may stand %s', (_, body) => {
  expect(listFound(body)).toEqual([]);
});

test.each([
  ['signs of italics', '![Dài 5*3*2 m](./a.jpg)', ['1:8 lost-words']],
  ['a link', '![Xem [trang](https://t.example/)](./a.jpg)', ['1:7 lost-words']],
  ['a tag', '![Khí CO<sub>2</sub>](./a.jpg)', ['1:9 lost-words']],
  ['nothing else', '![Ảnh [1] &amp; \\*hai\\*\nở dòng sau](./a.jpg)', []],
])('a description is compared with what is shown of it: %s', (_, body, expected) => {
  expect(listFound(body)).toEqual(expected);
});

/** What the comments of the generated bodies say. */
const SECRET = 'điều-kín';

const words = fc
  .array(
    fc.constantFrom(
      'Một ',
      'hai',
      ' ',
      `{/* ${SECRET} */}`,
      `{"${SECRET}"}`,
      '*',
      '_',
      '**',
      '`',
      '~',
      '[',
      ']',
      '\\*',
      '\\[',
      '&amp;',
      '\n',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const body = fc.oneof(
  words.map((alt) => `![${alt}](./a.jpg)`),
  fc.tuple(words, words).map(([alt, title]) => `![${alt}](./a.jpg "${title}")`),
  fc.tuple(words, words).map(([text, title]) => `[${text}](https://t.example/ '${title}')`),
  fc
    .tuple(words, words, words)
    .map(([text, name, title]) => `[${text}][${name}]\n\n[${name}]: /a "${title}"`),
  fc.tuple(words, words).map(([label, note]) => `Một[^${label}]\n\n[^${label}]: ${note}`),
  words.map((name) => `![${name}]\n\n[${name}]: ./a.jpg`),
  fc
    .tuple(
      fc.constantFrom('Quote by', 'Note title', 'Figure src="./a.jpg" caption', 'Figure src="./a.jpg" alt'),
      words,
    )
    .map(([start, value]) => `<${start}="${value}" />`),
  words.map((path) => `Xem https://t.example/${path}`),
);

/** Removes the code of a tree, in which a brace is a brace. */
function dropCode(parent: Parents): void {
  parent.children = parent.children.filter((child) => !('tagName' in child && child.tagName === 'code'));
  for (const child of parent.children) if ('children' in child) dropCode(child);
}

/** Everything that forms of publication are made of, without code. */
function published(tree: Root): string {
  dropCode(tree);
  return JSON.stringify(buildBody(tree, 'index.mdx', (path) => path));
}

test('no comment is published, wherever it stands: it is told, or dropped', () => {
  let told = 0;
  fc.assert(
    fc.property(body, (text) => {
      const parsed = parseClosedMdx(text, 'index.mdx', FOOTNOTES);
      if ('issues' in parsed) told += 1;
      expect('tree' in parsed ? published(parsed.tree) : '').not.toContain(SECRET);
    }),
    { seed: 20_261_129, numRuns: 1_500 },
  );
  expect(told).toBeGreaterThan(100);
  expect(told).toBeLessThan(1_400);
});
