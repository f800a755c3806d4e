import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startBackgroundIndex, type BackgroundIndex } from '../../src/search/background-index.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { generateCorpus } from './corpus.ts';

const { records } = generateCorpus(140);
const NO_PAGES = { standing: [], named: [] };
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
  const index = startBackgroundIndex(join(folder, 'index'));
  for (const record of inOrder) index.add(record);
  const taken: [number, number][] = [];
  await index.complete(NO_PAGES, (...progress) => taken.push(progress));
  expect(taken).toEqual([
    [100, 140],
    [140, 140],
  ]);
  expect(await index.count()).toBe(140);
  expect(await readTree(join(folder, 'index'))).toEqual(await readTree(join(folder, 'pagefind')));
});

test('an index of nothing is complete at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-beside-'));
  const index = startBackgroundIndex(join(folder, 'index'));
  await index.complete(NO_PAGES, () => undefined);
  expect(await index.count()).toBe(0);
});

test('what goes wrong in the thread while bulletins are taken is told where that is waited for', async () => {
  const index = startBackgroundIndex(join(tmpdir(), 'bantin-never'));
  index.add({ ...records[0]!, text: undefined as unknown as string });
  await expect(index.complete(NO_PAGES, () => undefined)).rejects.toThrow(/match/);
});

test('Pagefind that is killed for lack of memory is told where the index is waited for', async () => {
  const { index } = await beginIndex();
  const children = await listChildren();
  // What was handed over is never answered, and of so few records the thread says nonetheless that there are no more.
  signal(children, 'SIGSTOP');
  await index.complete(NO_PAGES, () => undefined).finally(() => signal(children, 'SIGKILL'));
  await expect(index.count()).rejects.toThrow(/Pagefind ended \(SIGKILL\)/);
});

/** An index of one record in the making: Pagefind runs, and what was in the folder has gone. */
async function beginIndex(): Promise<{ folder: string; index: BackgroundIndex }> {
  const folder = join(await mkdtemp(join(tmpdir(), 'bantin-beside-')), 'index');
  const index = startBackgroundIndex(folder);
  index.add(records[0]!);
  await expect.poll(() => existsSync(join(folder, 'fragment'))).toBe(true);
  return { folder, index };
}

/** The processes that this one has started, by the kernel's list of each thread. */
async function listChildren(): Promise<number[]> {
  const threads = await readdir('/proc/self/task');
  const lists = await Promise.all(
    // The thread of an earlier test may be ending.
    threads.map((thread) => readFile(`/proc/self/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // One of an earlier test, which has ended.
    }
  }
}

test('what goes wrong while the index is written is told where that is waited for', async () => {
  const { folder, index } = await beginIndex();
  // Written last.
  await mkdir(join(folder, 'vocabulary.json'));
  await index.complete(NO_PAGES, () => undefined);
  await expect(index.count()).rejects.toThrow(/EISDIR/);
});
