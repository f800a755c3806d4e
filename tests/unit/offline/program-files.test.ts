import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestProgram, readProgram } from '../../../src/offline/program-files.ts';
import { isOfProgram } from '../../../src/offline/program-kinds.ts';
import { PROJECT } from '../../support/project.ts';

const OWN = {
  'package.json': '{}\n',
  'package-lock.json': '{}\n',
  '.npmrc': 'omit-lockfile-registry-resolved=true\n',
  'src/site.ts': 'export {};\n',
  'scripts/build.ts': 'export {};\n',
};

/** What may lie in a working folder and has nothing to do with the program. */
const FOREIGN = {
  'scripts/.env': 'KHOA=bi-mat\n',
  'src/.cache/notes.ts': 'bi-mat\n',
  'src/minisign.key': 'bi-mat\n',
  'src/id_rsa': 'bi-mat\n',
  'src/service-account.json': 'bi-mat\n',
  'src/site.ts~': 'bi-mat\n',
  'src/site.ts.orig': 'bi-mat\n',
};

const SETTINGS = [
  'omit-lockfile-registry-resolved=true',
  '//goi.example/:_authToken=bi-mat',
  'https-proxy=http://user:bi-mat@proxy.example:3128',
  'registry=https://goi.example/bi-mat',
  '_password = bi-mat',
  'audit=bi-mat',
];

/** A project with these files, in Git or not. */
function makeProject(files: Readonly<Record<string, string>>, inGit = false): string {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-project-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (!inGit) return folder;
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Thử', '-c', 'user.email=thu@vi-du.example', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  git('init', '-q');
  git('add', ...Object.keys(OWN));
  git('commit', '-q', '-m', 'Thử');
  return folder;
}

async function readAll(folder: string) {
  const program = await readProgram(folder);
  const texts = await Promise.all(program.files.map(async ({ path, read }) => [path, String(await read())]));
  return { leftOut: program.leftOut.toSorted(), files: Object.fromEntries(texts) as Record<string, string> };
}

describe('the program that is passed on', () => {
  test.each([false, true])('has no file of another kind, and tells of each (in Git: %s)', async (inGit) => {
    const { files, leftOut } = await readAll(makeProject({ ...OWN, ...FOREIGN }, inGit));
    expect(files).toEqual(OWN);
    expect(leftOut).toEqual(Object.keys(FOREIGN).toSorted());
  });

  test('has of a project in Git only what was committed', async () => {
    const notes = { 'src/notes.txt': 'bi-mat\n', 'scripts/mine.ts': 'bi-mat\n' };
    const { files, leftOut } = await readAll(makeProject({ ...OWN, ...notes }, true));
    expect(files).toEqual(OWN);
    expect(leftOut).toEqual(['scripts/mine.ts', 'src/notes.txt']);
  });

  test('has of the settings of npm only those of everybody', async () => {
    const { files, leftOut } = await readAll(makeProject({ ...OWN, '.npmrc': SETTINGS.join('\r\n') }, true));
    expect(files).toEqual(OWN);
    expect(leftOut).toEqual(['.npmrc:2', '.npmrc:3', '.npmrc:4', '.npmrc:5', '.npmrc:6']);
  });

  test('is known by the digest of what is passed on', async () => {
    const plain = await digestProgram(await readProgram(makeProject(OWN)));
    const among = makeProject({ ...OWN, ...FOREIGN, '.npmrc': SETTINGS.join('\n') }, true);
    expect(await digestProgram(await readProgram(among))).toBe(plain);
  });

  test('has every file of this project that Git knows', () => {
    const known = execFileSync('git', ['ls-files', '-z', 'src', 'scripts'], { cwd: PROJECT }).toString();
    const paths = known.split('\0').filter((path) => path !== '');
    expect(paths.filter((path) => !isOfProgram(path))).toEqual([]);
    expect(paths.length).toBeGreaterThan(1000);
  });
});
