import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BulletinFolder } from '../../gate/tree.ts';
import type { Registers } from '../../registers/schema.ts';
import type { Site } from '../../site.ts';
import { readBulletin, type ReadingContext, type ReadResult } from './read-bulletin.ts';

/** What a reading thread is given when it starts: what reading depends on, as data. */
export interface ThreadContext {
  site: Site;
  registers: Registers;
  /** Of photographs that were inspected before. */
  inspections: string;
  /** As `shareDecodeMutex` is given it. */
  decodes: SharedArrayBuffer;
}

/** Asks a reading thread to end itself. */
export const END = 'end';

/** Those who read bulletins, here or in threads; the results are the same. */
export interface Readers {
  read(folder: BulletinFolder): Promise<ReadResult>;
  close(): Promise<void>;
}

/** Below this many a thread takes longer to start than to read them here. */
export const WORTH_THREADS = 1000;

/** Opens readers for some number of bulletins: many are read by as many threads as there are cores. */
export function openReaders(bulletins: number, context: ReadingContext, inspections: string): Readers {
  if (bulletins < WORTH_THREADS) {
    return { read: (folder) => readBulletin(folder, context), close: async () => undefined };
  }
  const { site, registers } = context;
  const decodes = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const given: ThreadContext = { site, registers, inspections, decodes };
  const threads = Array.from({ length: availableParallelism() }, () => startThread(given));
  return {
    async read(folder) {
      const free = threads.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a));
      return free.read(folder);
    },
    async close() {
      for (const { worker } of threads) worker.postMessage(END, []);
      await Promise.all(threads.map(({ hasEnded }) => hasEnded));
    },
  };
}

/** A thread answers in the order in which it is asked. What is asked of one that has ended, as for lack of memory, fails. */
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
