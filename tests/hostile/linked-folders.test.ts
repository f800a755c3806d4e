import { execFile } from 'node:child_process';
import { cp, lstat, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sumFiles } from '../../src/files/checksums.ts';
import { getFolders } from '../../src/folders.ts';
import { buildSite, withoutVitest } from '../support/build-site.ts';
import { bulletinText, BULLETIN, smallJpeg, writeContentRoot } from '../support/content-root.ts';
import { PROJECT } from '../support/project.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

const files = {
  [BULLETIN]: bulletinText({ images: '[{ src: ./anh.jpg, alt: Một tấm ảnh thử }]' }),
  'bulletins/2024/tin-thu/anh.jpg': await smallJpeg(),
};

let around: string;
let root: string;

beforeAll(async () => {
  root = await writeContentRoot(files);
  around = dirname(root);
});
afterAll(() => rm(around, { recursive: true }));

/** Every command that writes below the work folder or beside the site, and what it ended with. */
async function runCommands(): Promise<string[]> {
  const built = [await buildSite(root), await buildSite(root, { BANTIN_PREVIEW: '1' })];
  const ended = built.map(({ code, output }) => `build ${code} ${output}`);
  for (const [script, ...args] of [
    ['check'],
    ['offline', '--date', '2024-06-01T00:00:00+07:00'],
    ['artefact'],
    ['sbom'],
    ['rename', '2024/tin-thu', 'ten-khac'],
  ] as const)
    ended.push(`${script} ${await runScript(script, args)}`);
  return ended;
}

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

/**
 * Which folders and files are links in each turn: a link hides what lies below it, so in a thorough run each depth has its turn.
 * Otherwise the outermost have one, and all others one together: what lies in one folder three deep is replaced at that depth, in
 * the next one deeper, in the next file by file. Without its manifest or its work folder, no command goes on.
 */
function listTurns(work: string, written: readonly Written[]): ((entry: Written) => boolean)[] {
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
    const at = thirds.indexOf(entry.path.split(sep).slice(0, 3).join(sep));
    if (at === -1 || at % 3 === 2) return isFile(entry);
    if (at % 3 === 0) return isAtDepth(3)(entry);
    return isAtDepth(4)(entry) || (isFile(entry) && depthOf(entry.path) === 4);
  };
  return [isOuter, isOneOfEach];
}

test('nothing is written or deleted where a link leads, whichever folder or file that the commands write it replaces', async () => {
  const work = basename(dirname(getFolders({ BANTIN_CONTENT: root }).cache));
  const first = await runCommands();
  expect(first.filter((end) => !/^\w+ 0/.test(end))).toEqual([]);
  const kept = await mkdtemp(join(tmpdir(), 'bantin-kept-'));
  await cp(around, kept, { recursive: true });
  const written = await listWritten();
  let replaced = 0;
  const turns = listTurns(work, written);
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
    const ended = await runCommands();
    expect(await sumFiles(foreign), `turn ${turn}`).toEqual(before);
    expect(ended[0], ended[0]).toMatch(/^build 0/);
    await rm(foreign, { recursive: true });
  }
  console.log(
    `replaced by links in ${turns.length} turns: ${replaced} folders and files of ${written.length}`,
  );
  expect(replaced).toBeGreaterThan(IS_THOROUGH ? 100 : 50);
  await rm(kept, { recursive: true });
}, 600_000);
