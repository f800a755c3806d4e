import { parentPort, workerData } from 'node:worker_threads';
import type { BulletinRecord } from '../models/record.ts';
import { openIndexWriter } from './write-index.ts';

/** What the thread is told: the next bulletin, or that there are no more, which ends it. */
export type IndexOrder = { record: BulletinRecord } | 'finish';

/**
 * The thread that fills a search index in the folder it is started with, while another renders pages. It answers once, with the
 * number of bulletins.
 */
const port = parentPort!;
const writer = openIndexWriter(workerData as string);
let before: Promise<unknown> = writer;

port.on('message', (order: IndexOrder) => {
  // Nobody can go on without the index: what fails here is thrown in the other thread.
  before = carryOut(order, before);
});

async function carryOut(order: IndexOrder, earlier: Promise<unknown>): Promise<void> {
  await earlier;
  const index = await writer;
  if (order !== 'finish') return index.add(order.record);
  port.postMessage(await index.finish(), []);
  port.close();
}
