import { parentPort, workerData } from 'node:worker_threads';
import type { BulletinRecord } from '../models/record.ts';
import { openIndexWriter, type SitePages } from './write-index.ts';

/** A message to the thread: the next bulletin, or after the last all other pages, which ends it. */
export type IndexOrder = { record: BulletinRecord } | { pages: SitePages };

/** A message from the thread: how many bulletins Pagefind has received (`isAll`: the last time); finally, how many the index holds. */
export type IndexAnswer = { taken: number; isAll: boolean } | { indexed: number };

/** Bulletins between two progress messages. */
const REPORT_EVERY = 100;

/** The thread that fills a search index in the folder it is started with, while others read bulletins and render pages. */
const port = parentPort!;
const writer = openIndexWriter(workerData as string);
let before: Promise<unknown> = writer;
let taken = 0;

port.on('message', (order: IndexOrder) => {
  // Not caught here: an error ends this thread and is thrown in the other one.
  before = carryOut(order, before);
});

async function carryOut(order: IndexOrder, earlier: Promise<unknown>): Promise<void> {
  await earlier;
  const index = await writer;
  if ('record' in order) {
    await index.add(order.record);
    taken += 1;
    if (taken % REPORT_EVERY === 0) answer({ taken, isAll: false });
    return;
  }
  for (const page of order.pages.standing) await index.addPage(page);
  answer({ taken, isAll: true });
  answer({ indexed: await index.finish(order.pages.named) });
  port.close();
}

function answer(message: IndexAnswer): void {
  port.postMessage(message, []);
}
