import { parentPort, workerData } from 'node:worker_threads';
import { endBoundedChildren } from '../../gate/bounded/bounded-child.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import { shareDecodeMutex } from '../../images/decode-mutex.ts';
import { buildInspect } from './inspect-file.ts';
import { readBulletin } from './read-bulletin.ts';
import { END_MESSAGE, type ThreadContext } from './readers.ts';

// The code of a reading thread: reads one bulletin after another.
const { inspections, decodes, ...given } = workerData as ThreadContext;
shareDecodeMutex(decodes);
const context = { ...given, inspect: buildInspect(inspections) };
let before: Promise<void> = Promise.resolve();

parentPort!.on('message', (asked: BulletinFolder | typeof END_MESSAGE) => {
  if (asked !== END_MESSAGE) before = answer(asked, before);
  else {
    endBoundedChildren();
    process.exit();
  }
});

async function answer(folder: BulletinFolder, earlier: Promise<void>): Promise<void> {
  // Started at once, so that the disk reads its pictures while the bulletin before is judged.
  const result = readBulletin(folder, context);
  result.catch(() => undefined);
  await earlier;
  parentPort!.postMessage(await result, []);
}
