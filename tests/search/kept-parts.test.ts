import { hash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BulletinRecord } from '../../src/models/record.ts';
import { startBackgroundIndex } from '../../src/search/background-index.ts';
import type { KeptPart } from '../../src/search/keep-part.ts';
import { pack, unpack } from '../../src/search/packed.ts';
import { listPartFiles } from '../../src/search/part-index.ts';
import { planParts } from '../../src/search/part-plan.ts';
import { generateCorpus } from './corpus.ts';

const { records } = generateCorpus(40);
const pages = [
  { address: '/gioi-thieu/', title: 'Giới thiệu', description: 'Hư cấu', text: 'Lời giới thiệu.' },
];

/** Several parts of few bulletins. */
const plan = (indexed: readonly BulletinRecord[]) =>
  planParts(indexed, pages, { recent: 8, old: 20, pages: 1 });

/** An index as it lies in a site, with what is remembered of it. */
interface Written {
  folder: string;
  files: Map<string, string>;
  parts: KeptPart[];
}

let around: string;
let before: Written;

beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'bantin-kept-'));
  before = await write(records, undefined);
});
afterAll(() => rm(around, { recursive: true }));

async function write(indexed: readonly BulletinRecord[], present: Written | undefined): Promise<Written> {
  const folder = join(await mkdtemp(join(around, 'site-')), 'pagefind');
  const { parts } = await startBackgroundIndex(
    folder,
    { parts: plan(indexed), named: [] },
    present ?? { folder: '', parts: [] },
  ).complete();
  const files = await readFiles(folder);
  return { folder, files, parts: parts.map((part) => ({ ...part, sums: sumUp(part.index, files) })) };
}

function sumUp(index: KeptPart['index'], files: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    listPartFiles(index).map((path) => [path, hash('sha256', Buffer.from(files.get(path)!, 'latin1'))]),
  );
}

async function readFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  const read = paths
    .sort()
    .map(async (path) => [path, await readFile(join(folder, path), 'latin1')] as const);
  return new Map(await Promise.all(read));
}

/** Replaces one file of an index while `work` runs; its sum is that of the new bytes, or that of before. */
async function withFile(
  path: string,
  bytes: Buffer,
  isForged: boolean,
  work: (present: Written) => Promise<void>,
): Promise<void> {
  const file = join(before.folder, path);
  const kept = await readFile(file);
  await writeFile(file, bytes);
  const parts = before.parts.map((part) =>
    isForged && path in part.sums ? { ...part, sums: { ...part.sums, [path]: hash('sha256', bytes) } } : part,
  );
  try {
    await work({ ...before, parts });
  } finally {
    await writeFile(file, kept);
  }
}

/** A file of the smallest part, which is soon made anew. */
function findFile(folder: string): string {
  const [smallest] = before.parts.toSorted((a, b) => a.index.lengths.length - b.index.lengths.length);
  return listPartFiles(smallest!.index).find((path) => path.startsWith(folder))!;
}

test('an index of which nothing has changed is taken as it is', async () => {
  expect(before.parts.length).toBeGreaterThan(1);
  expect((await write(records, before)).files).toEqual(before.files);
  // A file that nobody could have made is there afterwards: the part was taken and not made.
  const path = findFile('index/');
  const other = pack('không phải của Pagefind');
  await withFile(path, other, true, async (present) => {
    expect((await write(records, present)).files.get(path)).toBe(other.toString('latin1'));
  });
});

test('a damaged part is made anew, and so is one whose sums are right but whose fragments are not what is published', async () => {
  const fragment = findFile('fragment/');
  const published = unpack(Buffer.from(before.files.get(fragment)!, 'latin1')).toString();
  const forged = [
    published.replace(/"url":"[^"]*"/u, '"url":"javascript:alert(1)"'),
    published.replace('"content":"', '"content":"Lời đã rút lại. '),
    published.replace('"meta":{', '"meta":{"them":"a",'),
  ].map((text) => ({ path: fragment, bytes: pack(text), isForged: true }));
  const damaged = [fragment, findFile('index/')].map((path) => ({
    path,
    bytes: Buffer.from(before.files.get(path)!.slice(0, -9), 'latin1'),
    isForged: false,
  }));
  for (const { path, bytes, isForged } of [...forged, ...damaged]) {
    expect(bytes.toString('latin1')).not.toBe(before.files.get(path));
    await withFile(path, bytes, isForged, async (present) => {
      expect((await write(records, present)).files).toEqual(before.files);
    });
  }
});

test('after changes at the edges of parts it is what is made from nothing, and what was taken back is nowhere', async () => {
  const [first, second] = plan(records);
  const [last, next] = [first!.records.at(-1)!, second!.records[0]!];
  const added = { ...next, address: next.address.replace(/\/$/u, '-them/'), title: 'Tin thêm ở rìa' };
  const redacted = { ...second!.records[1]!, text: 'Đã che một đoạn.' };
  const changed = records
    .filter((record) => record !== last)
    .map((record) => (record.address === redacted.address ? redacted : record))
    .concat(added);
  const after = await write(changed, before);
  expect(after.files).toEqual((await write(changed, undefined)).files);
  const gone = [last, second!.records[1]!].map(({ address }) => address);
  const texts = [...after.files].flatMap(([path, bytes]) =>
    path.endsWith('.pf_fragment') ? [unpack(Buffer.from(bytes, 'latin1')).toString()] : [],
  );
  expect(texts).toHaveLength(changed.length + 1);
  expect(texts.filter((text) => text.includes(gone[0]!))).toEqual([]);
  expect(texts.filter((text) => text.includes(gone[1]!))).toHaveLength(1);
  expect(texts.find((text) => text.includes(gone[1]!))).toContain('che');
});
