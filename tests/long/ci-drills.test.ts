import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, lchown, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOutArtefact } from '../../src/release/hosting/artefact.ts';
import { findProgram } from '../../scripts/local-nginx.ts';
import { buildSite, foldersOf, type BuildResult } from '../support/build-site.ts';
import { bulletinText, smallOffice, writeContentRoot } from '../support/content-root.ts';
import { PROJECT, readProjectFile } from '../support/project.ts';
import { listPublished } from '../support/published.ts';
import { writeStandInCurl, writeStandInSsh } from '../support/stand-in-ssh.ts';

// What a build server that starts from a fresh clone can lack of what was published. Nothing may vanish with exit code 0.

const run = promisify(execFile);
const BULLETINS = 30;
const TAKEN = 15;
/** The user of Linux to whom nothing belongs. */
const NOBODY = 65_534;
/** Milliseconds for a clone, a build and a publication on a busy machine. */
const LIMIT = 240_000;

let folder: string;
/** The repository as its Git host has it, and the place where it was built first. */
let host: string;
let workspace: string;
let builds = 0;

const fileOf = (index: number) => `noi-dung/bulletins/2024/tin-${String(index).padStart(2, '0')}/index.mdx`;
const textOf = (index: number, fields: Record<string, string> = {}) =>
  bulletinText(
    { id: `tin-${index}`, title: `Tin thứ ${index} của cơ quan hư cấu`, ...fields },
    `Bài số ${index} của xã Thử.\n`,
  );

const git = (place: string, ...words: string[]) =>
  run('git', ['-C', place, '-c', 'user.name=Thử', '-c', 'user.email=thu@thu.example', ...words]);

/** Commits files at the Git host; `undefined` removes one. */
async function commit(
  files: Readonly<Record<string, string | undefined>>,
  message = 'Nội dung',
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(host, path)), { recursive: true });
    if (text === undefined) await rm(dirname(join(host, path)), { recursive: true });
    else await writeFile(join(host, path), text);
  }
  await git(host, 'add', '-A');
  await git(host, 'commit', '-q', '-m', message);
}

