import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queueRefreshes } from '../../../../src/release/dev/dev-refreshes.ts';

const SEED = 20_261_201;
const RUNS = 2_000;
const FILES = [
  'bulletins/2024/tin-mot/index.mdx',
  'bulletins/2024/tin-hai/index.mdx',
  'bulletins/2025/tin-ba/anh.jpg',
  'pages/lien-he.mdx',
];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Milliseconds, around the quiet after which a burst counts as over, and far above. */
const duration = fc.oneof(fc.integer({ min: 0, max: 320 }), fc.integer({ min: 0, max: 3_000 }));
const save = fc.record({
  file: fc.constantFrom(...FILES),
  /** Since the save before. */
  after: duration,
  /** Until the watcher tells of it. */
  toldAfter: fc.integer({ min: 0, max: 200 }),
});
const call = fc.record({
  readsAfter: duration,
  endsAfter: duration,
  fails: fc.constantFrom(false, false, true),
});

type Save = typeof save extends fc.Arbitrary<infer Value> ? Value : never;
type Call = typeof call extends fc.Arbitrary<infer Value> ? Value : never;

/** Saves files and has them refreshed as generated; tells which versions lie on the disk and which were read. */
async function play(saves: readonly Save[], calls: readonly Call[]) {
  const onDisk = new Map(FILES.map((file) => [file, 0]));
  const read = new Map(onDisk);
  let [count, atATime, most, hasFailed] = [0, 0, 0, false];
  const { notice } = queueRefreshes(
    '/noi-dung',
    async (changed) => {
      const { readsAfter, endsAfter, fails } = calls[count % calls.length]!;
      count += 1;
      most = Math.max(most, (atATime += 1));
      hasFailed = fails;
      await wait(readsAfter);
      const isRead = (file: string) => changed?.some((folder) => file.startsWith(`${folder}/`)) ?? true;
      if (!fails) for (const file of FILES.filter(isRead)) read.set(file, onDisk.get(file)!);
      await wait(endsAfter);
      atATime -= 1;
      if (fails) throw new Error('broken');
    },
    () => undefined,
  );
  for (const { file, after, toldAfter } of saves) {
    await vi.advanceTimersByTimeAsync(after);
    onDisk.set(file, onDisk.get(file)! + 1);
    setTimeout(() => notice(`/noi-dung/${file}`), toldAfter);
  }
  await vi.runAllTimersAsync();
  return { onDisk, read, count, most, hasFailed };
}

test('no save is missed, whenever it comes, unless the last refresh has failed, and no two run at a time', async () => {
  const counts = { saves: 0, refreshes: 0, 'last failed': 0 };
  const property = fc.asyncProperty(
    fc.array(save, { minLength: 1, maxLength: 12 }),
    fc.array(call, { minLength: 1, maxLength: 6 }),
    async (saves, calls) => {
      const { onDisk, read, count, most, hasFailed } = await play(saves, calls);
      counts.saves += saves.length;
      counts.refreshes += count;
      counts['last failed'] += Number(hasFailed);
      expect(most).toBe(1);
      const missed = FILES.filter((file) => read.get(file) !== onDisk.get(file));
      expect(hasFailed ? [] : missed).toEqual([]);
    },
  );
  await fc.assert(property, { seed: SEED, numRuns: RUNS });
  console.log(`${RUNS} courses of saves (seed ${SEED}): ${JSON.stringify(counts)}`);
  expect(counts.refreshes).toBeGreaterThan(RUNS);
  expect(counts['last failed']).toBeLessThan(RUNS / 2);
});
