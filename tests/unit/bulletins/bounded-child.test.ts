import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { openBoundedChild } from '../../../src/bulletins/bounded-child.ts';
import type { Question } from '../../support/bounded-child.ts';

const ENTRY = new URL('../../support/bounded-child.ts', import.meta.url);

// Five seconds of work are many by the clock where others work too.
const BUSY = { timeout: 180_000 };

test('a process that takes too much is ended, told why, and followed by another', BUSY, async () => {
  const child = openBoundedChild<Question, number>(ENTRY);
  const first = await child.ask('answer');
  expect(await child.ask('answer')).toEqual(first);
  const answers = [
    child.ask('die'),
    child.ask('take all memory'),
    child.ask('work for ever'),
    child.ask('answer'),
  ];
  const [crash, memory, time, after] = await Promise.all(answers);
  expect([crash, memory, time]).toEqual([{ ended: 'crash' }, { ended: 'memory' }, { ended: 'time' }]);
  expect(after).toEqual({ result: expect.any(Number) });
  expect(after).not.toEqual(first);
});

test.each(['answer', 'work for ever'] as const)(
  'a process that was asked to %s ends with the one that asked, which need not wait for it',
  BUSY,
  async (question) => {
    const entry = JSON.stringify(ENTRY.href);
    const opener = JSON.stringify(new URL('../../../src/bulletins/bounded-child.ts', import.meta.url).href);
    const script = `
      const { openBoundedChild } = await import(${opener});
      const child = openBoundedChild(new URL(${entry}));
      console.log((await child.ask('answer')).result);
      if (${question !== 'answer'}) { void child.ask('${question}'); setTimeout(() => process.exit(), 200); }
    `;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const [code] = (await once(parent, 'exit')) as [number];
    expect(code).toBe(0);
    const pid = Number(said.toString());
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isThere(pid), { timeout: 150_000 }).toBe(false);
  },
);

test('a process ends when it is told to, and another answers after it', async () => {
  const child = openBoundedChild<Question, number>(ENTRY);
  const first = await child.ask('answer');
  child.end();
  await expect.poll(() => isThere((first as { result: number }).result)).toBe(false);
  expect(await child.ask('answer')).not.toEqual(first);
});

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
