import { Worker } from 'node:worker_threads';

/** What a bounded process sends back: what was asked for, and the bytes of memory that it has by then. */
export interface Reply {
  result: unknown;
  memory: number;
}

/** Bytes of memory with which a process is not asked again: the next question is to find as much room as the first. */
export const FULL = 256 * 1024 * 1024;

/** What a process is doing, as the thread that watches it reads it. */
export const IDLE = 0;
export const AT_WORK = 1;

/**
 * Makes this process answer what its parent asks, one question after another. A thread beside the work ends the process when one
 * question takes too much, even while native code does not return.
 */
export function serveBounded<Question, Result>(
  answer: (question: Question) => Result | Promise<Result>,
): void {
  const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const watchdog = new Worker(new URL('./watchdog.ts', import.meta.url), { workerData: state });
  watchdog.unref();
  const isWatched = new Promise((resolve) => watchdog.once('online', resolve));
  const turn = (to: number): void => {
    Atomics.store(state, 0, to);
    Atomics.notify(state, 0);
  };
  const work = async (question: Question): Promise<void> => {
    await isWatched;
    turn(AT_WORK);
    const result = await answer(question);
    process.send!({ result, memory: process.memoryUsage.rss() } satisfies Reply);
    turn(IDLE);
  };
  process.on('message', (question: Question) => void work(question));
  process.once('disconnect', () => process.exit());
}
