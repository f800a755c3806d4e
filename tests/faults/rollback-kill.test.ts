import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { findDamage, sumFiles } from '../../src/files/checksums.ts';
import { getFolders, type Folders } from '../../src/folders.ts';
import { manifestFiles, readManifest } from '../../src/release/swap/manifest.ts';
import { recoverSwap } from '../../src/release/swap/recover-swap.ts';
import { PROJECT } from '../support/project.ts';
import { IS_THOROUGH } from '../support/thorough.ts';
import { makeFolder, publishStaging, readIndex, writeFiles } from '../unit/release/workshop.ts';

/** How many rollbacks are killed, from the first to the last step on the disk; all steps where there are fewer. */
const KILLS = IS_THOROUGH ? Infinity : 4;

/** A content root that has published two releases. */
async function publishTwo(): Promise<Folders> {
  const folders = getFolders({ BANTIN_CONTENT: join(await makeFolder(), 'noi-dung') }, PROJECT);
  for (const [day, text] of ['old', 'new'].entries()) {
    await writeFiles(folders.staging, { 'index.html': text, 'tin/a/index.html': text });
    const files = Object.fromEntries(await sumFiles(folders.staging));
    await publishStaging(folders, { releaseMoment: `2024-05-0${day + 1}T08:00:00Z`, bulletins: {}, files });
  }
  return folders;
}

/** Runs `npm run rollback`; returns its exit code, `null` when it was killed. */
async function rollBack({ content }: Folders, faults: Record<string, string>): Promise<number | null> {
  const child = spawn(process.execPath, [join(PROJECT, 'scripts/rollback.ts')], {
    cwd: PROJECT,
    env: {
      ...process.env,
      BANTIN_CONTENT: content,
      NODE_OPTIONS: `--import=${join(import.meta.dirname, 'step-hook.mjs')}`,
      ...faults,
    },
    stdio: 'ignore',
    // The hook kills its process group.
    detached: true,
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

/** What is in force, and before it; each has to be what its manifest says. */
async function readReleases(folders: Folders): Promise<(string | undefined)[]> {
  const { present, previous } = manifestFiles(folders);
  const places = [
    [folders.dist, present],
    [folders.previous, previous],
  ] as const;
  for (const [folder, file] of places)
    expect(await findDamage(folder, (await readManifest(file))!)).toEqual([]);
  return [await readIndex(folders.dist), await readIndex(folders.previous)];
}

it('a rollback that is killed before any step leaves both releases, and the next command ends or undoes it', async () => {
  const counted = await publishTwo();
  const count = join(dirname(counted.content), 'steps');
  expect(await rollBack(counted, { FAULT_STEPS: count })).toBe(0);
  expect(await readReleases(counted)).toEqual(['old', 'new']);
  const steps = Number(await readFile(count, 'utf8'));
  const found: string[] = [];
  const kills = Math.min(KILLS, steps);
  for (let kill = 0; kill < kills; kill += 1) {
    const step = 1 + Math.round((kill * (steps - 1)) / (kills - 1));
    const folders = await publishTwo();
    expect(await rollBack(folders, { FAULT_STEP: String(step) }), String(step)).toBe(null);
    await rm(join(dirname(folders.staging), 'build.lock'), { force: true });
    await recoverSwap(folders);
    const releases = await readReleases(folders);
    expect(releases.toSorted(), String(step)).toEqual(['new', 'old']);
    found.push(releases[0]!);
    expect(await rollBack(folders, {}), String(step)).toBe(0);
    expect(await readReleases(folders), String(step)).toEqual(releases.toReversed());
  }
  // Killed at the first step it has not begun, at the last one it is done.
  expect([found[0], found.at(-1)]).toEqual(['new', 'old']);
}, 600_000);
