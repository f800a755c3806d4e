import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchContent } from '../../../../src/release/dev/dev-watch.ts';

type Changed = readonly string[] | undefined;

let root: string;
let refreshes: Changed[];
let errors: unknown[];
let fails: boolean;
let stop: () => void;

beforeEach(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'bantin-watch-')), 'noi-dung');
  await mkdir(join(root, 'bulletins/2024/tin'), { recursive: true });
  await writeFile(join(root, 'bulletins/2024/tin/index.mdx'), 'x');
  await writeFile(join(root, 'site.yaml'), 'x');
  [refreshes, errors, fails] = [[], [], false];
  const refresh = async (changed: Changed): Promise<void> => {
    refreshes.push(changed);
    if (fails) throw new Error('broken');
  };
  const remember = (error: unknown) => void errors.push(error);
  stop = watchContent(root, refresh, remember, remember);
});
afterEach(async () => {
  stop();
  await rm(join(root, '..'), { recursive: true });
});

/** Longer than the quiet after which a burst counts as over. */
const QUIET = 400;

/** The refreshes since the last call: waits for the first of them, then until no more come. */
const settled = async (): Promise<Changed[]> => {
  await expect.poll(() => refreshes.length).toBeGreaterThan(0);
  for (let seen = 0; seen < refreshes.length;) {
    seen = refreshes.length;
    await wait(QUIET);
  }
  return refreshes.splice(0);
};

// What one refresh has to cover is written in one tick, so that no stall of the machine comes in between and ends the burst.

test('a burst of changes is one refresh, told of the folders of the bulletins', async () => {
  appendFileSync(join(root, 'bulletins/2024/tin/index.mdx'), 'y');
  writeFileSync(join(root, 'bulletins/2024/tin/anh.jpg'), 'x');
  appendFileSync(join(root, 'bulletins/2024/tin/index.mdx'), 'z');
  expect(await settled()).toEqual([['bulletins/2024/tin']]);
});

test('a bulletin that comes, is written, renamed and goes is told each time, in a year that is new too', async () => {
  mkdirSync(join(root, 'bulletins/2024/moi'));
  writeFileSync(join(root, 'bulletins/2024/moi/index.mdx'), 'x');
  expect(await settled()).toEqual([['bulletins/2024/moi']]);
  appendFileSync(join(root, 'bulletins/2024/moi/index.mdx'), 'y');
  expect(await settled()).toEqual([['bulletins/2024/moi']]);
  renameSync(join(root, 'bulletins/2024/moi'), join(root, 'bulletins/2024/khac'));
  expect((await settled()).flat().toSorted()).toEqual(['bulletins/2024/khac', 'bulletins/2024/moi']);
  appendFileSync(join(root, 'bulletins/2024/khac/index.mdx'), 'y');
  expect(await settled()).toEqual([['bulletins/2024/khac']]);
  rmSync(join(root, 'bulletins/2024/khac'), { recursive: true });
  expect(await settled()).toEqual([['bulletins/2024/khac']]);
  mkdirSync(join(root, 'bulletins/2025/tin'), { recursive: true });
  expect(await settled()).toEqual([undefined]);
  writeFileSync(join(root, 'bulletins/2025/tin/index.mdx'), 'x');
  expect(await settled()).toEqual([['bulletins/2025/tin']]);
});

test('when anything besides bulletins changes, everything may have', async () => {
  appendFileSync(join(root, 'bulletins/2024/tin/index.mdx'), 'y');
  appendFileSync(join(root, 'site.yaml'), 'y');
  expect(await settled()).toEqual([undefined]);
  mkdirSync(join(root, 'registers'));
  await settled();
  writeFileSync(join(root, 'registers/people.yaml'), 'x');
  expect(await settled()).toEqual([undefined]);
});

test('after a refresh that failed, everything may have changed', async () => {
  fails = true;
  appendFileSync(join(root, 'bulletins/2024/tin/index.mdx'), 'y');
  expect(await settled()).toEqual([['bulletins/2024/tin']]);
  fails = false;
  appendFileSync(join(root, 'bulletins/2024/tin/index.mdx'), 'y');
  expect(await settled()).toEqual([undefined]);
  expect(errors).toHaveLength(1);
});

test('nothing is told once it has stopped', async () => {
  stop();
  appendFileSync(join(root, 'bulletins/2024/tin/index.mdx'), 'y');
  await wait(QUIET);
  expect(refreshes).toEqual([]);
});
