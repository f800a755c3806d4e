import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runAtMost } from '../../../src/files/at-most.ts';

test('never runs more tasks at once than allowed, and runs all of them', async () => {
  let running = 0;
  let most = 0;
  const done: number[] = [];
  await runAtMost(2, [1, 2, 3, 4, 5], async (item) => {
    running += 1;
    most = Math.max(most, running);
    await setTimeout(1);
    running -= 1;
    done.push(item);
  });
  expect(most).toBe(2);
  expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
});

test('begins nothing after a failure and throws once the rest has ended', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const run = runAtMost(2, [1, 2, 3, 4], async (item) => {
    begun.push(item);
    if (item === 1) throw new Error('first');
    await setTimeout(5);
    ended.push(item);
  });
  await expect(run).rejects.toThrow('first');
  expect([begun, ended]).toEqual([[1, 2], [2]]);
});
