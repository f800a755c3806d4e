import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, statfs, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sumFiles } from '../../src/files/checksums.ts';
import { buildWords } from '../../src/release/stop.ts';
import { buildSite, buildSiteUnder, type BuildResult } from '../support/build-site.ts';
import { moveProject } from '../support/move-project.ts';
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

let office: Office;
let clean: Sums;

beforeAll(async () => {
  office = await publishOffice();
  clean = await sumFiles(office.folders.dist);
});
afterAll(() => office.close());

/** Of the places in which caches are damaged. */
const SEED = 1922;

const isRoot = process.getuid?.() === 0;

function run(program: string, ...args: string[]): boolean {
  return spawnSync(program, args).status === 0;
}

/** The site is as it was. At length the next build is tried too; otherwise that after the damage of caches is one for all. */
async function expectUnharmed(): Promise<void> {
  expect([...(await readServed(office))]).toEqual([...clean]);
  if (IS_THOROUGH) await expectCleanBuild(office, clean);
}

type Damage = (bytes: Buffer, at: number) => Buffer;
const cut: Damage = (bytes, at) => bytes.subarray(0, Math.floor(bytes.length * at));
const garble: Damage = (bytes, at) => {
  const place = Math.floor(bytes.length * at);
  return Buffer.concat([
    bytes.subarray(0, place),
    Buffer.from([bytes[place]! ^ 1]),
    bytes.subarray(place + 1),
  ]);
};
const erase: Damage = (bytes) => Buffer.alloc(bytes.length);

/** Puts damaged files in the place of whole ones, as a cache that was not brought back whole. */
async function damageCache(damages: readonly Damage[], next: () => number): Promise<number> {
  const entries = await readdir(office.folders.cache, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const [index, file] of files.entries()) {
    const bytes = await readFile(file);
    await rm(file);
    await writeFile(file, damages[index % damages.length]!(bytes, next()));
  }
  return files.length;
}

/** A build that is told that the clock of this machine is right. */
function buildByThisClock(): Promise<BuildResult> {
  return buildSite(office.root, { BANTIN_RELEASE_MOMENT: new Date().toISOString() });
}

/** Two builds at once that repair what damages did to the caches, as they ended. */
interface Repair {
  files: number;
  results: BuildResult[];
  served: Sums;
}

let repair: Promise<Repair> | undefined;

/** The repair that tests of this file share: of caches of which each file is damaged in one of all ways, in a place of it. */
function repairOnce(): Promise<Repair> {
  repair ??= (async () => {
    const files = await damageCache([cut, garble, erase], seededNumbers(SEED));
    const results = await Promise.all([buildByThisClock(), buildByThisClock()]);
    return { files, results, served: await readServed(office) };
  })();
  return repair;
}

describe('a dist that cannot be replaced', () => {
  it('stays as it is, with a message', async () => {
    // A folder can be moved to another parent only by who may write in it. Root may unless that capability is taken from it.
    const starter = isRoot ? ['setpriv', '--bounding-set', '-dac_override', '--'] : [];
    await chmod(office.folders.dist, 0o555);
    try {
      const { code, output } = await buildSiteUnder({ starter }, office.root);
      expect(code, output).toBe(1);
      expect(output).toContain('EACCES');
      expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);
    } finally {
      await chmod(office.folders.dist, 0o755);
    }
    await expectUnharmed();
    console.log('read-only dist: 1 build refused, the site as it was');
  });
});

