import { readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContent } from '../../src/bulletins/read-content.ts';
import { ownerOf } from '../../src/gate/issue.ts';
import { flatten } from '../../src/release/page.ts';
import { buildSite } from '../support/build-site.ts';
import {
  bulletinText,
  smallJpeg,
  smallOffice,
  writeContentRoot,
  type ContentFiles,
} from '../support/content-root.ts';
import { textOf } from '../support/page-text.ts';

const STRINGS = createRequire(import.meta.url)('big-list-of-naughty-strings') as string[];
const HARMLESS = 'Đoạn đầu của bản tin thử.';

/** With words before each string none is too short and no two titles are equal. */
const spoken = STRINGS.map((text, index) => `Chuỗi thử ${index}: ${text}`);
const folderOf = (name: string | number) => `bulletins/2024/chuoi-${name}`;

/** The fields of a bulletin in which a string is title, byline, caption and alternative text. */
function fieldsOf(index: number): Record<string, string> {
  const quoted = JSON.stringify(spoken[index]);
  return {
    id: `chuoi-${index}`,
    title: quoted,
    byline: quoted,
    images: `[{ src: ./anh.jpg, alt: ${quoted}, caption: ${quoted} }]`,
  };
}

/** Those of the folders that the gate refuses. Every refusal names a folder, or the strings could not be told apart. */
async function listRefused(files: ContentFiles): Promise<ReadonlySet<string>> {
  const root = await writeContentRoot(files);
  const { issues } = await readContent({
    root,
    cacheFolder: `${root}.cache`,
    releaseMoment: '2026-01-01T00:00:00Z',
  });
  await rm(dirname(root), { recursive: true });
  const errors = issues.filter(({ severity }) => severity === 'error');
  const owners = new Set(errors.map(({ file }) => ownerOf(file)));
  expect([...owners].filter((owner) => !(`${owner}/index.mdx` in files))).toEqual([]);
  return owners;
}

let root: string;
let dist: string;
/** Which strings the gate lets in as fields and as bodies. */
const letIn: { fields: number[]; bodies: number[] } = { fields: [], bodies: [] };

beforeAll(async () => {
  const jpeg = await smallJpeg();
  const asFields: Record<string, string | Buffer> = {};
  const asBodies: Record<string, string> = {};
  for (const [index, text] of spoken.entries()) {
    asFields[`${folderOf(index)}/anh.jpg`] = jpeg;
    asFields[`${folderOf(index)}/index.mdx`] = bulletinText(fieldsOf(index));
    asBodies[`${folderOf(index)}/index.mdx`] = bulletinText(
      { id: `chuoi-${index}`, title: `Bản tin thử số ${index}` },
      `${text}\n`,
    );
  }
  const refused = { fields: await listRefused(asFields), bodies: await listRefused(asBodies) };
  const indexes = [...STRINGS.keys()];
  letIn.fields = indexes.filter((index) => !refused.fields.has(folderOf(index)));
  letIn.bodies = indexes.filter((index) => !refused.bodies.has(folderOf(index)));

  // One bulletin for each string: as its fields, as its body, or as both.
  const files: Record<string, string | Buffer> = {
    // Drawing a card for each of them would take longer than all else.
    'site.yaml': `${String(smallOffice['site.yaml'])}previewImages: false\n`,
  };
  for (const index of indexes) {
    const isField = letIn.fields.includes(index);
    const isBody = letIn.bodies.includes(index);
    if (!isField && !isBody) continue;
    if (isField) files[`${folderOf(index)}/anh.jpg`] = jpeg;
    const fields = isField ? fieldsOf(index) : { id: `chuoi-${index}`, title: `Bản tin thử số ${index}` };
    files[`${folderOf(index)}/index.mdx`] = bulletinText(fields, `${isBody ? spoken[index] : HARMLESS}\n`);
  }
  root = await writeContentRoot(files);
  const built = await buildSite(root);
  if (built.code !== 0) throw new Error(built.output.slice(-3000));
  dist = built.dist;
  console.log(
    `of ${STRINGS.length} naughty strings ${letIn.fields.length} were published as fields and ${letIn.bodies.length} as bodies; the others were told`,
  );
}, 300_000);

