import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BulletinRecord } from '../models/record.ts';
import type { IndexAnswer } from './index-thread.ts';
import type { PartIndex } from './part-index.ts';
import { planParts, type IndexPart } from './part-plan.ts';
import { countPages, writeJoined, type SitePages } from './write-index.ts';

/** A search index that is written by other threads. */
export interface BackgroundIndex {
  /** Waits until the index is written, and returns how many bulletins it holds. Throws what went wrong in a thread. */
  count(): Promise<number>;
  /** Ends the threads, finished or not. */
  end(): void;
}

/** All that is found of a site. */
export interface SearchedSite extends SitePages {
  records: readonly BulletinRecord[];
}

/** Memory that one part takes in its thread and in Pagefind's process, at most: bytes for 2,500 bulletins of 10 KB. */
const PART_MEMORY = 1.2e9;

/**
 * Starts to index all that is found of a site into a folder, replacing its contents, while this thread continues. Each part is made by a
 * process of Pagefind's own, beside others as far as there are cores and memory for it. The threads do not keep this process alive.
 */
export function startBackgroundIndex(
  folder: string,
  { records, standing, named }: SearchedSite,
): BackgroundIndex {
  const parts = planParts(records, standing);
  const made = new Map<IndexPart, PartIndex>();
  const left = [...parts];
  const threads = new Set<Worker>();
  let isAwaited = false;

  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./index-thread.ts', import.meta.url), { workerData: folder });
    if (!isAwaited) worker.unref();
    threads.add(worker);
    for (let part = left.shift(); part; part = left.shift()) {
      worker.postMessage(part, []);
      const [index] = (await once(worker, 'message')) as [IndexAnswer];
      made.set(part, index);
    }
    await worker.terminate();
    threads.delete(worker);
  };
  const all = rm(folder, { recursive: true, force: true }).then(() =>
    Promise.all(Array.from({ length: countThreads(parts.length) }, work)),
  );
  // Thrown by `count`.
  all.catch(() => undefined);
  return {
    async count() {
      isAwaited = true;
      for (const worker of threads) worker.ref();
      await all;
      const indexes = parts.map((part) => made.get(part)!);
      await writeJoined(folder, { parts, indexes, named });
      return countPages(indexes) - standing.length;
    },
    end() {
      for (const worker of threads) void worker.terminate();
    },
  };
}

/** One core is left to reading and rendering. */
function countThreads(parts: number): number {
  const affordable = Math.floor(process.availableMemory() / PART_MEMORY);
  return Math.max(1, Math.min(parts, availableParallelism() - 1, affordable));
}
