import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runStep, TOOK_TOO_LONG } from '../../../src/fleet/run-step.ts';
import { makeFolder } from '../release/workshop.ts';

async function makeStep(script: string) {
  const folder = await makeFolder();
  const log = join(folder, 'log.txt');
  const step = { program: 'sh', args: ['-c', script], folder, environment: process.env, log };
  return { folder, step, said: () => readFile(log, 'utf8') };
}

it('tells how a program ended, and keeps all that it printed', async () => {
  const { step, said } = await makeStep('echo one; echo two >&2; exit 7');
  expect(await runStep(step)).toBe(7);
  expect(await said()).toBe('\n$ sh -c echo one; echo two >&2; exit 7\none\ntwo\n');
  expect(await runStep({ ...step, args: ['-c', 'kill -9 $$'] })).toBe(137);
  expect(await runStep({ ...step, program: 'khong-co-lenh-nay' })).toBe(127);
  expect(await said()).toMatch(/\nspawn khong-co-lenh-nay ENOENT\n$/u);
});

it('ends what takes too long, with all that it started', async () => {
  const { folder, step } = await makeStep('(sleep 2; touch late) & sleep 60');
  const began = performance.now();
  expect(await runStep(step, { limit: 300 })).toBe(TOOK_TOO_LONG);
  expect(performance.now() - began).toBeLessThan(20_000);
  await new Promise((done) => setTimeout(done, 2500));
  await expect(readFile(join(folder, 'late'))).rejects.toThrow('ENOENT');
});

it('hands on a signal that ends the fleet, and says with which code that ends', async () => {
  const { step } = await makeStep('trap "exit 3" HUP; touch ready; while :; do sleep 0.1; done');
  let ended: number | undefined;
  const running = runStep(step, { onEnding: (code) => (ended = code) });
  await expect.poll(() => readFile(join(step.folder, 'ready'), 'utf8').catch(() => undefined)).toBe('');
  process.emit('SIGHUP', 'SIGHUP');
  expect([await running, ended]).toEqual([3, 129]);
});
