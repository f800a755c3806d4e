import { expect, test } from 'vitest';
import {
  endBoundedChildren,
  endIdleChildren,
  openBoundedChild,
} from '../../../../src/gate/bounded/bounded-child.ts';
import { askAndLeave, ENTRY } from '../../../support/asking-process.ts';
import type { Question } from '../../../support/bounded-child.ts';
import { isRunning } from '../../../support/is-running.ts';

test('a process answers again and again; one that dies is told and followed by another', async () => {
  const child = openBoundedChild<Question, number>(ENTRY);
  const first = await child.ask('answer');
  expect(await child.ask('answer')).toEqual(first);
  const [crash, after] = await Promise.all([child.ask('die'), child.ask('answer')]);
  expect(crash).toEqual({ ended: 'crash' });
  expect(after).toEqual({ result: expect.any(Number) });
  expect(after).not.toEqual(first);
});

test('a process ends with the one that asked, which need not wait for it', async () => {
  const { code, pid } = await askAndLeave();
  expect(code).toBe(0);
  expect(pid).toBeGreaterThan(0);
  await expect.poll(() => isRunning(pid)).toBe(false);
});

test('all processes of a thread end when they are told to, and others answer after them', async () => {
  const children = [
    openBoundedChild<Question, number>(ENTRY),
    openBoundedChild<Question, number>(ENTRY),
  ] as const;
  const ask = () => Promise.all(children.map((child) => child.ask('answer')));
  const before = (await ask()).map((answer) => (answer as { result: number }).result);
  endBoundedChildren();
  await expect.poll(() => before.some(isRunning)).toBe(false);
  const after = (await ask()).map((answer) => (answer as { result: number }).result);
  expect(new Set([...before, ...after]).size).toBe(4);
});

test('of all processes those end that are asked nothing, and what is asked is answered', async () => {
  const idle = openBoundedChild<Question, number>(ENTRY);
  const asked = openBoundedChild<Question, number>(ENTRY);
  const { result } = (await idle.ask('answer')) as { result: number };
  const answer = asked.ask('answer');
  // Until it has been sent.
  await new Promise((done) => setImmediate(done));
  endIdleChildren();
  expect(await answer).toEqual({ result: expect.any(Number) });
  await expect.poll(() => isRunning(result)).toBe(false);
  expect(await idle.ask('answer')).not.toEqual({ result });
});