/** What README tells build servers to keep, below the folder around a content root. */
function listKept(): string[] {
  const rows = [...readProjectFile('README.md').matchAll(/^\| (`(?:\.bantin\/|dist)[^|]*)\|/gmu)];
  const named = rows.flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/gu)].map(([, path]) => path!));
  return named.map((path) =>
    path.replace(/^\.bantin\//u, 'noi-dung.bantin/').replace(/^dist$/u, 'noi-dung.dist'),
  );
}

interface Clone {
  root: string;
  place: string;
}

/** A fresh clone, as a build server makes one; with what README says is kept, and nothing else. */
async function clone(given: { depth?: number; keep?: boolean } = {}): Promise<Clone> {
  const place = join(folder, `ci-${(builds += 1)}`);
  const depth = given.depth === undefined ? [] : ['--depth', String(given.depth)];
  await run('git', ['clone', '-q', ...depth, `file://${host}`, place]);
  if (given.keep) {
    for (const path of listKept())
      if (existsSync(join(workspace, path)))
        await cp(join(workspace, path), join(place, path), { recursive: true });
  }
  return { place, root: join(place, 'noi-dung') };
}

/** Sends what was built to the server, which lies on this machine. */
async function publish({ dist }: BuildResult): Promise<{ code: number; said: string }> {
  const artefact = join(folder, `artefact-${builds}`);
  await layOutArtefact(foldersOf(dist), artefact);
  const env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
    BANTIN_CHECK: 'true',
    BANTIN_RELOAD: 'true',
  };
  const script = join(PROJECT, 'src/release/deploy/publish-to-server.sh');
  return run('sh', [script, artefact, 'bantin@server', join(folder, 'srv')], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  );
}

const shown = async () => (await listPublished(join(folder, 'srv', 'current', 'site'))).length;

/** Demands that a build was refused with these words; returns how many bulletins are still published. */
async function refuse(name: string, built: BuildResult, words: RegExp): Promise<number> {
  const told = built.output.match(/BT-7(?:19|20)/gu)?.length ?? 0;
  console.log(
    `${name}: exit code ${built.code}, ${told} of ${TAKEN} bulletins named, ${await shown()} still published`,
  );
  expect(built.code, built.output).toBe(1);
  expect(built.output).toMatch(words);
  return shown();
}

/** Demands that a build passed, because it knew too little, and is refused by the server, which knows; returns the same. */
async function refuseByServer(name: string, built: BuildResult, words: RegExp): Promise<number> {
  expect(built.code, built.output).toBe(0);
  const { code, said } = await publish(built);
  console.log(`${name}: build 0, publication ${code}, ${await shown()} still published`);
  expect(code, said).toBe(1);
  expect(said).toMatch(words);
  return shown();
}

/** The day in Vietnam, by which days of publication are judged. */
const dayInVietnam = (moment: string) =>
  new Date(Date.parse(moment) + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** The first bulletins as drafts, which takes them off the site. */
const asDrafts = () =>
  Object.fromEntries(
    Array.from({ length: TAKEN }, (_, index) => [fileOf(index), textOf(index, { status: 'draft' })]),
  );

/** The PATH of a machine on which Git refuses the repository at a place, as it does where another user owns it. */
async function writeOwnedGit(place: string): Promise<string> {
  const bin = join(folder, 'other-owner');
  await mkdir(bin);
  const says = `fatal: detected dubious ownership in repository at '${place}'`;
  await writeFile(join(bin, 'git'), `#!/bin/sh\necho "${says}" >&2\nexit 128\n`, { mode: 0o755 });
  return `${bin}${delimiter}${process.env['PATH']}`;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-ci-'));
  host = join(folder, 'host');
  await writeStandInSsh(join(folder, 'bin'));
  await writeStandInCurl(join(folder, 'bin'), { 'thu.example': join(folder, 'srv', 'current', 'site') });
  await writeContentRoot(smallOffice, host);
  await git(host, 'init', '-q', '-b', 'main');
  await commit(
    Object.fromEntries(Array.from({ length: BULLETINS }, (_, index) => [fileOf(index), textOf(index)])),
  );
  const first = await clone();
  workspace = first.place;
  const built = await buildSite(first.root);
  expect(built.code, built.output).toBe(0);
  const { code, said } = await publish(built);
  expect(code, said).toBe(0);
  expect(await shown()).toBe(BULLETINS);
  await commit(asDrafts());
}, LIMIT);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('15 of 30 published bulletins are drafts all at once', { timeout: LIMIT }, () => {
  it('in a full clone with the folders that README says are kept, is refused by name', async () => {
    const built = await buildSite((await clone({ keep: true })).root);
    expect(await refuse('full clone + kept folders', built, /BT-7\d\d/u)).toBe(BULLETINS);
    for (let index = 0; index < TAKEN; index += 1)
      expect(built.output).toContain(`bulletins/2024/tin-${String(index).padStart(2, '0')}/index.mdx`);
  });

  it('in a full clone with nothing kept, is refused by what Git remembers', async () => {
    expect(await refuse('full clone, no memory', await buildSite((await clone()).root), /BT-7\d\d/u)).toBe(
      BULLETINS,
    );
  });

  it('in a shallow clone with the folders that are kept, is refused', async () => {
    expect(
      await refuse(
        'shallow clone + kept folders',
        await buildSite((await clone({ depth: 1, keep: true })).root),
        /BT-7\d\d/u,
      ),
    ).toBe(BULLETINS);
  });

  it('in a shallow clone with nothing kept, is refused with the way to the whole history', async () => {
    expect(
      await refuse(
        'shallow clone, no memory',
        await buildSite((await clone({ depth: 1 })).root),
        /git fetch --unshallow/u,
      ),
    ).toBe(BULLETINS);
  });

  it('where the site was kept and its manifest was not, is refused with the way to it', async () => {
    const { root } = await clone({ keep: true });
    await rm(`${root}.bantin/bantin-manifest.json`);
    expect(
      await refuse('kept site without its manifest', await buildSite(root), /bantin-manifest\.json/u),
    ).toBe(BULLETINS);
  });

  it('in a repository of another owner, is refused', async () => {
    const { root, place } = await clone();
    // Who is no administrator cannot give files away; then Git itself says what it says of such a repository.
    const isAdministrator = process.getuid?.() === 0;
    const paths = isAdministrator ? ['', ...(await readdir(place, { recursive: true }))] : [];
    for (const path of paths) await lchown(join(place, path), NOBODY, NOBODY);
    const environment = isAdministrator ? {} : { PATH: await writeOwnedGit(place) };
    const built = await buildSite(root, environment);
    expect(
      await refuse(
        'repository of another owner',
        built,
        isAdministrator ? /BT-7\d\d/u : /dubious ownership/u,
      ),
    ).toBe(BULLETINS);
  });

  it('on a machine without Git, is refused', async () => {
    const { root } = await clone();
    const bin = join(folder, 'no-git');
    await mkdir(bin);
    for (const name of ['sh', 'env']) await symlink(findProgram(name)!, join(bin, name));
    expect(await refuse('machine without Git', await buildSite(root, { PATH: bin }), /git/iu)).toBe(
      BULLETINS,
    );
  });
});

describe('a history that was written anew without 15 of 30 published bulletins', { timeout: LIMIT }, () => {
  beforeAll(async () => {
    await git(host, 'checkout', '-q', '--orphan', 'anew');
    await commit(Object.fromEntries(Array.from({ length: TAKEN }, (_, index) => [fileOf(index), undefined])));
    await git(host, 'branch', '-q', '-M', 'anew', 'main');
  });

  it('is refused by name where the folders are kept', async () => {
    expect(
      await refuse(
        'force-push + kept folders',
        await buildSite((await clone({ keep: true })).root),
        /BT-719/u,
      ),
    ).toBe(BULLETINS);
  });

  it('is refused by the server where nothing is kept, although the build cannot know', async () => {
    const built = await buildSite((await clone()).root, { BANTIN_LANG: 'en' });
    expect(
      await refuseByServer('force-push, no memory', built, /lead nowhere[\s\S]*\/tin\/2024\/tin-00\//u),
    ).toBe(BULLETINS);
    expect(built.output).toMatch(/Git history/iu);
  });
});

describe('a clock one day behind, after a scheduled bulletin has come', { timeout: LIMIT }, () => {
  const DAY_MS = 24 * 60 * 60 * 1000;
  const behind = () => ({
    NODE_OPTIONS: `--import=${join(PROJECT, 'tests/faults/clock-hook.mjs')}`,
    FAULT_CLOCK: new Date(Date.now() - DAY_MS).toISOString(),
  });

  beforeAll(async () => {
    // All 30 as they were, one of them by a moment an hour ago.
    const files = Array.from({ length: TAKEN }, (_, index) => [fileOf(index), textOf(index)]);
    const hourAgo = new Date(Date.now() - 60 * 60 * 1000).toISOString().replace(/:\d\d\.\d+Z$/u, 'Z');
    await commit({
      ...Object.fromEntries(files),
      [fileOf(0)]: textOf(0, { publishedOn: dayInVietnam(hourAgo), publishAt: hourAgo }),
    });
    workspace = (await clone()).place;
    const built = await buildSite(join(workspace, 'noi-dung'));
    expect(built.code, built.output).toBe(0);
    const { code, said } = await publish(built);
    expect(code, said).toBe(0);
    expect(await shown()).toBe(BULLETINS);
  }, LIMIT);

  it('is refused where the folders are kept, with both moments', async () => {
    const built = await buildSite((await clone({ keep: true })).root, behind());
    expect(
      await refuse(
        'clock behind + kept folders',
        built,
        new RegExp(new Date(Date.now() - DAY_MS).toISOString().slice(0, 10), 'u'),
      ),
    ).toBe(BULLETINS);
  });

  it('is refused by the server where nothing is kept', async () => {
    const built = await buildSite((await clone()).root, behind());
    const published = await refuseByServer(
      'clock behind, no memory',
      built,
      /before what was published last/u,
    );
    expect(published).toBe(BULLETINS);
  });
});

it(
  'the server that is asked knows what it publishes: its manifest, copied to a fresh clone, is enough',
  { timeout: LIMIT },
  async () => {
    const { root } = await clone({ depth: 1 });
    await mkdir(`${root}.bantin`, { recursive: true });
    await cp(join(folder, 'srv', 'current', 'bantin-manifest.json'), `${root}.bantin/bantin-manifest.json`);
    await rm(join(root, 'bulletins', '2024', 'tin-03'), { recursive: true });
    const built = await buildSite(root);
    console.log(`manifest of the server in a shallow clone: exit code ${built.code}`);
    expect([built.code, /BT-719[\s\S]*tin-03|tin-03[\s\S]*BT-719/u.test(built.output)], built.output).toEqual(
      [1, true],
    );
    expect(await readFile(`${root}.bantin/bantin-manifest.json`, 'utf8')).toContain('"releaseMoment"');
  },
);
