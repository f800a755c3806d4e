import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getBuildProject } from '../support/build-project.ts';
import { withoutVitest } from '../support/build-site.ts';
import { writeStandInCurl, writeStandInSsh } from '../support/stand-in-ssh.ts';
import { BULLETIN, bulletinText, smallOffice, writeContentRoot } from '../support/content-root.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

const run = promisify(execFile);
type Office = 'hai' | 'mot' | 'ba';
/** The first gets new content, and the last is one more in which nothing changes. */
const OFFICES: readonly Office[] = ['hai', 'mot', ...(IS_THOROUGH ? (['ba'] as const) : [])];

let folder: string;

const SECOND = 'bulletins/2024/tin-hai/index.mdx';
const second = bulletinText({
  id: 'tin-hai',
  title: 'Lễ trao tặng của cơ quan hư cấu',
  publishedOn: '2024-06-01',
});

const git = (office: Office, ...words: string[]) =>
  run('git', [
    '-C',
    join(folder, 'git', office),
    '-c',
    'user.name=Thử',
    '-c',
    'user.email=thu@thu.example',
    ...words,
  ]);

/** Commits files of an office where its Git host has them. */
async function commit(office: Office, files: Readonly<Record<string, string>>): Promise<void> {
  const site = String(smallOffice['site.yaml']).replace('https://thu.example/', `https://${office}.example/`);
  await writeContentRoot({ 'site.yaml': site, ...files }, join(folder, 'git', office));
  await git(office, 'add', '-A');
  await git(office, 'commit', '-q', '-m', 'Nội dung');
}

const readPublished = (office: Office, path: string) =>
  readFile(join(folder, 'srv', office, 'current', 'site', path), 'utf8').catch(() => undefined);

/** Runs a command as an administrator would; `ssh` is a stand-in that runs on this machine what it is given. */
async function command(
  script: string,
  words: string[],
  environment = {},
): Promise<{ code: number; said: string }> {
  const cwd = await getBuildProject();
  const env = {
    ...withoutVitest(process.env),
    BANTIN_LANG: 'en',
    PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
    BANTIN_CHECK: 'true',
    BANTIN_RELOAD: 'true',
    ...environment,
  };
  return run(process.execPath, [join(cwd, 'scripts', script), ...words], { cwd, env }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  );
}

const runFleet = () => command('fleet.ts', [join(folder, 'fleet.yaml')]);

