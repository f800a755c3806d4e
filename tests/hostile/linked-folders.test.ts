import { execFile } from 'node:child_process';
import { cp, lstat, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sumFiles } from '../../src/files/checksums.ts';
import { getFolders } from '../../src/folders.ts';
import { buildSite, copySite, foldersOf, withoutVitest } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { PROJECT } from '../support/project.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

const seed = await getBuiltSite('seed');

let around: string;
let root: string;

beforeAll(async () => {
  root = foldersOf(await copySite(seed)).content;
  around = dirname(root);
});
afterAll(() => rm(around, { recursive: true }));

const build = async (environment = {}) => {
  const { code, output } = await buildSite(root, environment);
  return `${code} ${output}`;
};

/** Every command that writes below the work folder or beside the site; each tells what it ended with. */
const COMMANDS: Readonly<Record<string, () => Promise<string>>> = {
  build: () => build(),
  preview: () => build({ BANTIN_PREVIEW: '1' }),
  check: () => runScript('check', []),
  offline: () => runScript('offline', ['--date', '2024-06-01T00:00:00+07:00']),
  artefact: () => runScript('artefact', []),
  sbom: () => runScript('sbom', []),
  rename: () =>
    runScript('rename', [
      '2022/khoi-thi-dua-cac-huyen-thi-xa-thanh-pho-to-chuc-hoi-nghi-so-ket-cong-tac-thi-dua',
      'ten-khac',
    ]),
};

async function runScript(script: string, args: readonly string[]): Promise<string> {
  const env = { ...withoutVitest(process.env), BANTIN_CONTENT: root };
  const path = join(PROJECT, 'scripts', `${script}.ts`);
  return promisify(execFile)(process.execPath, [path, ...args], { cwd: PROJECT, env }).then(
    () => '0',
    ({ code, stderr }: { code: number; stderr: string }) => `${code} ${stderr}`,
  );
}

interface Written {
  path: string;
  isFolder: boolean;
}

/** The folders and files that were written beside the content root, by paths from the folder around it; what lies in a finished site left out. */
async function listWritten(): Promise<Written[]> {
  const entries = await readdir(around, { recursive: true, withFileTypes: true });
  return entries
    .map((entry) => ({
      path: relative(around, join(entry.parentPath, entry.name)),
      isFolder: entry.isDirectory(),
    }))
    .filter(({ path }) => !path.startsWith(basename(root) + sep) && path !== basename(root));
}

/** The state of each of them, by path. */
async function listStates(): Promise<Map<string, string>> {
  const states = new Map<string, string>();
  for (const { path } of await listWritten()) {
    const { ino, size, mtimeMs } = await lstat(join(around, path));
    states.set(path, `${ino} ${size} ${mtimeMs}`);
  }
  return states;
}

/** Runs all commands on the built site but the first, which has built it. Returns the paths that each of them wrote. */
async function learnWrites(): Promise<Map<string, string[]>> {
  const writes = new Map<string, string[]>();
  let before = await listStates();
  for (const [name, run] of Object.entries(COMMANDS).slice(1)) {
    expect(await run(), name).toMatch(/^0/u);
    const after = await listStates();
    writes.set(
      name,
      [...after].filter(([path, state]) => before.get(path) !== state).map(([path]) => path),
    );
    before = after;
  }
  return writes;
}

/**
 * Which folders and files are links in each turn: a link hides what lies below it, so in a thorough run each depth has its turn.
 * Otherwise all have one turn together: every second of the outermost is replaced; in the others, what lies in one folder three deep is
 * replaced at that depth, in the next one deeper, in the next file by file. What only a preview writes is replaced outermost.
 * Without its manifest or its work folder, no command goes on.
 */
