import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { PROGRAMS } from '../support/programs.ts';
import { listProjectFiles, PROJECT, readProjectFile } from '../support/project.ts';
import { listShellCommands } from '../support/shell-commands.ts';
import { listStartedPrograms } from '../support/started-programs.ts';

/** What is started where the code alone does not say it: by file, with every name that it may be. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  'src/fleet/run-step.ts': ['git', 'node', 'sh'],
  'src/release/build/build-process.ts': ['node'],
  'src/libre-office.ts': ['soffice'],
  'scripts/other-nodes.ts': ['node'],
  'src/offline/pdf/printer.ts': ['chromium'],
  'src/upgrade/run-program.ts': ['npm', 'node'],
  'tests/architecture/node-version.test.ts': ['node'],
  'tests/authoring/terminal.ts': ['script', 'sh', 'stty'],
  'tests/bench/measured-run.ts': ['node', 'hugo', 'npm'],
  'tests/recipes/npm-stand-in.mjs': ['node', 'npm'],
  'tests/offline/package.test.ts': ['sha256sum', 'sha512sum'],
  'tests/support/install-with-apt.ts': ['apt-get'],
  'tests/long/external-tools.test.ts':
    'unzip 7z bsdtar python3 busybox jar minisign openssl java soffice'.split(' '),
  'tests/unit/offline/verify/tampered.test.ts': ['unzip', 'python3', 'bsdtar', '7z', 'busybox'],
};

/** What other scripts run with, by script: its functions are theirs. */
const COMPARING = 'src/release/deploy/compare-lists.sh';
const RUN_WITH: Readonly<Record<string, string>> = {
  'src/release/deploy/on-server.sh': COMPARING,
  'src/release/deploy/publish-to-bucket.sh': COMPARING,
};

/** What hosts of repositories run. */
const RECIPES = ['github-actions.yml', 'gitlab-ci.yml', 'office-github-actions.yml', 'office-gitlab-ci.yml'];

const files = listProjectFiles();
const listed = new Set(PROGRAMS.flatMap(({ commands }) => commands));
const code = files
  .filter(
    (path) => /^(?:src|scripts|tests)\/.*\.[cm]?[jt]s$/u.test(path) && !path.startsWith('tests/fixtures/'),
  )
  .map((path) => [path, listStartedPrograms(path, readProjectFile(path))] as const);
const scripts = files.filter((path) => path.endsWith('.sh') || /^(?:\.githooks|\.ci)\//u.test(path));

function listUnlisted(path: string, names: Iterable<string>): string[] {
  return [...names].filter((name) => name !== 'node' && !listed.has(name)).map((name) => `${path}: ${name}`);
}

/** The lines of a recipe that its host hands to a shell. */
function listScripts(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['run', 'script', 'before_script'].includes(key) ? [value.replaceAll(/\$\{\{.*?\}\}/gu, '')] : [];
  if (Array.isArray(value)) return value.flatMap((item) => listScripts(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, item]) => listScripts(item, inner));
}

test('every program that code starts is in the list of programs', () => {
  const starting = code.filter(([, { names, unread }]) => names.size > 0 || unread.length > 0);
  expect(starting.length).toBeGreaterThan(30);
  expect(starting.flatMap(([path, { names }]) => listUnlisted(path, names))).toEqual([]);
  expect(Object.entries(TOLD).flatMap(([path, names]) => listUnlisted(path, names))).toEqual([]);
});

test('content is asked for its history at one place only', () => {
  const asking = code.filter(([path, { names }]) => path.startsWith('src/') && names.has('git'));
  // The hook runs in a checkout that an editor made, and asks about that.
  expect(asking.map(([path]) => path)).toEqual(['src/authoring/hook/git.ts', 'src/files/git-repository.ts']);
});

test('where code does not say what it starts, this test does', () => {
  const unread = code.filter(([path, started]) => started.unread.length > 0 && !(path in TOLD));
  expect(unread.map(([path, started]) => `${path}:${started.unread.join(',')}`)).toEqual([]);
  expect(Object.keys(TOLD).filter((path) => !files.includes(path))).toEqual([]);
});

test('every program that a shell script starts is in the list of programs', () => {
  expect(scripts.length).toBeGreaterThan(3);
  const textOf = (path: string) =>
    [RUN_WITH[path] ?? [], path]
      .flat()
      .map((part) => readProjectFile(part))
      .join('\n');
  expect(scripts.flatMap((path) => listUnlisted(path, listShellCommands(textOf(path))))).toEqual([]);
});

test('every shell script is one that the shell of Debian can read', () => {
  const unread = scripts.filter(
    (path) => spawnSync('sh', ['-n'], { input: readProjectFile(path) }).status !== 0,
  );
  expect(unread).toEqual([]);
});