/** The cells of the table by office: outcome, newest bulletin, version and exit code. */
function readTable(said: string): Record<string, string[]> {
  const [head, ...lines] = said
    .slice(said.indexOf('\noffice ') + 1)
    .trimEnd()
    .split('\n');
  const at = (name: string) => head!.indexOf(name);
  const cell = (line: string, name: string) => line.slice(at(name)).split(/ {2}/u)[0]!.trim();
  return Object.fromEntries(
    lines.map((line) => [
      cell(line, 'office'),
      ['result', 'newest bulletin', 'Bantin', 'exit code'].map((name) => cell(line, name)),
    ]),
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-fleet-'));
  await writeStandInSsh(join(folder, 'bin'));
  const siteOf = (office: Office) => join(folder, 'srv', office, 'current', 'site');
  await writeStandInCurl(
    join(folder, 'bin'),
    Object.fromEntries(OFFICES.map((office) => [`${office}.example`, siteOf(office)])),
  );
  for (const office of OFFICES) {
    await mkdir(join(folder, 'git', office), { recursive: true });
    await git(office, 'init', '-q', '-b', 'main');
    await commit(office, { [BULLETIN]: bulletinText() });
  }
  const lines = OFFICES.map(
    (office) =>
      `  - { id: ${office}, git: ./git/${office}, publish: { server: bantin@${office}.example, port: 2222, releases: ${folder}/srv/${office} } }\n`,
  );
  await writeFile(join(folder, 'fleet.yaml'), `folder: work\noffices:\n${lines.join('')}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** An office for which nothing was due, in a run that has said this. */
async function expectNothingBuilt(office: Office, said: string): Promise<void> {
  const [result, , , code] = readTable(said)[office]!;
  expect([result, code]).toEqual(['nothing new', '0']);
  expect(await readFile(join(folder, 'work', office, 'log.txt'), 'utf8')).not.toContain('build.ts');
}

it('builds and publishes every office', { timeout: 300_000 }, async () => {
  const { code, said } = await runFleet();
  expect(code, said).toBe(0);
  const first = [
    'published',
    '2024-05-04 Hội nghị thử nghiệm của cơ quan…',
    expect.stringMatching(/^\d/u),
    '0',
  ];
  expect(readTable(said)).toEqual(Object.fromEntries(OFFICES.map((office) => [office, first])));
  for (const office of OFFICES)
    expect(await readPublished(office, 'index.html')).toContain(`https://${office}.example/`);
  const calls = (await readFile(join(folder, 'bin', 'ssh.log'), 'utf8')).trim().split('\n');
  expect([calls.length > 2 * OFFICES.length, calls.filter((call) => !call.includes(' -p 2222'))]).toEqual([
    true,
    [],
  ]);
});

/** What a run with a broken office said, and how one ended that was begun meanwhile. */
let told: string;
let meanwhile: { code: number; said: string };

it(
  'goes on when one is broken, whose site stays, and builds nothing where nothing is due',
  { timeout: 300_000 },
  async () => {
    const before = await readPublished('hai', 'phat-hanh.txt');
    await commit('hai', { [SECOND]: second, [BULLETIN]: bulletinText({ date: '2024-02-31' }) });
    await writeFile(join(folder, 'work', 'mot', 'program.txt'), '0.0.1\n');
    const running = runFleet();
    await expect
      .poll(() => readFile(join(folder, 'work', 'lock'), 'utf8').catch(() => undefined))
      .toBeDefined();
    meanwhile = await runFleet();
    const { code, said } = await running;
    expect(code, said).toBe(1);
    told = said;
    const table = readTable(said);
    expect([table['hai']![0], table['hai']![3]]).toEqual(['failed: build', '1']);
    expect([table['mot']![0], table['mot']![3]]).toEqual(['published', '0']);
    expect(said).toMatch(/bulletins\/2024\/tin-thu\/index\.mdx:\d+:\d+ .*BT-404/u);
    expect(said).toContain(join(folder, 'work', 'hai', 'log.txt'));
    expect([await readPublished('hai', 'phat-hanh.txt'), before]).toEqual([
      before,
      expect.stringMatching(/sha256/u),
    ]);
    if (IS_THOROUGH) await expectNothingBuilt('ba', said);
    const again = await runFleet();
    expect(again.code, again.said).toBe(1);
    await expectNothingBuilt('mot', again.said);
  },
);

it('builds anew what another version of the program built, and refuses a second run meanwhile', () => {
  expect(readTable(told)['mot']!.slice(2)).toEqual([expect.not.stringMatching(/^0\.0\.1$/u), '0']);
  expect([meanwhile.code, meanwhile.said]).toEqual([75, expect.stringMatching(/Another run/u)]);
});

it(
  'tells who cannot be reached and who is held, and sends what could not be sent before',
  { timeout: 300_000 },
  async () => {
    await rename(join(folder, 'git', 'mot'), join(folder, 'git', 'mat'));
    await commit('hai', { [SECOND]: second, [BULLETIN]: bulletinText() });
    const hold = async (office: Office) => {
      const content = join(folder, 'work', office, 'kho', 'noi-dung');
      const held = await command('rollback.ts', ['--hold', 'Trần Văn Mẫu', '--why', 'thử'], {
        BANTIN_CONTENT: content,
      });
      expect(held.code, held.said).toBe(0);
    };
    if (IS_THOROUGH) await hold('ba');
    // The server does not answer.
    await rename(join(folder, 'srv', 'hai'), join(folder, 'srv', 'cat'));
    await writeFile(join(folder, 'srv', 'hai'), '');
    const { code, said } = await runFleet();
    expect(code, said).toBe(1);
    const table = readTable(said);
    expect(OFFICES.map((office) => table[office]![0])).toEqual(
      ['failed: publication', 'failed: pull', 'held'].slice(0, OFFICES.length),
    );
    expect(await readPublished('mot', 'tin/2024/tin-thu/index.html')).toContain('Hội nghị');

    await rm(join(folder, 'srv', 'hai'));
    await rename(join(folder, 'srv', 'cat'), join(folder, 'srv', 'hai'));
    await rename(join(folder, 'git', 'mat'), join(folder, 'git', 'mot'));
    await hold('mot');
    const again = await runFleet();
    expect(again.code, again.said).toBe(75);
    const { hai, mot } = readTable(again.said);
    expect(hai!.slice(0, 2)).toEqual(['nothing new', '2024-06-01 Lễ trao tặng của cơ quan hư cấu']);
    expect([mot![0], mot![3]]).toEqual(['held', '75']);
    expect(await readPublished('hai', 'tin/2024/tin-hai/index.html')).toContain('Lễ trao tặng');
  },
);
