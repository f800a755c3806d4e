import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixturesByKind } from './fixtures/all.ts';
import { scaleWork } from '../support/measured-work.ts';
import { drawEvenly } from '../support/thorough.ts';
import { expectedErrors, openJudge, type Judge, type Judgement } from './judge.ts';

const SEED = 20_261_202;

/** Seconds of work that a check of one fixture may take, the start of its program included. */
const MOST_WORK = 5;

const highest = { work: 0, megabytes: 0, count: 0 };

let judge: Judge;
beforeAll(() => {
  judge = openJudge();
});

afterAll(() => {
  judge.close();
  const { work, megabytes, count } = highest;
  console.log(
    `${count} hostile fixtures judged: at most ${work.toFixed(1)} s of work and ${Math.round(megabytes)} MB each`,
  );
});

describe.for(Object.entries(fixturesByKind))('of hostile %s', ([, fixtures]) => {
  // Work rather than the clock: it does not know what else the machine does, and it counts every thread.
  // A real build refuses all of them in `canary.test.ts`.
  test.for(drawEvenly(fixtures, 2, SEED))(
    '$name is told, with file and line, in 5 s and 1 GB',
    { timeout: 120_000 },
    async (fixture) => {
      let judgement: Judgement | undefined;
      const work = await scaleWork(async () => (judgement = await judge.judge(fixture)).work, MOST_WORK);
      const { code, errors, isTold, megabytes } = judgement!;
      const expected = expectedErrors(fixture);
      expect(fixture.andMore ? errors.slice(0, expected.length) : errors).toEqual(expected);
      expect({ code, isTold }).toEqual({ code: 1, isTold: true });
      expect(work).toBeLessThan(MOST_WORK);
      expect(megabytes).toBeLessThan(1024);
      highest.work = Math.max(highest.work, work);
      highest.megabytes = Math.max(highest.megabytes, megabytes);
      highest.count += 1;
    },
  );
});

test('there are at least 60 of them, of every kind', () => {
  const counts = Object.entries(fixturesByKind).map(([kind, fixtures]) => [kind, fixtures.length] as const);
  console.log(counts.map(([kind, count]) => `${kind} ${count}`).join(', '));
  expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThanOrEqual(60);
  expect(counts.filter(([, count]) => count < 10)).toEqual([]);
});
