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

/**
 * What an office lives through at a host. Unless all is tried, one host alone publishes a change, which needs no more of a host than
 * to publish once and to keep what it needs for that; and one alone loses what was kept.
 */
function listLife(name: string): typeof LIFE {
  if (IS_THOROUGH) return LIFE;
  const [first, hour, change, removal, loss] = LIFE;
  return [
    first!,
    hour!,
    ...(name === 'GitHub' ? [change!] : []),
    removal!,
    ...(name === 'GitLab' ? [loss!] : []),
  ];
}

describe.each(RECIPES)('the recipe for %s and content %s Bantin', (name, _, isApart) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(name, isApart, shared);
  });
  afterAll(async () => office?.world.close());

  it.each(listLife(name))('%s', async (_title, live, fails) => {
    const run = await live(office);
    expect(hasFailed(run), wordsOf(run)).toBe(fails);
  });
});
