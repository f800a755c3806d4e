import { parentPort, workerData } from 'node:worker_threads';
import { keyPart, takePart, type KeptPart, type KeyedPart } from './keep-part.ts';
import { makePart } from './make-part.ts';
import type { IndexPart } from './part-plan.ts';

/** A part to be added to the index, and the part of that label in the present site, if one is known. */
export interface PartOrder {
  part: IndexPart;
  kept: KeptPart | undefined;
}

/** What a thread is started with: the folder of the index, that of the present one, and a fingerprint of the code. */
export interface IndexThreadData {
  folder: string;
  present: string;
  code: string;
}

/** The thread that adds parts to an index, one after the other, while others render pages. It answers each order with a `KeyedPart`. */
const port = parentPort!;
const { folder, present, code } = workerData as IndexThreadData;
let before: Promise<unknown> = Promise.resolve();

port.on('message', (order: PartOrder) => {
  // Not caught here: an error ends this thread and is thrown in the other one.
  before = before.then(async () => port.postMessage(await addPart(order), []));
});

async function addPart({ part, kept }: PartOrder): Promise<KeyedPart> {
  const key = keyPart(part, code);
  const isSame = kept?.key === key && (await takePart(part, kept, { from: present, to: folder }));
  return { key, index: isSame ? kept.index : await makePart(part, folder) };
}
