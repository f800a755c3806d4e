import { mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indexBeside } from '../../src/search/index-beside.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { generateCorpus } from './corpus.ts';

const { records } = generateCorpus(140);
const inOrder = records.toSorted((a, b) => (a.address < b.address ? -1 : 1));

async function readTree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const texts = files.sort().map(async (file) => [file.slice(folder.length), await readFile(file, 'latin1')]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

test('a thread beside this one writes the same index', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-beside-'));
  await writeSearchIndex(records, folder);
  const index = indexBeside(join(folder, 'index'));
  for (const record of inOrder) index.add(record);
  const taken: [number, number][] = [];
  await index.complete((...progress) => taken.push(progress));
  expect(taken).toEqual([
    [100, 140],
    [140, 140],
  ]);
  expect(await index.count()).toBe(140);
  expect(await readTree(join(folder, 'index'))).toEqual(await readTree(join(folder, 'pagefind')));
});

test('an index of nothing is complete at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-beside-'));
  const index = indexBeside(join(folder, 'index'));
  await index.complete(() => undefined);
  expect(await index.count()).toBe(0);
});

test('what goes wrong in the thread while bulletins are taken is told where that is waited for', async () => {
  const index = indexBeside(join(tmpdir(), 'bantin-never'));
  index.add({ ...records[0]!, text: undefined as unknown as string });
  await expect(index.complete(() => undefined)).rejects.toThrow(/match/);
});

test('Pagefind that is killed for lack of memory is told where the index is waited for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-beside-'));
  const index = indexBeside(join(folder, 'index'));
  for (const record of inOrder) index.add(record);
  await index.complete(() => undefined);
  for (const pid of await listChildren()) process.kill(pid, 'SIGKILL');
  await expect(index.count()).rejects.toThrow(/Pagefind ended \(SIGKILL\)/);
});

/** The processes that this one has started, by the kernel's list of each thread. */
async function listChildren(): Promise<number[]> {
  const threads = await readdir('/proc/self/task');
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/self/task/${thread}/children`, 'utf8')),
  );
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}

test('what goes wrong while the index is written is told where that is waited for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-beside-'));
  const index = indexBeside(join(folder, 'index'));
  index.add(records[0]!);
  await index.complete(() => undefined);
  // Written last.
  await mkdir(join(folder, 'index', 'vocabulary.json'), { recursive: true });
  await expect(index.count()).rejects.toThrow(/EISDIR/);
});
