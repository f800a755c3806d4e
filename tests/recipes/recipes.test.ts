import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IS_THOROUGH } from '../support/thorough.ts';
import { HOST_NAMES, openOffice, type Office } from './hosts.ts';
import { hasFailed, LIFE, wordsOf } from './life.ts';
import { openServed } from './served.ts';
import { makeProgram, type Shared } from './world.ts';

let folder: string;
let shared: Shared;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-chung-'));
  // In tests/long each recipe makes its own builds.
  shared = {
    served: await openServed(),
    program: await makeProgram(folder),
    builds: join(folder, 'builds'),
  };
});
afterAll(async () => {
  await shared?.served.close();
  await rm(folder, { recursive: true, force: true });
});

const ALL = HOST_NAMES.flatMap((name) =>
  [true, false].map((isApart) => [name, isApart ? 'apart from' : 'within', isApart] as const),
);
/** Each host once, with its content at one of both places; all of them in `npm run test:faults`. */
const RECIPES = ALL.filter(([name, , isApart]) => IS_THOROUGH || isApart === (name !== 'GitLab'));

describe.each(RECIPES)('the recipe for %s and content %s Bantin', (name, _, isApart) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(name, isApart, shared);
  });
  afterAll(async () => office?.world.close());

  it.each(LIFE)('%s', async (_title, live, fails) => {
    const run = await live(office);
    expect(hasFailed(run), wordsOf(run)).toBe(fails);
  });
});
