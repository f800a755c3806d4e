import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { AT_WORK, IDLE } from './serve-bounded.ts';

// The watchdog thread of a bounded process: ends the whole process when one question exceeds its limits. Processor time is counted
// and not wall time, so that a busy machine makes no file an error.
// Both limits leave room for the parent: the two together stay below 5 s of processor time and 1 GB for one file.

/** Seconds of processor time for one question, at most. */
const MAX_WORK_SECONDS = 4;

/** Bytes of resident memory of the whole process, at most. */
const MAX_MEMORY_BYTES = 768 * 1024 ** 2;

/** Milliseconds between two measurements. */
const POLL_INTERVAL_MS = 25;

/** File descriptor of standard error, to which the reason is written. */
const STDERR_FD = 2;
const state = workerData as Int32Array;

while (true) {
  Atomics.wait(state, 0, IDLE);
  const before = process.cpuUsage();
  while (Atomics.load(state, 0) === AT_WORK) {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1e6 > MAX_WORK_SECONDS) endProcess('time');
    if (process.memoryUsage.rss() > MAX_MEMORY_BYTES) endProcess('memory');
    Atomics.wait(state, 0, AT_WORK, POLL_INTERVAL_MS);
  }
}

function endProcess(why: 'time' | 'memory'): void {
  try {
    writeSync(STDERR_FD, why);
  } finally {
    // Writing fails when the parent has ended: the process ends all the same.
    process.kill(process.pid, 'SIGKILL');
  }
}
