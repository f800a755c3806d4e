import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Gaps } from '../../gate/gaps.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import type { Registers } from '../../registers/schema.ts';
import type { Site } from '../../site.ts';
import { readBulletin, type ReadingContext, type ReadResult } from './read-bulletin.ts';

/** The data that a reading thread is started with. */
export interface ThreadContext {
  site: Site;
  registers: Registers;
  gaps: Gaps;
  /** The cache folder of photograph inspections. */
  inspections: string;
  /** The shared memory for `shareDecodeMutex`. */
  decodes: SharedArrayBuffer;
}

/** The message that asks a reading thread to end. */
export const END_MESSAGE = 'end';

/** Reads bulletins in this thread or in several; the results are the same. */
export interface Readers {
  read(folder: BulletinFolder): Promise<ReadResult>;
  close(): Promise<void>;
}

/** Unread bulletins from which threads are used: for fewer, starting threads takes longer than reading. */
export const MIN_FOR_THREADS = 1000;

/** Opens readers for a number of bulletins: from `MIN_FOR_THREADS` on, as many threads as cores. */
export function openReaders(bulletins: number, context: ReadingContext, inspections: string): Readers {
  if (bulletins < MIN_FOR_THREADS) {
    return { read: (folder) => readBulletin(folder, context), close: async () => undefined };
  }
  const { site, registers, gaps } = context;
  const decodes = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const given: ThreadContext = { site, registers, gaps, inspections, decodes };
  const threads = Array.from({ length: availableParallelism() }, () => startThread(given));
  return {
    async read(folder) {
      const free = threads.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a));
      return free.read(folder);
    },
    async close() {
      for (const { worker } of threads) worker.postMessage(END_MESSAGE, []);
      await Promise.all(threads.map(({ hasEnded }) => hasEnded));
    },
  };
}

/**
 * Starts a reading thread, which answers in order. Questions to a thread that has ended, for example for lack of memory, reject.
 */
function startThread(given: ThreadContext) {
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData: given });
  const waiting: PromiseWithResolvers<ReadResult>[] = [];
  let failure: unknown;
  const end = (reason: unknown): void => {
    failure ??= reason;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  worker.on('message', (result: ReadResult) => waiting.shift()!.resolve(result));
  worker.on('error', end);
  const hasEnded = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      end(new Error('A thread that reads bulletins has ended.'));
      resolve();
    });
  });
  const read = async (folder: BulletinFolder): Promise<ReadResult> => {
    if (failure !== undefined) throw failure;
    const answer = Promise.withResolvers<ReadResult>();
    waiting.push(answer);
    worker.postMessage(folder, []);
    return answer.promise;
  };
  return { worker, waiting, read, hasEnded };
}
