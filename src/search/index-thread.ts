import { parentPort, workerData } from 'node:worker_threads';
import { makePart } from './make-part.ts';
import type { PartIndex } from './part-index.ts';
import type { IndexPart } from './part-plan.ts';

/** What the thread answers to each part that it is sent. */
export type IndexAnswer = PartIndex;

/** The thread that adds parts to the index in the folder it is started with, one after the other, while others render pages. */
const port = parentPort!;
let before: Promise<unknown> = Promise.resolve();

port.on('message', (part: IndexPart) => {
  // Not caught here: an error ends this thread and is thrown in the other one.
  before = before.then(async () => port.postMessage(await makePart(part, workerData as string), []));
});
