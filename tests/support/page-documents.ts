import * as fc from 'fast-check';

/** A file that might become a standing page. */
export interface PageDocument {
  name: string;
  text: string;
}

/** What `CANARY` makes when it runs. */
export const RAN = 'CANARY-42';

/** Names the file that `CANARY` writes when it runs. */
export const CANARY_FILE = 'BANTIN_TEST_CANARY';

/** Code that leaves a trace when it runs, wherever a standing page would let it: a word, a call, a file. */
export const CANARY = `(globalThis.canary?.push(1), process.env.${CANARY_FILE} && process.getBuiltinModule("node:fs").writeFileSync(process.env.${CANARY_FILE}, "ran"), "CANARY-" + 6*7)`;

/** What an editor writes every day. */
const harmless = [
  'Đoạn một.',
  'Phòng Thi đua',
  ' ',
  '\n',
  '\n\n',
  '*a*',
  '**b**',
  '`{a} <b>`',
  '\n\n## Mục\n\n',
  '\n\n- a\n- b\n\n',
  '\n\n> trích\n\n',
  '\n\n| a | b |\n| - | :-: |\n| 1 | 2 |\n\n',
  '\n\n```js\n  {6*7} import <b>\n\nexport\n```\n\n',
  '[Năm](/nam/2024/ "a & b")',
  'https://khac.example/?a&b',
  `\`{${CANARY}}\``,
  `\n\n~~~\n{${CANARY}}\n\n~~~\n\n`,
  'H<sub>2</sub>O<br />',
  '{/* ghi chú */}',
  '\n\n{/* một\n\nhai */}\n\n',
  '\\{ \\< \\& \\` \\\\',
  '&lt;script&gt; &amp; &#123;6*7&#125;',
  '"quotes" \'a\'',
  '- [x] xong',
  'www.thu.example a@thu.example',
  'import từ đâu',
  'export ra sao',
  '&#32;x&#32;',
  '\\\n',
  '  \n',
  '*/ /* //',
  '$ ~a~ ^b^ :c[d]',
  // What the tools that bundle a module take for marks of their own.
  '`__VITE_IS_MODERN__` `__VITE_PRELOAD__`',
  '`__VITE_ASSET__abcdefghijklmnopqrstuv__`',
  '`__VITE_PUBLIC_ASSET__abcdef01__`',
  '`__ASTRO_ASSET_IMAGE__abc__`',
  '`@@ASTRO-LINKS@@` `@@ASTRO-STYLES@@`',
  '`export default function MDXContent`',
  '`import.meta.env.MODE` `process.env.NODE_ENV`',
];

/** What could be code, or be read otherwise by another parser. */
const doubtful = [
  `{/* a */ ${CANARY} /* b */}`,
  `{/* a */ ${CANARY}}`,
  `{${CANARY} /* b */}`,
  `{${CANARY}}`,
  `{/* a *//* b */}`,
  `{/* */ + /* */}`,
  '{',
  '}',
  '{/*',
  '*/}',
  '/* */',
  '<',
  '</',
  '/>',
  '<>',
  '</>',
  '`',
  '```',
  '~~~',
  '---\n',
  '+++\n',
  `\n\nexport const x = ${CANARY};\n\n`,
  '\nimport fs from "node:fs";\n',
  `<b title={${CANARY}}>`,
  `<br {...${CANARY}} />`,
  '<script>',
  '<sub>',
  '</sub>',
  '<!-- a -->',
  '<![CDATA[',
  '&#x7b;6*7&#x7d;',
  '&lbrace;6*7&rbrace;',
  '&#10;&#10;export const a = 1',
  '\r',
  '\r\n',
  '\uFEFF',
  '\u2028',
  '\u00A0',
  '\u0000',
  '\\',
  '"',
  "'",
  '${6*7}',
  '[^a]',
  '\n\n[^a]: chú thích\n\n',
  '\n\n[a]: /nam/2024/\n\n',
  '[a]',
  'frontmatter',
  '{frontmatter.title}',
  '{props.a}',
  'export default MDXContent;',
  '__ASTRO_IMAGE_./a.png',
];

const line = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...harmless) },
  { weight: 2, arbitrary: fc.constantFrom(...doubtful) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 6 }) },
);
const body = fc.array(line, { maxLength: 14 }).map((parts) => parts.join(''));

const title = fc.oneof(
  { weight: 6, arbitrary: fc.constant('Liên hệ') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2024-07-05', '1_000', 'yes', '!!js/function a', '"{6*7}"', '0x2A', '~'),
  },
);
const head = title.map((text) => `---\ntitle: ${text}\ndescription: Cách liên hệ với cơ quan.\n---\n`);
const oddHead = fc.constantFrom(
  '',
  '---\n---\n',
  '+++\ntitle = "a"\n+++\n',
  ' ---\ntitle: A\n---\n',
  '---\ntitle: A\ndescription: Cách liên hệ.\nlayout: ./a.astro\n---\n',
  '---\ntitle: A\n...\n',
);

const lineEnds: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  (text) => text.replaceAll(/\r?\n/g, '\r'),
  (text) => `\uFEFF${text}`,
];
const text = fc
  .tuple(
    fc.oneof({ weight: 12, arbitrary: head }, { weight: 1, arbitrary: oddHead }),
    body,
    fc.constantFrom(...lineEnds),
  )
  .map(([above, below, change]) => change(`${above}\nĐoạn đầu.\n\n${below}\n`));

const names: readonly ((slug: string) => string)[] = [
  (slug) => `~$${slug}.mdx`,
  (slug) => `.${slug}.mdx`,
  (slug) => `${slug}.MDX`,
  (slug) => `${slug}.mdx.`,
  (slug) => `${slug}.mdx~`,
  (slug) => `_${slug}.mdx`,
  (slug) => `${slug} .mdx`,
  (slug) => `${slug}.mdx.mdx`,
  (slug) => `${slug}.mdx\n`,
];
const name = fc
  .tuple(
    fc.constantFrom('lien-he', 'gioi-thieu', 'a'),
    fc.oneof(
      { weight: 8, arbitrary: fc.constant((slug: string) => `${slug}.mdx`) },
      { weight: 2, arbitrary: fc.constantFrom(...names) },
    ),
  )
  .map(([slug, change]) => change(slug));

/**
 * Documents composed of the signs that Markdown, MDX, YAML, HTML and JavaScript read, under names that one program takes for a page
 * and another does not. Most are what an editor might write, so that many pass the gate.
 */
export const pageDocuments: fc.Arbitrary<PageDocument> = fc.record({ name, text });
