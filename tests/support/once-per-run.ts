import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from '../../src/files/lock.ts';

/** Milliseconds between two looks at work that another process does. */
const PAUSE = 100;

/**
 * The result of work that all test files of a run share. The first that asks has it done, whatever process it runs in; the
 * others wait for it. The result is kept as JSON in `file`, which has to lie in the `sitesFolder` of the run. Work that throws
 * is done again for the next that asks.
 */
export async function oncePerRun<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    const lock = takeLock(`${file}.lock`);
    if (lock === undefined) {
      await sleep(PAUSE);
      continue;
    }
    try {
      if (!existsSync(file)) await writeFile(file, JSON.stringify(await work()));
      return JSON.parse(await readFile(file, 'utf8')) as Result;
    } finally {
      lock.release();
    }
  }
}
