import { mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startBackgroundIndex, type BackgroundIndex } from '../../src/search/background-index.ts';
import { planParts } from '../../src/search/part-plan.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { generateCorpus } from './corpus.ts';

const { records } = generateCorpus(140);
const NONE = { folder: '', parts: [] };
const plan = (own: typeof records) => ({ parts: planParts(own, []), named: [] });

async function readTree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const texts = files.sort().map(async (file) => [file.slice(folder.length), await readFile(file, 'latin1')]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

test('threads beside this one write the same index', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-beside-'));
  await writeSearchIndex(records, folder);
  const index = startBackgroundIndex(join(folder, 'index'), plan(records), NONE);
  expect((await index.complete()).count).toBe(140);
  expect(await readTree(join(folder, 'index'))).toEqual(await readTree(join(folder, 'pagefind')));
});

test('an index of nothing is complete at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-beside-'));
  const { count } = await startBackgroundIndex(join(folder, 'index'), plan([]), NONE).complete();
  expect(count).toBe(0);
});

test('what goes wrong in a thread is told where the index is waited for', async () => {
  const broken = { ...records[0]!, text: undefined as unknown as string };
  const index = startBackgroundIndex(join(tmpdir(), 'bantin-never'), plan([broken]), NONE);
  await expect(index.complete()).rejects.toThrow(/match/);
});

test('Pagefind that is killed for lack of memory is told where the index is waited for', async () => {
  const before = new Set(await listChildren());
  const { index } = await beginIndex();
  const complete = index.complete();
  const over = complete.then(
    () => true,
    () => true,
  );
  // One that an earlier test left may be among them, so all are killed that come until the index gives up.
  for (let isOver = false; !isOver; isOver = await Promise.race([over, sleep(5, false)])) {
    for (const pid of await listChildren()) if (!before.has(pid)) killIfRunning(pid);
  }
  await expect(complete).rejects.toThrow(/Pagefind ended \(SIGKILL\)/);
});

test('what goes wrong while the index is written is told where that is waited for', async () => {
  const { folder, index } = await beginIndex();
  // Written last.
  await mkdir(join(folder, 'vocabulary.json'), { recursive: true });
  await expect(index.complete()).rejects.toThrow(/EISDIR/);
});

/** Kills a process, which may have ended meanwhile. */
function killIfRunning(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** An index in the making: its threads run, and what was in the folder has gone. */
async function beginIndex(): Promise<{ folder: string; index: BackgroundIndex }> {
  const folder = join(await mkdtemp(join(tmpdir(), 'bantin-beside-')), 'index');
  const index = startBackgroundIndex(folder, plan(records), NONE);
  await expect.poll(() => readdir(folder).catch(() => []), { interval: 5 }).not.toEqual([]);
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