function listTurns(
  work: string,
  written: readonly Written[],
  isOfPreview: (path: string) => boolean,
): ((entry: Written) => boolean)[] {
  const depthOf = (path: string) => path.split(sep).length;
  const isOuter = ({ path, isFolder }: Written) => isFolder && depthOf(path) <= 2 && path !== work;
  const isAtDepth =
    (depth: number) =>
    ({ path, isFolder }: Written) =>
      isFolder && depthOf(path) === depth;
  const isFile = ({ path, isFolder }: Written) => !isFolder && !path.includes('manifest');
  if (IS_THOROUGH) return [isOuter, isAtDepth(3), isAtDepth(4), isFile];
  const thirds = written
    .filter(isAtDepth(3))
    .map(({ path }) => path)
    .toSorted();
  const isOneOfEach = (entry: Written) => {
    if (isOfPreview(entry.path)) return false;
    const at = thirds.indexOf(entry.path.split(sep).slice(0, 3).join(sep));
    if (at === -1 || at % 3 === 2) return isFile(entry);
    if (at % 3 === 0) return isAtDepth(3)(entry);
    return isAtDepth(4)(entry) || (isFile(entry) && depthOf(entry.path) === 4);
  };
  const outer = written
    .filter(isOuter)
    .map(({ path }) => path)
    .toSorted();
  const isBelowKept = ({ path }: Written) =>
    !outer.some((folder, at) => at % 2 === 0 && `${path}${sep}`.startsWith(folder + sep));
  return [
    (entry) =>
      isOfPreview(entry.path) || !isBelowKept(entry)
        ? isOuter(entry)
        : !outer.includes(entry.path) && isOneOfEach(entry),
  ];
}

test('nothing is written or deleted where a link leads, whichever folder or file that the commands write it replaces', async () => {
  const work = basename(dirname(getFolders({ BANTIN_CONTENT: root }).cache));
  const writes = await learnWrites();
  const kept = await mkdtemp(join(tmpdir(), 'bantin-kept-'));
  await cp(around, kept, { recursive: true });
  const written = await listWritten();
  let replaced = 0;
  const tried: string[] = [];
  const ofPreview = new Set(writes.get('preview'));
  const turns = listTurns(work, written, (path) => ofPreview.has(path));
  for (const [turn, isChosen] of turns.entries()) {
    const matching = written.filter(isChosen);
    const paths = new Set(matching.map(({ path }) => path));
    const chosen = matching.filter(({ path }) => !paths.has(dirname(path)));
    expect(chosen.length).toBeGreaterThan(0);
    await rm(around, { recursive: true });
    await cp(kept, around, { recursive: true });
    const foreign = await mkdtemp(join(tmpdir(), 'bantin-foreign-'));
    for (const { path } of chosen) {
      if (!(await lstat(join(around, path)).catch(() => undefined))) continue;
      await cp(join(around, path), join(foreign, path), { recursive: true });
      await rm(join(around, path), { recursive: true });
      await symlink(join(foreign, path), join(around, path));
      replaced += 1;
    }
    const before = await sumFiles(foreign);
    expect(await build()).toMatch(/^0/u);
    const isBehindLink = (path: string) => chosen.some((link) => `${path}${sep}`.startsWith(link.path + sep));
    const isMet = (name: string) => {
      const own = writes.get(name)!;
      // One that has found nothing to write is tried with the outermost links.
      return own.length === 0 ? turn === 0 : own.some(isBehindLink);
    };
    for (const [name, run] of Object.entries(COMMANDS).slice(1))
      if (IS_THOROUGH || isMet(name)) {
        await run();
        tried.push(`${turn} ${name}`);
      }
    expect(await sumFiles(foreign), `turn ${turn}`).toEqual(before);
    await rm(foreign, { recursive: true });
  }
  console.log(
    `replaced by links in ${turns.length} turns: ${replaced} folders and files of ${written.length}, met by a build in each and by ${tried.length} other commands (${tried.join(', ')})`,
  );
  expect(replaced).toBeGreaterThan(IS_THOROUGH ? 100 : 50);
  await rm(kept, { recursive: true });
}, 600_000);
