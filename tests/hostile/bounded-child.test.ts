import { expect, test } from 'vitest';
import { openBoundedChild } from '../../src/gate/bounded/bounded-child.ts';
import { askAndLeave, ENTRY } from '../support/asking-process.ts';
import type { Question } from '../support/bounded-child.ts';
import { isRunning } from '../support/is-running.ts';

// Seconds of work are many by the clock where others work too.
const BUSY = { timeout: 180_000 };

test('a process that takes too much is ended, told why, and followed by another', BUSY, async () => {
  const child = openBoundedChild<Question, number>(ENTRY);
  const answers = [child.ask('take all memory'), child.ask('work for ever'), child.ask('answer')];
  expect(await Promise.all(answers)).toEqual([
    { ended: 'memory' },
    { ended: 'time' },
    { result: expect.any(Number) },
  ]);
});

test('a process at work for ever ends though the one that asked has gone', BUSY, async () => {
  const { code, pid } = await askAndLeave('work for ever');
  expect(code).toBe(0);
  expect(pid).toBeGreaterThan(0);
  await expect.poll(() => isRunning(pid), { timeout: 150_000 }).toBe(false);
});
