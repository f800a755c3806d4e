import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BulletinRecord } from '../models/record.ts';
import type { IndexOrder } from './index-thread.ts';

/** A search index that another thread fills. */
export interface IndexBeside {
  /** Hands over a bulletin; they are indexed in the order in which they come. */
  add(record: BulletinRecord): void;
  /** Says that there are no more. */
  finish(): void;
  /** How many bulletins the finished index holds. Throws what went wrong in the other thread. */
  count(): Promise<number>;
}

/**
 * Starts a thread that indexes bulletins into a folder, in the place of what was there, while this one goes on: Pagefind's
 * process is the longer half of a large build, and what it is given takes a core's time to prepare. The thread alone does not
 * keep this process alive.
 */
export function indexBeside(folder: string): IndexBeside {
  const worker = new Worker(new URL('./index-thread.ts', import.meta.url), { workerData: folder });
  const order = (message: IndexOrder): void => worker.postMessage(message, []);
  const answer = once(worker, 'message').then(([count]) => count as number);
  // Told by `count`; a build that has failed for another reason never asks.
  answer.catch(() => undefined);
  worker.unref();
  return {
    add: (record) => order({ record }),
    finish: () => order('finish'),
    async count() {
      worker.ref();
      return answer;
    },
  };
}
