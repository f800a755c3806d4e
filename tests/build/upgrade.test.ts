import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RECORD_FILE } from '../../src/authoring/office/record.ts';
import { withoutVitest } from '../support/build-site.ts';
import { bulletinText } from '../support/content-root.ts';
import { listProjectFiles, PROJECT, readProjectFile } from '../support/project.ts';

const run = promisify(execFile);
const LIMIT = 300_000;

let folder: string;
/** The office's copy of the program, beside its repository. */
let program: string;
/** Where versions come from. */
let origin: string;

const git = async (place: string, ...words: string[]) =>
  (
    await run('git', ['-C', place, '-c', 'user.name=Thử', '-c', 'user.email=thu@thu.example', ...words])
  ).stdout.trim();

/** Publishes a version: what changes, by file, and its tag. */
async function release(
  version: string,
  changes: Readonly<Record<string, (text: string) => string>> = {},
): Promise<void> {
  const all = {
    'package.json': (text: string) => text.replace(/"version": "[^"]+"/u, `"version": "${version}"`),
    'CHANGELOG.md': (text: string) =>
      text.replace(
        '# Changelog\n',
        `# Changelog\n\n## ${version}, 1 December 2026\n\n- What ${version} brings.\n`,
      ),
    ...changes,
  };
  for (const [path, change] of Object.entries(all))
    await writeFile(join(origin, path), change(await readFile(join(origin, path), 'utf8')));
  await git(origin, 'add', '-A');
  await git(origin, 'commit', '-q', '-m', version);
  await git(origin, 'tag', `v${version}`);
}

async function command(script: string, ...words: string[]): Promise<{ code: number; said: string }> {
  const env: NodeJS.ProcessEnv = {
    ...withoutVitest(process.env),
    BANTIN_LANG: 'en',
    INIT_CWD: program,
    npm_execpath: join(folder, 'npm.mjs'),
  };
  delete env['BANTIN_CONTENT'];
  return run(process.execPath, [join('scripts', script), ...words], { cwd: program, env }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  );
}

const stricter = (to: 'error' | 'warning') => ({
  'src/gate/rules.ts': (text: string) =>
    text.replace(/('doubled-space': \{ code: 'BT-208', severity: )'\w+'/u, `$1'${to}'`),
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-nang-cap-'));
  [origin, program] = [join(folder, 'origin'), join(folder, 'bantin')];
  await mkdir(origin);
  const files = listProjectFiles().filter((path) => !path.startsWith('tests/'));
  for (const path of files) await cp(join(PROJECT, path), join(origin, path));
  await writeFile(join(origin, 'CHANGELOG.md'), '# Changelog\n');
  // The packages are those of the project, for every version; a version whose file says so has none that can be installed.
  await writeFile(
    join(folder, 'npm.mjs'),
    `import { existsSync, symlinkSync } from 'node:fs';\nif (existsSync('broken')) process.exit(1);\n` +
      `if (!existsSync('node_modules')) symlinkSync(${JSON.stringify(join(PROJECT, 'node_modules'))}, 'node_modules');\n`,
  );
  await git(origin, 'init', '-q', '-b', 'main');
  await release('0.7.0');
  await git(folder, 'clone', '-q', origin, program);
  await run(process.execPath, [join(folder, 'npm.mjs')], { cwd: program });
  const made = await command('office.ts', '../van-phong');
  expect(made.code, made.said).toBe(0);
  const bulletin = join(folder, 'van-phong/noi-dung/bulletins/2024/tin-thu/index.mdx');
  await mkdir(dirname(bulletin), { recursive: true });
  const section = /id: ([\w-]+)/u.exec(
    (await readFile(join(folder, 'van-phong/noi-dung/site.yaml'), 'utf8')).split('sections:')[1]!,
  )![1]!;
  await writeFile(bulletin, bulletinText({ section }, 'Hai  dấu cách ở đây.\n'));
}, LIMIT);
afterAll(() => rm(folder, { recursive: true, force: true }));

it('shows what the newest version would refuse, and changes nothing', { timeout: LIMIT }, async () => {
  await release('0.8.0', stricter('error'));
  const before = await git(program, 'rev-parse', 'HEAD');
  const { code, said } = await command('upgrade.ts');
  expect(code, said).toBe(1);
  expect(said).toContain('## 0.8.0, 1 December 2026\n\n- What 0.8.0 brings.\n');
  expect(said).not.toContain('## 0.7.0');
  expect(said).toMatch(/v0\.8\.0 tells 1 more errors and 0 more warnings/u);
  expect(said).toMatch(/^bulletins\/2024\/tin-thu\/index\.mdx:\d+:\d+ {2}error BT-208: /mu);
  expect([
    await git(program, 'rev-parse', 'HEAD'),
    await git(program, 'worktree', 'list', '--porcelain'),
  ]).toEqual([before, expect.not.stringContaining('v0.8.0')]);
});

it('goes to a version that refuses nothing, renews the office, and back', { timeout: LIMIT }, async () => {
  await release('0.8.1', stricter('warning'));
  const before = await git(program, 'rev-parse', 'HEAD');
  const { code, said } = await command('upgrade.ts');
  expect(code, said).toBe(0);
  expect(said).toMatch(/## 0\.8\.1[\s\S]*## 0\.8\.0[\s\S]*0 more errors and 0 more warnings/u);
  expect(await git(program, 'describe', '--tags')).toBe('v0.8.1');
  expect(await readFile(join(folder, 'van-phong', RECORD_FILE), 'utf8')).toContain('0.8.1');
  expect((await command('upgrade.ts')).said).toBe('This is v0.8.1 already, nothing was changed.\n');
  const back = await command('upgrade.ts', '--back');
  expect([back.code, await git(program, 'rev-parse', 'HEAD')]).toEqual([0, before]);
});

it(
  'stays where it is when packages cannot be installed, when files were changed, and when there is no such version',
  { timeout: LIMIT },
  async () => {
    await release('0.9.0', {});
    await writeFile(join(origin, 'broken'), '');
    await release('0.9.1', {});
    const before = await git(program, 'rev-parse', 'HEAD');
    const broken = await command('upgrade.ts');
    expect([broken.code, broken.said]).toEqual([
      2,
      expect.stringMatching(/packages of v0\.9\.1 could not be installed/u),
    ]);
    const none = await command('upgrade.ts', '--to', 'v3.0.0');
    expect([none.code, none.said]).toEqual([
      2,
      expect.stringMatching(/no tag v3\.0\.0.*v0\.9\.1, v0\.9\.0, v0\.8\.1/u),
    ]);
    await writeFile(join(program, 'package.json'), `${readProjectFile('package.json')}\n`);
    const changed = await command('upgrade.ts', '--to', 'v0.9.0');
    expect([changed.code, changed.said]).toEqual([2, expect.stringMatching(/changed \(package\.json\)/u)]);
    await git(program, 'checkout', '--', 'package.json');
    expect(await git(program, 'rev-parse', 'HEAD')).toBe(before);
  },
);
