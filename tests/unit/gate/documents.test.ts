import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeContents } from '../../../src/gate/file-types.ts';
import { judgePublishedText } from '../../../src/gate/published-text.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-tai-lieu-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function judge(name: string, bytes: string | Uint8Array): Promise<string[]> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  const place = { file: name, line: 1, column: 1 };
  const issues = [await judgeContents(file, place), ...(await judgePublishedText(file, place))];
  return issues.flatMap((issue) => (issue ? [`${issue.rule} ${JSON.stringify(issue.details)}`] : []));
}

const relation = (type: string, target: string) =>
  `<Relationships><Relationship Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
const docx = (parts: Readonly<Record<string, string>>) => {
  const all = { '[Content_Types].xml': '<Types/>', 'word/document.xml': 'x', ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
};
const drawing = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:i="http://x/">${inside}</svg>`;

test.each([
  ['mau.docx', docx({ 'word/_rels/a.rels': relation('attachedTemplate', 'file:///C:\\Mau\\cong-van.dotx') })],
  ['lien-ket.docx', docx({ 'word/_rels/a.rels': relation('hyperlink', 'https://thu.example/') })],
  ['bang-nhung.docx', docx({ 'word/embeddings/bang.xlsx': 'PK', 'word/media/anh.png': 'x' })],
  ['noi-ve-ma.pdf', '%PDF-1.4\n(JavaScript and Launch are words) /JavaScriptures\n'],
  ['doi-mau.svg', drawing('<g fill="url(#a)" style="stroke:url(#b)"><use xlink:href="#c"/></g>')],
  [
    'co-ghi-chu.svg',
    drawing('<title>Huy hiệu</title><g i:file="C:\\anh\\a.svg"/><style>.a{fill:red}</style>'),
  ],
  ['tin.xml', '<rss version="2.0"><channel><link>https://thu.example/</link></channel></rss>'],
  ['chu.txt', 'Bài viết <b>có</b> thẻ ở giữa.'],
])('%s may be published', async (name, bytes) => {
  expect(await judge(name, bytes)).toEqual([]);
});

test.each([
  ['chia-se.docx', docx({ 'word/_rels/a.rels': relation('oleObject', '\\\\may-la\\a') }), '\\\\may-la\\a'],
  [
    'khung.docx',
    docx({ 'word/_rels/a.rels': relation('frame', 'http://x.example/a') }),
    'http://x.example/a',
  ],
  ['cu.docx', docx({ 'word/vbaProject.bin': 'x' }), 'macro (word/vbaProject.bin)'],
  ['ma.pdf', '%PDF-1.4\n<</S /#4aavaScript /JS (x)>>', '#4aavaScript'],
])('%s is told with what acts in it', async (name, bytes, found) => {
  expect(await judge(name, bytes)).toEqual([`active-document ${JSON.stringify({ name, found })}`]);
});

test('of an archive whose list of parts is too large to be read, no part is believed', async () => {
  const bytes = docx({ '[Content_Types].xml': ' '.repeat(9_000_000) });
  expect(await judge('to.docx', bytes)).toEqual(['wrong-content {"name":"to.docx","found":"ZIP"}']);
});
