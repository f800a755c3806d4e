import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import { readStandingPages } from '../../src/bulletins/pages/standing-pages.ts';
import { listPages } from '../../src/gate/tree.ts';
import { siteSchema } from '../../src/site.ts';
import { parse as parseYaml } from 'yaml';
import { buildSite } from '../support/build-site.ts';
import { BULLETIN, bulletinText, smallOffice, writeContentRoot } from '../support/content-root.ts';
import { CANARY, CANARY_FILE, pageDocuments, RAN, type PageDocument } from '../support/page-documents.ts';
import { readPageText } from '../support/page-words.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

const site = siteSchema.parse(parseYaml(String(smallOffice['site.yaml'])));
const SEED = 20_261_130;

/** Standing pages of one content root: each under a name and with a title of its own. */
const documents = fc
  .sample(pageDocuments, { seed: SEED, numRuns: IS_THOROUGH ? 800 : 200 })
  .map(({ name, text }, index): PageDocument => {
    const own = index % 40 === 0 ? `${2000 + index}-07-05` : `Trang ${index}`;
    return {
      name: name.replace(/lien-he|gioi-thieu|a(?=\.| )/u, `trang-${index}`),
      text: text.replace(/^title: .*?(?=\r?\n|\r)/mu, `title: ${own}`),
    };
  });

const module = `---\ntitle: Mã\ndescription: Mã chạy khi dựng.\n---\n\nexport const a = ${CANARY};\n\n{a} {${CANARY}}\n`;
/** Files that the gate passes over, because programs leave them behind. */
const leftBehind = ['~$trang.mdx', '.trang.mdx.tmp', 'trang.mdx~', '~$x.mdx'];

function writePages(pages: readonly PageDocument[], left: readonly string[] = []): Promise<string> {
  return writeContentRoot({
    [BULLETIN]: bulletinText(),
    ...Object.fromEntries(pages.map(({ name, text }) => [`pages/${name}`, text])),
    ...Object.fromEntries(left.map((name) => [`pages/${name}`, module])),
  });
}

/** The documents that the gate accepts as standing pages, and the others. */
async function sort(): Promise<{ accepted: PageDocument[]; refused: PageDocument[] }> {
  const root = await writePages(documents);
  const { pages } = await readStandingPages((await listPages(root)).files, site);
  await rm(dirname(root), { recursive: true });
  const names = new Set(pages.map(({ slug }) => `${slug}.mdx`));
  return {
    accepted: documents.filter(({ name }) => names.has(name)),
    refused: documents.filter(({ name }) => !names.has(name)),
  };
}

const { accepted, refused } = await sort();

function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function findBody(node: Tree.Node): Tree.Element | undefined {
  if ('attrs' in node && node.attrs.some(({ name, value }) => name === 'class' && value === 'prose'))
    return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = findBody(child);
    if (found) return found;
  }
  return undefined;
}

async function readShown(dist: string, slug: string): Promise<string> {
  const html = await readFile(join(dist, slug, 'index.html'), 'utf8');
  return textOf(findBody(parse(html))!).replace(/\s/gu, '');
}

test('a real build shows every word of what the gate accepts, and runs none of it', async () => {
  const root = await writePages(accepted, leftBehind);
  const canary = join(dirname(root), 'canary.txt');
  const { code, output, dist } = await buildSite(root, { [CANARY_FILE]: canary });
  expect(code, output).toBe(0);
  expect(existsSync(canary)).toBe(false);
  const lost: string[] = [];
  for (const document of accepted) {
    const shown = await readShown(dist, document.name.replace('.mdx', ''));
    if (shown !== readPageText(document)) lost.push(document.text);
  }
  expect(lost).toEqual([]);
  const files = await readdir(dist, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    expect(await readFile(join(file.parentPath, file.name), 'latin1')).not.toContain(RAN);
  }
  // No page comes from what the gate has passed over.
  const folders = files.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.filter((name) => /^(?:~\$|x$|trang$)/u.test(name) && name !== 'trang')).toEqual([]);
  console.log(
    `of ${documents.length} documents (seed ${SEED}) ${accepted.length} were built, none of it ran`,
  );
  expect(accepted.length).toBeGreaterThan(documents.length / 4);
  await rm(dirname(root), { recursive: true });
});

test('a real build stops at what the gate refuses before any of it runs', async () => {
  const root = await writePages(refused);
  const canary = join(dirname(root), 'canary.txt');
  const { code, output } = await buildSite(root, { [CANARY_FILE]: canary });
  expect(code).toBe(1);
  expect(existsSync(canary)).toBe(false);
  expect(output).not.toContain(RAN);
  expect(output).not.toContain('generating static routes');
  console.log(
    `of ${documents.length} documents (seed ${SEED}) ${refused.length} stopped a build, none of it ran`,
  );
  await rm(dirname(root), { recursive: true });
});
