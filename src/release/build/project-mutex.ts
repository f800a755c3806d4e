import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { takeLock, type Lock } from '../../files/lock.ts';
import { buildWords } from '../stop.ts';

/** Milliseconds between two looks at whether the other build has come far enough. */
const POLL_EVERY_MS = 200;

/**
 * Waits until no other build of this project, of whatever content root, is between reading its content and having bundled its
 * pages, and keeps others out until the lock is released: Astro keeps the list of standing pages in the project.
 */
export async function takeProjectMutex(project: string, report: (line: string) => void): Promise<Lock> {
  const file = join(project, '.bantin', 'turn.lock');
  for (let isTold = false; ; isTold = true) {
    const lock = takeLock(file);
    if (lock) return lock;
    if (!isTold) report(buildWords().waiting);
    await wait(POLL_EVERY_MS);
  }
}
