import { expect } from 'vitest';
import type { Run } from './host.ts';
import type { Office } from './hosts.ts';
import { bulletin, fileOf } from './content.ts';

// What every office lives through. Each of these begins where the one before has ended.

/** A run in words, for a test that fails. */
export function wordsOf(run: Run): string {
  return `${JSON.stringify(run.jobs)}\n${run.log}`;
}

export function hasFailed({ jobs }: Run): boolean {
  return Object.values(jobs).includes('failure');
}

/** The run failed, the site in force is the one before, and one person was told. */
export async function expectFailure(
  { world, served }: Office,
  run: Run,
  before: string | undefined,
): Promise<void> {
  expect(hasFailed(run), wordsOf(run)).toBe(true);
  expect(await world.current()).toBe(before);
  expect(served.told).toEqual([expect.stringMatching(/^\{"text": "Bantin did not publish.*"\}$/u)]);
  served.told.length = 0;
}

/** The first push is published. */
async function publishFirst({ host, world }: Office): Promise<Run> {
  const run = await host.push();
  expect(await world.shown('tin/2024/hai/index.html'), wordsOf(run)).toContain('Tin hai (hư cấu)');
  expect(await world.shown('phat-hanh.txt')).toMatch(/sha256:[0-9a-f]{64}/u);
  expect(await world.reloads()).toBe(1);
  return run;
}

/** An hour later nothing is due: no package is fetched, and nothing built or published. */
async function waitAnHour({ host, world, saying }: Office): Promise<Run> {
  const before = await world.current();
  const run = await host.tick();
  expect(run.log).toMatch(saying(/Chưa cần dựng/u));
  expect(run.log).not.toMatch(/npm|> bantin|Published|In force/u);
  expect([await world.current(), await world.reloads()]).toEqual([before, 1]);
  return run;
}

/** A changed bulletin is published, and the change is told before. */
async function publishChange({ host, world, saying }: Office): Promise<Run> {
  await world.edit({ [fileOf('hai')]: bulletin('hai', 'Tin hai đã sửa') });
  const run = await host.push();
  expect(await world.shown('tin/2024/hai/index.html'), wordsOf(run)).toContain('Tin hai đã sửa');
  expect(await world.reloads()).toBe(2);
  expect(run.log).toMatch(saying(/sửa +bản tin +\/tin\/2024\/hai\/[^]*Published/u));
  return run;
}

/** A published bulletin that is gone stops all, by its name in the office's repository. */
async function removePublished(office: Office): Promise<Run> {
  const { host, world, named } = office;
  const before = await world.current();
  await world.edit({ 'bulletins/2024/ba': null });
  const run = await host.push();
  await expectFailure(office, run, before);
  expect(run.log).toContain('BT-719');
  expect(run.log).toContain(named('bulletins/2024/ba'));
  expect(await world.shown('tin/2024/ba/index.html')).toContain('Tin ba');
  return run;
}

/** When what was kept is lost and the history is not whole, it is said what to do. The bulletin is there again. */
async function loseMemory(office: Office): Promise<Run> {
  const { host, world } = office;
  await host.forget();
  await world.edit({ [fileOf('ba')]: bulletin('ba', 'Tin ba') });
  const before = await world.current();
  const run = await host.push();
  await expectFailure(office, run, before);
  expect(run.log).toMatch(/git fetch --unshallow/u);
  return run;
}

/** What happens to an office, and the run that it brought about. */
export type Step = (office: Office) => Promise<Run>;

/** The steps of that life in order: what happens, and whether the run fails. */
export const LIFE: [string, Step, boolean][] = [
  ['publishes what was pushed', publishFirst, false],
  ['has nothing to do an hour later, with what was kept and new times of all files', waitAnHour, false],
  ['publishes a changed bulletin', publishChange, false],
  ['stops when a published bulletin is removed, says where, and tells a person', removePublished, true],
  ['says what to do when what was kept is lost and the history is not whole', loseMemory, true],
];
