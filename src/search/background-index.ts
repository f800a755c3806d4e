import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BulletinRecord } from '../models/record.ts';
import type { IndexAnswer, IndexOrder } from './index-thread.ts';
import type { SitePages } from './write-index.ts';

type Taken = Extract<IndexAnswer, { taken: number }>;
type Indexed = Exclude<IndexAnswer, Taken>;

/** A search index that is written by another thread. */
export interface BackgroundIndex {
  /** Sends a bulletin to the thread; bulletins are indexed in the order of the calls. */
  add(record: BulletinRecord): void;
  /**
   * Call after the last bulletin, with all other pages. Resolves when Pagefind has received all; `onTaken` reports progress. Errors of the thread are thrown
   * here, or by `count`.
   */
  complete(pages: SitePages, onTaken: (taken: number, total: number) => void): Promise<void>;
  /** Waits until the index is written, and returns how many bulletins it holds. */
  count(): Promise<number>;
  /** Ends the thread, finished or not. */
  end(): void;
}

/**
 * Starts a thread that indexes bulletins into a folder, replacing its contents, while this thread continues: Pagefind's process
 * takes the longer half of a large build, and preparing its input takes the time of one core. The thread does not keep this process
 * alive.
 */
export function startBackgroundIndex(folder: string): BackgroundIndex {
  const worker = new Worker(new URL('./index-thread.ts', import.meta.url), { workerData: folder });
  const order = (message: IndexOrder): void => worker.postMessage(message, []);
  const answers = on(worker, 'message');
  worker.unref();
  let total = 0;

  /** Waits for the next answer, and keeps this process alive meanwhile. */
  const receive = async <Answer extends IndexAnswer>(): Promise<Answer> => {
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
    async complete(pages, onTaken) {
      order({ pages });
      for (let isAll = false; !isAll;) {
        const answer = await receive<Taken>();
        onTaken(answer.taken, total);
        isAll = answer.isAll;
      }
    },
    async count() {
      return (await receive<Indexed>()).indexed;
    },
    end: () => void worker.terminate(),
  };
}
