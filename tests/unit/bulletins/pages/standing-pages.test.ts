import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Element } from 'hast';
import { mdxToHast } from 'satteri';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeMarkup } from '../../../../src/bulletins/pages/page-markup.ts';
import { findDifference } from '../../../../src/bulletins/pages/page-proof.ts';
import { readStandingPages, type StandingPage } from '../../../../src/bulletins/pages/standing-pages.ts';
import { hasErrors, type Issue } from '../../../../src/gate/issue.ts';
import { listPages } from '../../../../src/gate/tree.ts';
import { siteSchema } from '../../../../src/site.ts';
import { parse } from 'yaml';
import { smallOffice } from '../../../support/content-root.ts';
import { openMdxCompiler, runCompiled, textOfMade } from '../../../support/mdx-compiler.ts';
import { pageDocuments, type PageDocument } from '../../../support/page-documents.ts';
import { readPageText } from '../../../support/page-words.ts';

const site = siteSchema.parse(parse(String(smallOffice['site.yaml'])));
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bantin-pages-'));
});
afterAll(() => rm(root, { recursive: true }));

/** What the gate makes of one file among the standing pages. */
async function readPage({ name, text }: PageDocument): Promise<{ pages: StandingPage[]; issues: Issue[] }> {
  const folder = join(root, 'pages');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
  const { files, issues } = await listPages(root);
  const read = await readStandingPages(files, site);
  return { pages: read.pages, issues: [...issues, ...read.issues] };
}

const page = (body: string, head = 'title: Liên hệ\ndescription: Cách liên hệ với cơ quan.') =>
  readPage({ name: 'lien-he.mdx', text: `---\n${head}\n---\n\n${body}\n` });

const rulesOf = (issues: readonly Issue[]) => issues.map(({ rule }) => rule);

describe('an expression in a standing page', () => {
  it.for([
    ['code between two comments', '{/* a */ 6*7 /* b */}'],
    ['code behind a comment', '{/* a */ 6*7}'],
    ['code before a comment', '{6*7 /* a */}'],
    ['two comments', '{/* a *//* b */}'],
    ['a comment of one line', '{// a\n}'],
    ['nothing', '{}'],
    ['a comment in a text', 'Số {/* a */ 6*7 /* b */} là tổng.'],
  ])('is refused when it is %s', async ([, body]) => {
    const { pages, issues } = await page(body!);
    expect(rulesOf(issues)).toEqual(['expression']);
    expect(pages).toEqual([]);
  });

  it('is left out when it is one comment', async () => {
    const { pages } = await page('Một {/* a * / { } */} hai.\n\n{\n  /* b */\n}\n\nBa.');
    expect(pages[0]?.markup).toBe('<><p>Một  hai\\.</p><>&#10;</><>&#10;</><p>Ba\\.</p></>\n');
  });
});

describe('a standing page', () => {
  it.for(['~$lien-he.mdx', '.lien-he.mdx', '_lien-he.mdx', 'lien-he.MDX', 'lien-he.mdx~', 'lien-he .mdx'])(
    'does not come from %s',
    async (name) => {
      const { pages } = await readPage({
        name,
        text: '---\ntitle: Liên hệ\ndescription: Cách liên hệ.\n---\n\nA.\n',
      });
      expect(pages).toEqual([]);
    },
  );

  it('keeps a title that looks like a day as it was written', async () => {
    const { pages } = await page('Một.', 'title: 2024-07-05\ndescription: Ngày thành lập cơ quan.');
    expect(pages[0]?.title).toBe('2024-07-05');
  });

  it('is the same with the line ends of any system', async () => {
    const text = '---\ntitle: Liên hệ\ndescription: Cách liên hệ với cơ quan.\n---\n\nMột\nhai.\n';
    const ends = ['\n', '\r\n', '\r'];
    const read = await Promise.all(
      ends.map(async (end, index) => {
        const name = `trang-${index}.mdx`;
        const file = join(root, name);
        await writeFile(file, text.replaceAll('\n', end));
        const { pages } = await readStandingPages(
          [{ path: `pages/${name}`, absolute: file, bytes: 1, modified: 0 }],
          site,
        );
        return pages[0]?.markup;
      }),
    );
    expect(read).toEqual(Array.from(ends, () => '<><p>Một\n hai\\.</p></>\n'));
  });

  it('leads its own links below the base path', async () => {
    const below = { ...site, url: 'https://thu.example/tdkt/' };
    const file = join(root, 'a.mdx');
    await writeFile(file, '---\ntitle: Liên hệ\ndescription: Cách liên hệ.\n---\n\n[Năm](/nam/2024/)\n');
    const source = { path: 'pages/a.mdx', absolute: file, bytes: 1, modified: 0 };
    const { pages } = await readStandingPages([source], below);
    expect(pages[0]?.markup).toContain('href="/tdkt/nam/2024/"');
  });
});

