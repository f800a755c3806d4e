import { Worker } from 'node:worker_threads';

/** What a bounded process sends back: the result, and its resident memory in bytes afterwards. */
export interface Reply {
  result: unknown;
  memory: number;
}

/** Bytes of resident memory above which a process is not reused: each question is to have about as much room as the first. */
export const MAX_REUSED_MEMORY_BYTES = 256 * 1024 * 1024;

/** The states of a process in the memory that it shares with its watchdog thread. */
export const IDLE = 0;
export const AT_WORK = 1;

/**
 * Makes this process answer the questions of its parent, one after another. A watchdog thread ends the process when one question
 * exceeds its limits, even while native code does not return.
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
