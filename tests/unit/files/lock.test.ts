import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from '../../../src/files/lock.ts';
import { PROJECT } from '../../support/project.ts';
import { makeFolder } from '../release/workshop.ts';

async function makeLockFile(): Promise<string> {
  return join(await makeFolder(), 'work', 'build.lock');
}

/** Writes the lock of another process. */
async function writeLock(mark: { pid: number; host?: string }): Promise<string> {
  const file = join(await makeFolder(), 'build.lock');
  writeFileSync(file, JSON.stringify({ host: hostname(), ...mark }));
  return file;
}

function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

test('a lock that is taken cannot be taken again', async () => {
  const file = await makeLockFile();
  const lock = takeLock(file);
  expect(lock?.isHeld()).toBe(true);
  expect(takeLock(file)).toBeUndefined();
  lock?.release();
});

test('a lock that was given back can be taken again', async () => {
  const file = await makeLockFile();
  takeLock(file)?.release();
  expect(existsSync(file)).toBe(false);
  const again = takeLock(file);
  expect(again).toBeDefined();
  again?.release();
});

test('the lock of a living process is respected', async () => {
  expect(takeLock(await writeLock({ pid: process.ppid }))).toBeUndefined();
});

test('the lock of a process that has ended is taken over', async () => {
  const lock = takeLock(await writeLock({ pid: endedProcess() }));
  expect(lock?.isHeld()).toBe(true);
  lock?.release();
});

test('the lock of an earlier process that had our number is taken over', async () => {
  const lock = takeLock(await writeLock({ pid: process.pid }));
  expect(lock).toBeDefined();
  lock?.release();
});

test('what lies in the place of a lock and is none is taken over', async () => {
  for (const junk of ['', 'null', 'x', `{"pid":-1,"host":"${hostname()}"}`, '{"pid":"1"}']) {
    const file = join(await makeFolder(), 'build.lock');
    writeFileSync(file, junk);
    const lock = takeLock(file);
    expect(lock?.isHeld(), junk).toBe(true);
    lock?.release();
  }
  const file = await makeLockFile();
  mkdirSync(join(file, 'a'), { recursive: true });
  const lock = takeLock(file);
  expect(lock?.isHeld()).toBe(true);
  lock?.release();
});

test('the lock of another machine is respected until it has been silent for two minutes', async () => {
  const file = await writeLock({ pid: endedProcess(), host: 'elsewhere' });
  expect(takeLock(file)).toBeUndefined();
  const past = new Date(Date.now() - 121_000);
  utimesSync(file, past, past);
  const lock = takeLock(file);
  expect(lock).toBeDefined();
  lock?.release();
});

test('a lock from the future is not respected for ever', async () => {
  const file = await writeLock({ pid: endedProcess(), host: 'elsewhere' });
  const future = new Date('2100-01-01T00:00:00Z');
  utimesSync(file, future, future);
  const lock = takeLock(file);
  expect(lock).toBeDefined();
  lock?.release();
});

test('a lock that was lost is not held, and giving it back does not take it from another', async () => {
  const file = await makeLockFile();
  const lock = takeLock(file);
  writeFileSync(file, JSON.stringify({ pid: process.ppid, host: hostname() }));
  expect(lock?.isHeld()).toBe(false);
  lock?.release();
  expect(existsSync(file)).toBe(true);
});

test.each([
  ['is put back', undefined],
  ['does not take the place of a third one', 'third'],
])(
  'a lock that another takes over at the very moment at which we move the stale one aside %s',
  async (_, third) => {
    const file = await writeLock({ pid: endedProcess() });
    const markOf = (id: string) => JSON.stringify({ pid: process.pid, host: hostname(), id });
    // Whenever a process moves the file aside, it has become the lock of another, and perhaps a third has come after that.
    const code = `import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const move = fs.renameSync;
    fs.renameSync = (from, to) => {
      fs.writeFileSync(from, ${JSON.stringify(markOf('second'))});
      move(from, to);
      const third = ${JSON.stringify(third ? markOf(third) : '')};
      if (third) fs.writeFileSync(from, third, { flag: 'wx' });
    };
    syncBuiltinESMExports();
    const { takeLock } = await import(${JSON.stringify(join(PROJECT, 'src', 'files', 'lock.ts'))});
    process.stdout.write(takeLock(${JSON.stringify(file)}) ? 'taken' : 'refused');
    process.exit(0);`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('refused');
    expect(readFileSync(file, 'utf8')).toBe(markOf(third ?? 'second'));
    expect(readdirSync(dirname(file))).toEqual([basename(file)]);
  },
);

test('of processes that start at once one gets the lock, and its end gives it back', async () => {
  const file = await writeLock({ pid: endedProcess() });
  const code = `import { takeLock } from ${JSON.stringify(join(PROJECT, 'src', 'files', 'lock.ts'))};
    const lock = takeLock(${JSON.stringify(file)});
    process.stdout.write(lock ? 'taken' : 'refused');
    process.stdin.resume().once('end', () => process.exit(lock ? 0 : 75));`;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  const ends = children.map((child) => once(child, 'close'));
  // Nobody ends before all have tried, however late one starts.
  const results = await Promise.all(
    children.map(async ({ stdout }) => String((await once(stdout, 'data'))[0])),
  );
  for (const { stdin } of children) stdin.end();
  const codes = (await Promise.all(ends)).map(([exitCode]) => exitCode as number);
  expect(results.toSorted()).toEqual(['refused', 'refused', 'refused', 'taken']);
  expect(codes.toSorted()).toEqual([0, 75, 75, 75]);
  expect(existsSync(file)).toBe(false);
});
