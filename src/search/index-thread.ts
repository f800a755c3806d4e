import { parentPort, workerData } from 'node:worker_threads';
import type { BulletinRecord } from '../models/record.ts';
import { openIndexWriter } from './write-index.ts';

/** What the thread is told: the next bulletin, or that there are no more, which ends it. */
export type IndexOrder = { record: BulletinRecord } | 'finish';

/** What it answers: how many bulletins Pagefind has taken, now and then and when that is all; at last how many the index holds. */
export type IndexAnswer = { taken: number; isAll: boolean } | { indexed: number };

/** So many bulletins are taken from one answer to the next. */
const REPORT_EVERY = 100;

/** The thread that fills a search index in the folder it is started with, while others read bulletins and render pages. */
const port = parentPort!;
const writer = openIndexWriter(workerData as string);
let before: Promise<unknown> = writer;
let taken = 0;

port.on('message', (order: IndexOrder) => {
  // Nobody can go on without the index: what fails here is thrown in the other thread.
  before = carryOut(order, before);
});

async function carryOut(order: IndexOrder, earlier: Promise<unknown>): Promise<void> {
  await earlier;
  const index = await writer;
  if (order !== 'finish') {
    await index.add(order.record);
    taken += 1;
    if (taken % REPORT_EVERY === 0) answer({ taken, isAll: false });
    return;
  }
  answer({ taken, isAll: true });
  answer({ indexed: await index.finish() });
  port.close();
}

function answer(message: IndexAnswer): void {
  port.postMessage(message, []);
}
