import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { takeLock, type Lock } from '../../files/lock.ts';
import { buildWords } from '../stop.ts';

/** Milliseconds between two attempts to take the mutex. */
const POLL_EVERY_MS = 200;

/**
 * Takes the mutex of the project, waiting while another build of it, of any content root, holds it. A build holds it from reading
 * its content until its pages are bundled, because Astro keeps the list of standing pages in the project.
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
