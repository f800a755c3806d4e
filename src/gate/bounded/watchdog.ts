import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { AT_WORK, IDLE } from './serve-bounded.ts';

// A thread that ends its whole process when the work of the main thread takes too much. It counts the time that the processor
// gave, because a busy machine must not make a file of any kind a fault.
// Both limits leave room for the process that asks: the two together stay below 5 s of work and 1 GB for one file.

/** Seconds of work for one question. */
const MOST_WORK = 4;

/** Bytes of memory for the whole process. */
const MOST_MEMORY = 768 * 1024 ** 2;

/** Milliseconds from one look to the next. */
const STEP = 25;

const STANDARD_ERROR = 2;
const state = workerData as Int32Array;

while (true) {
  Atomics.wait(state, 0, IDLE);
  const before = process.cpuUsage();
  while (Atomics.load(state, 0) === AT_WORK) {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1e6 > MOST_WORK) endProcess('time');
    if (process.memoryUsage.rss() > MOST_MEMORY) endProcess('memory');
    Atomics.wait(state, 0, AT_WORK, STEP);
  }
}

function endProcess(why: 'time' | 'memory'): void {
  try {
    writeSync(STANDARD_ERROR, why);
  } finally {
    // Where the parent has gone, nobody listens.
    process.kill(process.pid, 'SIGKILL');
  }
}