describe('personal data in a standing page', () => {
  it.each(['Ông Mẫu, CCCD 000000000000.', '- Ông Mẫu, 0912345678', 'Ông Mẫu, CCCD 000&#48;00000000.'])(
    'is told of %s',
    async (body) => {
      const { pages, issues } = await page(body);
      expect(pages).toHaveLength(1);
      expect(issues.map(({ code }) => code)).toEqual(['BT-522']);
    },
  );

  it('is not what a list of telephones of the office has', async () => {
    expect((await page('- Văn thư: (0200) 3 000 000')).issues).toEqual([]);
  });
});

describe('the proof of a written page', () => {
  const paragraph: Element = {
    type: 'element',
    tagName: 'p',
    properties: { id: 'a' },
    children: [{ type: 'text', value: 'Một {hai} <ba>' }],
  };

  it('finds no difference in what was written', () => {
    expect(findDifference(writeMarkup([paragraph]), [paragraph])).toBeUndefined();
  });

  it.for([
    ['another word', '<><p id="a">Một \\{hai\\} \\<bốn\\></p></>'],
    ['an expression', '<><p id="a">Một {"\\{hai\\} <ba>"}</p></>'],
    ['a comment', '<><p id="a">Một \\{hai\\} \\<ba\\>{/* a */}</p></>'],
    ['a module', 'export const a = 1;\n\n<><p id="a">Một \\{hai\\} \\<ba\\></p></>'],
    ['another element', '<><b id="a">Một \\{hai\\} \\<ba\\></b></>'],
    ['another attribute', '<><p id="a" title="b">Một \\{hai\\} \\<ba\\></p></>'],
    ['an attribute that is code', '<><p id={"a"}>Một \\{hai\\} \\<ba\\></p></>'],
    ['attributes that are spread', '<><p {...{ id: "a" }}>Một \\{hai\\} \\<ba\\></p></>'],
    ['Markdown', 'Một \\{hai\\} \\<ba\\>'],
    ['more', '<><p id="a">Một \\{hai\\} \\<ba\\></p></>\n\nThêm.'],
  ])('finds %s', ([, markup]) => {
    expect(findDifference(markup!, [paragraph])).toEqual(expect.any(String));
  });

  it('lets no element and no attribute be written that a page cannot have', () => {
    expect(() => writeMarkup([{ ...paragraph, tagName: 'script' }])).toThrow('script');
    expect(() => writeMarkup([{ ...paragraph, properties: { onClick: 'a()' } }])).toThrow('onClick');
    expect(() => writeMarkup([{ ...paragraph, properties: { constructor: 'a' } }])).toThrow('constructor');
  });
});

/** Every type of node and attribute in a text, as the parser beneath `@astrojs/mdx` has them. */
function listTypes(markup: string): Set<string> {
  const types = new Set<string>();
  JSON.stringify(mdxToHast(markup, { features: { gfm: false, smartPunctuation: false } }), (key, value) => {
    if (key === 'type') types.add(String(value));
    return value as unknown;
  });
  return types;
}

describe('documents made of all that means something somewhere', () => {
  const seed = 20_261_129;
  const count = 5_000;
  const names = /^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/;

  it('never bring code to Astro, and keep every word when they are accepted', async () => {
    const compile = await openMdxCompiler();
    const canary: string[] = [];
    Object.assign(globalThis, { canary });
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(pageDocuments, async (document) => {
        const { pages, issues } = await readPage(document);
        if (pages.length === 0) return;
        expect(hasErrors(issues)).toBe(false);
        accepted += 1;
        const [{ markup, slug }] = pages as [StandingPage];
        expect(document.name).toBe(`${slug}.mdx`);
        expect(document.name).toMatch(names);

        const types = new Set(['root', 'text', 'mdxJsxFlowElement', 'mdxJsxTextElement', 'mdxJsxAttribute']);
        expect([...listTypes(markup)].filter((type) => !types.has(type))).toEqual([]);

        const made = textOfMade(runCompiled(await compile(markup, join(root, 'trang.mdx'))));
        expect(made.replace(/\s/gu, '')).toBe(readPageText(document));
        expect(canary).toEqual([]);
      }),
      { seed, numRuns: count },
    );
    console.log(
      `standing pages: ${count} documents (seed ${seed}), ${accepted} accepted, nothing executable`,
    );
    expect(accepted).toBeGreaterThan(400);
    // Some seconds of work, which a busy machine may stretch.
  }, 300_000);
});
