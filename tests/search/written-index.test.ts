import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BulletinRecord } from '../../src/models/record.ts';
import { CUT, indexText } from '../../src/search/pieces.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { generateCorpus } from './corpus.ts';
import { openLocalEngine } from './local-engine.ts';

const { records } = generateCorpus(60);
const old: BulletinRecord = {
  ...records[0]!,
  title: 'Uỷ ban nhân dân xã Hoà Bình – “Thi đua”',
  text: 'Đồng chí Đỗ Hồng Hà, Uỷ viên; văn hoá - xã hội.\n\nBình xét 163/QĐ-UBND…',
  lead: 'Tóm tắt không có trong bài.',
  people: ['Đỗ Hồng Hà', 'Lê Chữ Hoà'],
  persons: ['Đỗ Hồng Hà', 'Lê Chữ Hoà'].map((name) => ({ name, detail: '' })),
};
const indexed = [old, ...records.slice(1)];

let folder: string;
let count: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-index-'));
  count = await writeSearchIndex(indexed, folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function readAll(path: string): Promise<Map<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(
    names.sort().map(async (name) => [name.slice(path.length), await readFile(name, 'base64')] as const),
  );
  return new Map(contents);
}

function listFragments(path: string): Promise<string[]> {
  return readdir(join(path, 'pagefind', 'fragment'));
}

test('every bulletin is indexed once', async () => {
  const { engine } = await openLocalEngine(folder);
  expect(count).toBe(records.length);
  expect(engine.meta.fragments).toHaveLength(records.length);
});

test('what readers see is the text as it was published', async () => {
  const { engine } = await openLocalEngine(folder);
  const fragments = await Promise.all(engine.meta.fragments.map((_, page) => engine.loadFragment(page)));
  const fragment = fragments.find(({ url }) => url === old.address)!;
  expect(fragment.content.replaceAll(CUT, '')).toBe(old.text);
  expect(fragment.meta).toMatchObject({
    title: old.title,
    lead: old.lead,
    people: 'Đỗ Hồng Hà · Lê Chữ Hoà',
  });
});

test('the pieces of a fragment are the words of the index', async () => {
  const { engine } = await openLocalEngine(folder);
  for (const [page, length] of engine.meta.lengths.entries()) {
    const pieces = (await engine.loadFragment(page)).content.split(CUT);
    expect(pieces).toHaveLength(length);
    for (const [number, piece] of pieces.entries()) {
      const word = await engine.findWord(indexText(piece).normalize('NFD').replace(/\p{M}/gu, ''));
      const form = word?.forms.find(({ form: spelling }) => spelling === indexText(piece));
      const at = form?.postings.pages.indexOf(page) ?? -1;
      const own = form?.postings.positions.subarray(form.postings.starts[at], form.postings.starts[at + 1]);
      expect(own, piece).toContain(number);
    }
  }
});

test('filters carry published names', async () => {
  const { engine } = await openLocalEngine(folder);
  expect([...(await engine.loadFilter('nguoi')).keys()]).toEqual(expect.arrayContaining(old.people));
  expect([...(await engine.loadFilter('dia-danh')).keys()]).toContain(old.place);
  expect([...(await engine.loadFilter('nam')).keys()]).toContain(old.year);
});

test('the same bulletins give the same bytes, in any order and time zone', async () => {
  const other = await mkdtemp(join(tmpdir(), 'bantin-index-'));
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Kiritimati';
  await writeSearchIndex(indexed.toReversed(), other);
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(await readAll(other)).toEqual(await readAll(folder));
  await rm(other, { recursive: true });
});

test('a fragment of which anything visible has changed has another name', async () => {
  const other = await mkdtemp(join(tmpdir(), 'bantin-index-'));
  // The words are the same; only a comma and a capital letter are not.
  await writeSearchIndex([{ ...old, text: old.text.replace('Hà, Uỷ', 'Hà uỷ') }, ...records.slice(1)], other);
  const before = await listFragments(folder);
  expect((await listFragments(other)).filter((name) => !before.includes(name))).toHaveLength(1);
  await rm(other, { recursive: true });
});

test('what is not needed of Pagefind is not published', async () => {
  const names = await readdir(join(folder, 'pagefind'));
  expect(names.filter((name) => /ui|highlight|\.css$/u.test(name))).toEqual([]);
});

test('an office without bulletins has an index that answers', async () => {
  const other = await mkdtemp(join(tmpdir(), 'bantin-index-'));
  expect(await writeSearchIndex([], other)).toBe(0);
  const { engine } = await openLocalEngine(other);
  expect(engine.meta.fragments).toEqual([]);
  expect(await engine.findWord('thi')).toBeUndefined();
  expect(await engine.loadFilter('nam')).toEqual(new Map());
  await rm(other, { recursive: true });
});