test.each(RECIPES)('every program that %s starts is in the list of programs', (name) => {
  const path = `src/release/deploy/${name}`;
  const lines = listScripts(parse(readProjectFile(path)));
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.flatMap((line) => listUnlisted(path, listShellCommands(line)))).toEqual([]);
});

const imports = `import { exec, execFile, spawn as start, spawnSync } from 'node:child_process';\n`;

test.each([
  ['named', `start('la', []);`],
  ['in a folder', `spawnSync('/usr/bin/la');`],
  ['promised', `const run = promisify(execFile);\nawait run('la', []);`],
  ['promised at once', `await promisify(execFile)('la');`],
  ['in a line for a shell', `exec('cd x && la | sort');`],
  ['in a line that is given to a shell', `spawnSync('sh', ['-c', 'trap "" XFSZ; exec la "$@"']);`],
  ['by a constant', `const program = isRoot ? 'la' : 'git';\nspawnSync(program);`],
  [
    'by a function of its own',
    `function run(...words) {}\nfunction go(to, what) { start(what, []); }\ngo(1, 'la');`,
  ],
  ['by a function that calls one', `const a = (p) => spawnSync(p);\nconst b = (q) => a(q);\nb('la');`],
  ['first in a list', `const [program = '', ...rest] = [...asRoot, 'la', 'x'];\nstart(program, rest);`],
  ['as what starts another', `build({ starter: isRoot ? ['la', '--'] : [] });`],
  ['in a loop over such', `for (const starter of [['git'], ['la', '-r']]) use(starter);`],
])('a program is found when it is started %s', (_how, text) => {
  expect([...listStartedPrograms('a.ts', imports + text).names]).toContain('la');
});

test.each([
  ['asked of somebody', `start(ask(), []);`],
  ['handed on', `const table = { start: [start] };\ntable.start[0]('la');`],
  ['a property', `spawnSync(options.program);`],
  ['in a line that is put together', 'exec(`${x} y`);'],
])('what is started is not passed over in silence when it is %s', (_how, text) => {
  expect(listStartedPrograms('a.ts', imports + text).unread).not.toEqual([]);
});

test.each([
  ['la -x', 'la'],
  ['if ! la; then mau; fi', 'la mau'],
  ['a=1 la | mau && cd x; truoc || sau &', 'la mau truoc sau'],
  ['b=$(la "$(mau x)") # not this', 'la mau'],
  ['printf %s "$(la)" | while read -r x; do mau "$x"; done', 'la mau'],
  ['echo \'no; such\' "nor; this"', ''],
  ['go() {\n  la\n}\ngo', 'la'],
  ['sudo -n la x', 'sudo la'],
  ['sudo --keep=x unshare --net -- sudo --user "$USER" -- la y', 'sudo unshare la'],
  ["ssh host sh -s <<'END'\nla\nmau | sau\nEND\ntruoc", 'ssh la mau sau truoc'],
  ['la a \\\n  b > c 2>&1', 'la'],
])('a shell is seen to start what it starts: %s', (script, names) => {
  expect([...listShellCommands(script)].toSorted()).toEqual(names.split(' ').filter(Boolean).toSorted());
});

test('the list holds nothing that is not started', () => {
  const started = new Set([
    ...code.flatMap(([, { names }]) => [...names]),
    ...Object.values(TOLD).flat(),
    ...scripts.flatMap((path) => [...listShellCommands(readProjectFile(path))]),
    ...RECIPES.flatMap((name) => listScripts(parse(readProjectFile(`src/release/deploy/${name}`)))).flatMap(
      (line) => [...listShellCommands(line)],
    ),
  ]);
  const sought = PROGRAMS.filter(({ foundBy }) => foundBy === undefined).flatMap(({ commands }) => commands);
  expect(sought.filter((command) => !started.has(command))).toEqual([]);
});

test('a machine that lacks a program is told its name and how to install it', () => {
  const empty = mkdtempSync(join(tmpdir(), 'bantin-path-'));
  const { PATH: _path, ...environment } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [join(PROJECT, 'scripts', 'find-servers.ts')], {
    encoding: 'utf8',
    env: { ...environment, PATH: empty },
  });
  rmSync(empty, { recursive: true });
  expect(status).toBe(2);
  const named = [...stderr.matchAll(/^The tests need .* apt-get install (\S+)$/gmu)].map(
    (match) => match[1]!,
  );
  // nginx is looked for where administrators' programs lie, too.
  expect(named).toEqual(
    expect.arrayContaining(['git', 'python3', 'unzip', 'rsync', 'caddy', 'dash', 'coreutils']),
  );
});
