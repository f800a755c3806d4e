import { Random } from '../search/random.ts';

/**
 * Whether everything is tried (`npm run test:faults`), every fault at every moment and every page in every browser, or the few
 * of each kind for which `npm test` has time.
 */
export const IS_THOROUGH = process.env['BANTIN_FAULTS'] === 'all';

/**
 * All of a list in a thorough run; otherwise one of every `share` neighbours, drawn by a seed, so that the drawn lie evenly in the list
 * and are the same in every run.
 */
export function drawEvenly<Item>(all: readonly Item[], share: number, seed: number): Item[] {
  if (IS_THOROUGH) return [...all];
  const random = new Random(seed);
  const groups = Array.from({ length: Math.ceil(all.length / share) }, (_, at) =>
    all.slice(at * share, (at + 1) * share),
  );
  return groups.map((group) => random.pick(group));
}