describe('a full disk', () => {
  /** A small disk of its own, if this system lets us make one. */
  async function makeDisk(): Promise<string | undefined> {
    const disk = await mkdtemp(join(tmpdir(), 'bantin-dia-'));
    return run('mount', '-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk) ? disk : undefined;
  }

  async function fillDisk(disk: string): Promise<void> {
    const { bsize, blocks, bavail } = await statfs(disk);
    const size = (blocks - bavail) * bsize + 300 * 1024;
    expect(run('mount', '-o', `remount,size=${size}`, disk)).toBe(true);
  }

  async function tryOnSmallDisk(disk: string): Promise<void> {
    const small = await publishOffice(disk);
    // Everything has to be made again, for which there is no room.
    await rm(small.folders.cache, { recursive: true });
    await fillDisk(disk);
    const { code, output } = await buildSite(small.root);
    expect(code, output).toBe(1);
    expect(output).toContain('ENOSPC');
    expect(run('mount', '-o', 'remount,size=64m', disk)).toBe(true);
    await expectRecovery(small, clean);
  }

  /** No file may grow beyond 32 KB: what needs more ends with an error, as on a full disk. */
  async function tryWithSmallFiles(): Promise<void> {
    await rm(office.folders.cache, { recursive: true });
    const starter = ['sh', '-c', 'trap "" XFSZ; ulimit -f 64; exec "$@"', 'sh'];
    const { code, output } = await buildSiteUnder({ starter }, office.root);
    expect(code, output).toBe(1);
    // The bundler, which is no part of Node, has its own words for it.
    expect(output).toMatch(/EFBIG|File too large/);
    await expectRecovery(office, clean);
  }

  it('leaves the site whole, with a message, and is forgotten once there is room again', async () => {
    const disk = await makeDisk();
    if (disk === undefined) {
      await tryWithSmallFiles();
      console.log('full disk: 1 build, by a limit on the size of files (a small disk needs root and mount)');
      return;
    }
    try {
      await tryOnSmallDisk(disk);
    } finally {
      expect(run('umount', disk)).toBe(true);
      await rm(disk, { recursive: true });
    }
    if (IS_THOROUGH) await tryWithSmallFiles();
    console.log(
      `full disk: ${IS_THOROUGH ? '2 builds, on a small disk and by a limit' : '1 build, on a small disk'}`,
    );
  });
});

describe('a clock that is wrong', () => {
  const clocks = [
    { moment: '1970-01-01T00:00:10Z', isBehind: true },
    // Three builds heal what one by such a clock has left.
    ...(IS_THOROUGH ? [{ moment: '2100-06-01T00:00:00Z', isBehind: false }] : []),
  ];
  it.each(clocks)(
    '$moment changes nothing of the site, and once it is right again, one build says so',
    async ({ moment, isBehind }) => {
      await touchContent(office.root, new Date(moment));
      const environment = {
        NODE_OPTIONS: `--import=${join(import.meta.dirname, 'clock-hook.mjs')}`,
        FAULT_CLOCK: moment,
      };
      // By such a clock the builds that run beside this one have been silent for years: it does not wait for its turn.
      const { project } = await moveProject('content');
      const { code, output } = await buildSite(office.root, environment, project);
      expect(code, output).toBe(Number(isBehind));
      // By how many seconds later the build asks for the moment depends on the machine.
      expect(output.includes('1970-01-01T00:0')).toBe(isBehind);
      await touchContent(office.root, new Date());
      expect([...(await readServed(office))]).toEqual([...clean]);
      if (isBehind) return;
      expect((await buildSite(office.root)).code).toBe(1);
      // The repair is such a build, if it has yet to be made.
      const healed =
        IS_THOROUGH || repair !== undefined ? [await buildByThisClock()] : (await repairOnce()).results;
      expect(
        healed.map((each) => each.code),
        JSON.stringify(healed),
      ).toContain(0);
      await expectUnharmed();
      console.log(`clock at ${moment}: the same bytes, and one build by the right one`);
    },
  );

  async function touchContent(root: string, time: Date): Promise<void> {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile()))
      await utimes(join(entry.parentPath, entry.name), time, time);
  }
});

describe('two builds at once', () => {
  it('one is done, the other ends with 75 and says why, and the site is whole', async () => {
    const { results, served } = await repairOnce();
    expect(results.map(({ code }) => code).toSorted(), JSON.stringify(results)).toEqual([0, 75]);
    const { output } = results.find(({ code }) => code === 75)!;
    expect(output).toContain(buildWords().locked);
    expect([...served]).toEqual([...clean]);
    console.log('two builds at once: 1 done, 1 asked to come later');
  });
});

describe('a cache that is damaged', () => {
  it('is noticed, and what was in it is made again', async () => {
    const next = seededNumbers(SEED);
    const first = await repairOnce();
    expect(first.results.map(({ code }) => code)).toContain(0);
    expect([...first.served]).toEqual([...clean]);
    // At length every file is damaged in every way and in several places.
    const rounds = IS_THOROUGH ? [cut, garble, erase].flatMap((damage) => Array<Damage>(4).fill(damage)) : [];
    let { files } = first;
    for (const damage of rounds) {
      files += await damageCache([damage], next);
      await expectCleanBuild(office, clean);
    }
    expect(files).toBeGreaterThan(10);
    console.log(
      `damaged caches (seed ${SEED}): ${files} files in ${rounds.length + 1} builds, all as clean ones`,
    );
  });
});
