import { Stop } from '../../strings/stop.ts';
import { buildWords } from '../stop.ts';

/**
 * Does what follows once a release is the site: each step, whether or not one before it has failed. When some have, throws a `Stop` that
 * says which release is in force, by its digest, and what has failed. Its exit code is 0: the release is out, and what hands it on has
 * to go on, or a withdrawal would not reach the readers.
 */
export async function afterSwap(
  { dist, digest }: { dist: string; digest: string },
  steps: readonly (() => unknown)[],
): Promise<void> {
  const failures: string[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (failures.length > 0) throw new Stop(buildWords().publishedBut(dist, digest, failures), 0);
}
