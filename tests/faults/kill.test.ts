import { spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sumFiles } from '../../src/files/checksums.ts';
import { recoverSwap } from '../../src/release/swap/recover-swap.ts';
import { buildSite, buildSiteUnder, copyContentRoot } from '../support/build-site.ts';
import { PROJECT } from '../support/project.ts';
import { IS_THOROUGH } from '../support/thorough.ts';
import {
  expectCleanBuild,
  expectRecovery,
  publishOffice,
  readServed,
  seededNumbers,
  type Office,
  type Sums,
} from './office.ts';

const SEED = 20_220_728;
const HOOK = `--import=${join(import.meta.dirname, 'step-hook.mjs')}`;
/** How many builds are killed by the clock, how many at a step on the disk, and how many of the last steps, the swap. */
const KILLS = IS_THOROUGH ? { clock: 8, step: 8, swap: 4 } : { clock: 0, step: 1, swap: 1 };
/** Manifest, two renames, two manifests renamed, the release before the previous one, the lock. */
const SWAP_STEPS = 12;

let office: Office;
/** The site of the seed content, and that of the same with another description. */
let clean: { seed: Sums; changed: Sums };
let rehearsal: { steps: number; milliseconds: number };
let original: string;

const change = (isChanged: boolean) =>
  writeFile(
    join(office.root, 'site.yaml'),
    isChanged ? original.replace(/^description: .*$/m, 'description: Một lời giới thiệu khác.') : original,
  );

beforeAll(async () => {
  office = await publishOffice();
  const seed = await sumFiles(office.folders.dist);
  original = await readFile(join(office.root, 'site.yaml'), 'utf8');
  const count = join(dirname(office.root), 'steps');
  await change(true);
  const began = performance.now();
  const { code, output } = await buildSite(office.root, { NODE_OPTIONS: HOOK, FAULT_STEPS: count });
  rehearsal = { steps: Number(await readFile(count, 'utf8')), milliseconds: performance.now() - began };
  expect(code, output).toBe(0);
  const changed = await readServed(office);
  if (IS_THOROUGH) expect([...changed]).toEqual([...(await buildAfresh())]);
  clean = { seed, changed };
  expect([...clean.seed]).not.toEqual([...clean.changed]);
}, 400_000);
afterAll(() => office.close());

/** The site of the changed content, built where nothing has been built before. */
async function buildAfresh(): Promise<Sums> {
  const other = await copyContentRoot('content');
  await writeFile(join(other, 'site.yaml'), await readFile(join(office.root, 'site.yaml')));
  const { code, output, dist } = await buildSite(other);
  expect(code, output).toBe(0);
  const sums = await sumFiles(dist);
  await rm(dirname(other), { recursive: true });
  return sums;
}

/** Has the content be that of the other site than the one that is served. Returns what is served, and what the next build gives. */
async function changeToOther(): Promise<{ before: Sums; after: Sums }> {
  const before = await readServed(office);
  const after = otherThan(before);
  await change(after === clean.changed);
  return { before, after };
}

function otherThan(site: Sums): Sums {
  return [...site].join() === [...clean.seed].join() ? clean.changed : clean.seed;
}

/** When a build is killed: before a step on the disk, or one of the search index, or after so many milliseconds. */
interface Moment {
  step?: number;
  part?: number;
  after?: number;
}

/** Begins a build and kills it, with all its processes. Returns whether it was killed before it ended. */
async function killBuild(moment: Moment): Promise<boolean> {
  const environment = {
    NODE_OPTIONS: HOOK,
    FAULT_STEP: String(moment.step ?? 0),
    FAULT_PART_STEP: String(moment.part ?? 0),
  };
  const abort = new AbortController();
  const building = buildSiteUnder({ killedBy: abort.signal }, office.root, environment);
  const timer = moment.after === undefined ? undefined : setTimeout(() => abort.abort(), moment.after);
  const { code } = await building;
  clearTimeout(timer);
  return code === null;
}

function listMoments(): Moment[] {
  const next = seededNumbers(SEED);
  const spread = (count: number) => Array.from({ length: count }, (_, index) => (index + next()) / count);
  const { steps, milliseconds } = rehearsal;
  return [
    // First, because a build after a killed one has fewer steps than the rehearsal.
    ...spread(KILLS.swap).map((part) => ({ step: 1 + steps - SWAP_STEPS + Math.floor(part * SWAP_STEPS) })),
    ...spread(KILLS.clock).map((part) => ({ after: Math.round(part * milliseconds * 0.95) })),
    ...spread(KILLS.step).map((part) => ({ step: 1 + Math.floor(part * (steps - SWAP_STEPS)) })),
  ];
}

/** For a build that had ended before its moment came, because it was quicker than the rehearsal or had fewer steps. */
function sooner({ step, after }: Moment): Moment {
  return step === undefined ? { after: after! / 2 } : { step: step - SWAP_STEPS / 4 };
}

/** A call that writes one of the files of a part of the search index, when others are written and others are not. */
const IN_A_PART = 12;

/**
 * A build that meets a full disk, and one that is killed, while they write that part: neither is served. Gives what the next build
 * has to make.
 */
async function writeHalf(): Promise<Sums> {
  const { before, after } = await changeToOther();
  // Nothing of the index is taken from the present site.
  await rm(join(office.folders.cache, 'parts.ndjson'));
  const environment = { NODE_OPTIONS: HOOK, FAULT_PART_STEP: String(IN_A_PART), FAULT_PART_FULL: '1' };
  const full = await buildSite(office.root, environment);
  expect(full.code, full.output).toBe(1);
  expect(full.output).toContain('ENOSPC');
  expect([...(await readServed(office))]).toEqual([...before]);
  expect(await killBuild({ part: IN_A_PART })).toBe(true);
  await recoverSwap(office.folders);
  expect([...(await readServed(office))]).toEqual([...before]);
  return after;
}

describe('a build that is killed', () => {
  it('leaves a whole release, old or new, and the next build is as a clean one', async () => {
    let killed = 0;
    const moments = listMoments();
    const wanted = moments.length;
    for (const moment of moments) {
      const { before, after } = await changeToOther();
      if (await killBuild(moment)) killed += 1;
      else if (moments.length < wanted * 2) moments.push(sooner(moment));
      // The first thing that any command does, before it serves or builds.
      await recoverSwap(office.folders);
      expect([[...before], [...after]], JSON.stringify(moment)).toContainEqual([
        ...(await readServed(office)),
      ]);
      // Otherwise the next build is killed too, up to that which follows the half-written part.
      if (IS_THOROUGH) await expectRecovery(office, before, after);
    }
    await expectCleanBuild(office, await writeHalf());
    console.log(
      `kills: ${killed} of ${moments.length} builds killed (wanted: ${KILLS.clock} by the clock, ${KILLS.step + KILLS.swap} at one of ${rehearsal.steps} steps), all releases whole, ${IS_THOROUGH ? 'all next builds as clean ones' : 'the build after the last as a clean one'}`,
    );
    expect(killed).toBe(wanted);
  }, 1_800_000);
});

describe('npm run rollback', () => {
  it('returns to the release before, whole', async () => {
    // Every build of this file is of other content than the one before, so a release before is there already.
    const { before, after } = await changeToOther();
    if (IS_THOROUGH) await expectCleanBuild(office, after);
    const { status, stderr } = spawnSync(process.execPath, [join(PROJECT, 'scripts/rollback.ts')], {
      env: { ...process.env, BANTIN_CONTENT: office.root },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    expect([...(await readServed(office))]).toEqual([...(IS_THOROUGH ? before : after)]);
  });
});