afterAll(() => rm(dirname(root), { recursive: true, force: true }));

test('most strings can be published', () => {
  expect(letIn.fields.length).toBeGreaterThan(350);
  expect(letIn.bodies.length).toBeGreaterThan(200);
});

test('as a title, byline, caption and alternative text a string is its own letters', async () => {
  const wrong: string[] = [];
  for (const index of letIn.fields) {
    const wanted = flatten(spoken[index]!);
    const elements = await listElements(index);
    const textsOf = (name: string) =>
      elements.filter(({ tagName }) => tagName === name).map((each) => flatten(textOf(each)));
    const facts = {
      title: textsOf('h1').includes(wanted),
      caption: textsOf('figcaption').some((caption) => caption.includes(wanted)),
      alternative: elements.some((each) => flatten(attribute(each, 'alt') ?? '') === wanted),
      // Behind the title and the caption, at least.
      byline: textsOf('main').some((main) => main.split(wanted).length > 3),
      data: elements.some((each) => isData(each) && holds(JSON.parse(scriptOf(each)), wanted)),
    };
    const missing = Object.entries(facts).flatMap(([name, isThere]) => (isThere ? [] : [name]));
    if (missing.length > 0) wrong.push(`${index} ${JSON.stringify(STRINGS[index])}: ${missing.join(', ')}`);
  }
  expect(wrong).toEqual([]);
});

test('nothing of any string runs, or calls another host', async () => {
  const harm: string[] = [];
  for (const index of new Set([...letIn.fields, ...letIn.bodies])) {
    const found = (await listElements(index)).filter(isHarmful);
    harm.push(...found.map(({ tagName }) => `${index} ${JSON.stringify(STRINGS[index])}: <${tagName}>`));
  }
  expect(harm).toEqual([]);
});

test('every string is in the search index as it was written', async () => {
  const folder = join(dist, 'pagefind', 'fragment');
  const titles = new Set<string>();
  for (const name of await readdir(folder)) {
    const text = gunzipSync(await readFile(join(folder, name))).toString('utf8');
    const { meta } = JSON.parse(text.slice(text.indexOf('{'))) as { meta: { title: string } };
    titles.add(flatten(meta.title));
  }
  expect(letIn.fields.filter((index) => !titles.has(flatten(spoken[index]!)))).toEqual([]);
});

/** Every element of the page of a string. */
async function listElements(index: number): Promise<Tree.Element[]> {
  const page = await readFile(join(dist, 'tin', '2024', `chuoi-${index}`, 'index.html'), 'utf8');
  const elements: Tree.Element[] = [];
  const waiting: Tree.Node[] = [parse(page)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) waiting.push(...node.childNodes);
  }
  return elements;
}

function attribute({ attrs }: Tree.Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}

function isData(element: Tree.Element): boolean {
  return attribute(element, 'type') === 'application/ld+json';
}

/** Whether an element is none that a page of ours has. */
function isHarmful(element: Tree.Element): boolean {
  const source = attribute(element, 'src') ?? attribute(element, 'action');
  const isOwn = source === undefined ? element.tagName !== 'script' : /^\/(?!\/)/.test(source);
  return (
    /^(?:iframe|object|embed|style|base)$/.test(element.tagName) ||
    !(isOwn || isData(element)) ||
    element.attrs.some(({ name, value }) => /^on|^style$/.test(name) || /^\s*javascript:/i.test(value))
  );
}

function scriptOf({ childNodes }: Tree.Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function holds(data: unknown, wanted: string): boolean {
  if (typeof data === 'string') return flatten(data) === wanted;
  return (
    typeof data === 'object' && data !== null && Object.values(data).some((value) => holds(value, wanted))
  );
}
