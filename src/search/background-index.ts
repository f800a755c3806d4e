import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BulletinRecord } from '../models/record.ts';
import type { IndexAnswer, IndexOrder } from './index-thread.ts';

type Taken = Extract<IndexAnswer, { taken: number }>;
type Indexed = Exclude<IndexAnswer, Taken>;

/** A search index that another thread fills. */
export interface BackgroundIndex {
  /** Hands over a bulletin; they are indexed in the order in which they come. */
  add(record: BulletinRecord): void;
  /**
   * Says that there are no more, and waits until Pagefind has taken all; `onTaken` is told how many of how many. What throws in the
   * other thread is thrown here, or by `count`.
   */
  complete(onTaken: (taken: number, total: number) => void): Promise<void>;
  /** Waits until the index is written, and returns how many bulletins it holds. */
  count(): Promise<number>;
  /** Ends the thread, finished or not. */
  end(): void;
}

/**
 * Starts a thread that indexes bulletins into a folder, in the place of what was there, while this one goes on: Pagefind's
 * process is the longer half of a large build, and what it is given takes a core's time to prepare. The thread alone does not
 * keep this process alive.
 */
export function startBackgroundIndex(folder: string): BackgroundIndex {
  const worker = new Worker(new URL('./index-thread.ts', import.meta.url), { workerData: folder });
  const order = (message: IndexOrder): void => worker.postMessage(message, []);
  const answers = on(worker, 'message');
  worker.unref();
  let total = 0;

  /** The next answer. Nothing else may be left to do here until it comes. */
  const hear = async <Answer extends IndexAnswer>(): Promise<Answer> => {
    worker.ref();
    const { value } = (await answers.next()) as { value: [Answer] };
    worker.unref();
    return value[0];
  };
  return {
    add(record) {
      total += 1;
      order({ record });
    },
    async complete(onTaken) {
      order('finish');
      for (let isAll = false; !isAll;) {
        const answer = await hear<Taken>();
        onTaken(answer.taken, total);
        isAll = answer.isAll;
      }
    },
    async count() {
      return (await hear<Indexed>()).indexed;
    },
    end: () => void worker.terminate(),
  };
}
