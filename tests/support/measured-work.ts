import { doFixedTask } from './fixed-task.ts';

/** Rounds of the fixed task before the yardstick, so that it is measured compiled; and those that it has. */
const ROUNDS = { before: 120, measured: 80 };

/** Seconds of processor time that the yardstick takes on the machine for which the limits of the tests were set. */
const REFERENCE_SECONDS = 0.32;

/** How often work is measured at most: other programs slow down even work that is counted in processor time. */
const TURNS = 3;

/** Seconds of processor time that work takes of this process, all its threads included. */
export async function countWork(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** How many times the reference machine's time this one takes now, at least 1: a quick machine makes no limit stricter. */
async function measureSlowness(): Promise<number> {
  const repeat = (rounds: number) => () => {
    for (let round = 0; round < rounds; round += 1) doFixedTask(round);
  };
  repeat(ROUNDS.before)();
  return Math.max(1, (await countWork(repeat(ROUNDS.measured))) / REFERENCE_SECONDS);
}

/**
 * Seconds of processor time that work takes on the reference machine, when `count` does it and gives those that it took here. What is
 * below the limit here counts as it is; what is not is divided by how slow the yardstick beside it is, and the least of a few
 * turns counts: neither a slow machine nor what else it does makes work too costly.
 */
export async function scaleWork(count: () => Promise<number>, limit: number): Promise<number> {
  let least = Infinity;
  for (let turn = 0; turn < TURNS && least >= limit; turn += 1) {
    const seconds = await count();
    least = Math.min(least, seconds < limit ? seconds : seconds / (await measureSlowness()));
  }
  return least;
}

/** As `scaleWork`, of work that this process does; it may be done more than once. */
export async function measureWork(work: () => unknown, limit: number): Promise<number> {
  return scaleWork(() => countWork(work), limit);
}
