import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { NamedPage } from '../models/named-pages.ts';
import type { IndexThreadData, PartOrder } from './index-thread.ts';
import type { KeptPart, KeyedPart } from './keep-part.ts';
import type { IndexPart } from './part-plan.ts';
import { fingerprintSearch } from './search-code.ts';
import { countPages, writeJoined } from './write-index.ts';

/** A search index that is written by other threads. */
export interface BackgroundIndex {
  /** Waits until the index is written, and returns how many bulletins it holds, and its parts. Throws what went wrong in a thread. */
  complete(): Promise<{ count: number; parts: KeyedPart[] }>;
  /** Ends the threads, finished or not. */
  end(): void;
}

/** What is found of a site: its bulletins and standing pages in their parts, and the pages that words may name. */
export interface SearchedSite {
  parts: readonly IndexPart[];
  named: readonly NamedPage[];
}

/** The index of the present site: its folder, and the parts of which it is known that their files may be taken as they are. */
export interface PresentIndex {
  folder: string;
  parts: readonly KeptPart[];
}

/** Memory that one part takes in its thread and in Pagefind's process, at most: bytes for 3,500 bulletins of 10 KB. */
const PART_MEMORY = 1.7e9;

/**
 * Starts to index what is found of a site into a folder, replacing its contents, while this thread continues. Parts that have not
 * changed are taken from the present index; each other one is made by a process of Pagefind's own, beside others as far as there are
 * cores and memory for it. The threads do not keep this process alive.
 */
export function startBackgroundIndex(
  folder: string,
  { parts, named }: SearchedSite,
  present: PresentIndex,
): BackgroundIndex {
  const made = new Map<IndexPart, KeyedPart>();
  // Most changes are in the newest one, which then is made while the others are taken as they are.
  const left = parts.toReversed();
  const threads = new Set<Worker>();
  let isAwaited = false;

  const work = async (code: string): Promise<void> => {
    const workerData: IndexThreadData = { folder, present: present.folder, code };
    const worker = new Worker(new URL('./index-thread.ts', import.meta.url), { workerData });
    if (!isAwaited) worker.unref();
    threads.add(worker);
    for (let part = left.shift(); part; part = left.shift()) {
      const { label } = part;
      const order: PartOrder = { part, kept: present.parts.find(({ index }) => index.label === label) };
      worker.postMessage(order, []);
      const [answer] = (await once(worker, 'message')) as [KeyedPart];
      made.set(part, answer);
    }
    await worker.terminate();
    threads.delete(worker);
  };
  const begin = async (): Promise<void> => {
    await rm(folder, { recursive: true, force: true });
    const code = await fingerprintSearch();
    await Promise.all(Array.from({ length: countThreads(parts.length) }, () => work(code)));
  };
  const all = begin();
  // Thrown by `complete`.
  all.catch(() => undefined);
  return {
    async complete() {
      isAwaited = true;
      for (const worker of threads) worker.ref();
      await all;
      const keyed = parts.map((part) => made.get(part)!);
      const indexes = keyed.map(({ index }) => index);
      await writeJoined(folder, { parts, indexes, named });
      const standing = parts.reduce((sum, { pages }) => sum + pages.length, 0);
      return { count: countPages(indexes) - standing, parts: keyed };
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
