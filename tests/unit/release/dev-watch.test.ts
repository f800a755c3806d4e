import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchContent } from '../../../src/release/dev-watch.ts';

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

const settled = async (): Promise<Changed[]> => {
  await wait(400);
  return refreshes.splice(0);
};

test('a burst of changes is one refresh, told of the folders of the bulletins', async () => {
  await appendFile(join(root, 'bulletins/2024/tin/index.mdx'), 'y');
  await writeFile(join(root, 'bulletins/2024/tin/anh.jpg'), 'x');
  await appendFile(join(root, 'bulletins/2024/tin/index.mdx'), 'z');
  expect(await settled()).toEqual([['bulletins/2024/tin']]);
});

test('a bulletin that comes, is written, renamed and goes is told each time, in a year that is new too', async () => {
  await mkdir(join(root, 'bulletins/2024/moi'));
  await writeFile(join(root, 'bulletins/2024/moi/index.mdx'), 'x');
  expect(await settled()).toEqual([['bulletins/2024/moi']]);
  await appendFile(join(root, 'bulletins/2024/moi/index.mdx'), 'y');
  expect(await settled()).toEqual([['bulletins/2024/moi']]);
  await rename(join(root, 'bulletins/2024/moi'), join(root, 'bulletins/2024/khac'));
  expect((await settled()).flat().toSorted()).toEqual(['bulletins/2024/khac', 'bulletins/2024/moi']);
  await appendFile(join(root, 'bulletins/2024/khac/index.mdx'), 'y');
  expect(await settled()).toEqual([['bulletins/2024/khac']]);
  await rm(join(root, 'bulletins/2024/khac'), { recursive: true });
  expect(await settled()).toEqual([['bulletins/2024/khac']]);
  await mkdir(join(root, 'bulletins/2025/tin'), { recursive: true });
  expect(await settled()).toEqual([undefined]);
  await writeFile(join(root, 'bulletins/2025/tin/index.mdx'), 'x');
  expect(await settled()).toEqual([['bulletins/2025/tin']]);
});

test('when anything besides bulletins changes, everything may have', async () => {
  await appendFile(join(root, 'bulletins/2024/tin/index.mdx'), 'y');
  await appendFile(join(root, 'site.yaml'), 'y');
  expect(await settled()).toEqual([undefined]);
  await mkdir(join(root, 'registers'));
  await settled();
  await writeFile(join(root, 'registers/people.yaml'), 'x');
  expect(await settled()).toEqual([undefined]);
});

test('after a refresh that failed, everything may have changed', async () => {
  fails = true;
  await appendFile(join(root, 'bulletins/2024/tin/index.mdx'), 'y');
  expect(await settled()).toEqual([['bulletins/2024/tin']]);
  fails = false;
  await appendFile(join(root, 'bulletins/2024/tin/index.mdx'), 'y');
  expect(await settled()).toEqual([undefined]);
  expect(errors).toHaveLength(1);
});

test('nothing is told once it has stopped', async () => {
  stop();
  await appendFile(join(root, 'bulletins/2024/tin/index.mdx'), 'y');
  expect(await settled()).toEqual([]);
});
