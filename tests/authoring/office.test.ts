import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withoutVitest } from '../support/build-site.ts';
import { PROJECT } from '../support/project.ts';
import { git } from '../unit/authoring/hook/checkout.ts';

/** What a clone of this project holds that these commands use. */
const PARTS = [
  'src',
  'scripts',
  'public',
  'content',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  '.editorconfig',
  '.gitattributes',
];

/** An empty folder but for a clone of this project in it, as `bantin`. */
async function makeDesk(): Promise<string> {
  const desk = await realpath(await mkdtemp(join(tmpdir(), 'bantin-office-')));
  for (const part of PARTS) await cp(join(PROJECT, part), join(desk, 'bantin', part), { recursive: true });
  await symlink(join(PROJECT, 'node_modules'), join(desk, 'bantin', 'node_modules'));
  return desk;
}

/** Types a command in a folder, as somebody who has set no variable; how it ended, with all that it printed. */
async function type(folder: string, line: readonly string[]): Promise<{ code: number | null; said: string }> {
  const kept = Object.entries(withoutVitest(process.env)).filter(
    ([key]) => !/^(?:BANTIN|npm_|INIT_CWD)/i.test(key),
  );
  const child = spawn('npm', ['--silent', 'run', ...line], {
    cwd: folder,
    env: Object.fromEntries(kept),
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: Buffer.concat(chunks).toString('utf8') };
}

/** Commits all that has changed in a repository; what Git and the hook said. */
function commit(office: string): string {
  git(office, 'add', '--all');
  try {
    git(office, 'commit', '--quiet', '--message', 'thử');
    return 'committed';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

const title = 'Hội nghị sơ kết công tác thi đua tỉnh Mẫu';
const bulletin = 'noi-dung/bulletins/2024/hoi-nghi/index.mdx';

// Each test goes on where the one before has ended.
describe('an office that begins with an empty folder', () => {
  let [bantin, office] = ['', ''];
  beforeAll(async () => {
    const desk = await makeDesk();
    [bantin, office] = [join(desk, 'bantin'), join(desk, 'van-phong')];
    const made = await type(bantin, ['office', '--', '../van-phong']);
    expect([made.code, made.said]).toEqual([0, expect.stringContaining('tạo mới      noi-dung/site.yaml')]);
  });
  afterAll(() => rm(dirname(bantin), { recursive: true, force: true }));

  test('has its faulty bulletin refused by Git, and the mended one committed', async () => {
    // The words that a new bulletin begins with are not those of a bulletin: Git refuses them.
    const what = [
      '--title',
      title,
      '--date',
      '16/7/2024',
      '--published-on',
      '17/7/2024',
      '--status',
      'published',
    ];
    const written = await type(bantin, ['new', '--', ...what, '--slug', 'hoi-nghi', '--yes']);
    expect([written.code, written.said]).toEqual([0, expect.stringContaining('Đã tạo')]);
    const refused = commit(office);
    expect(refused).toContain(bulletin);
    expect(refused).toContain('Chưa ghi nhận (commit) vì những lỗi trên.');
    expect(() => git(office, 'rev-parse', '--verify', 'HEAD')).toThrow('Needed a single revision');

    const text = await readFile(join(office, bulletin), 'utf8');
    await writeFile(
      join(office, bulletin),
      text.replace(/\n---\n[^]*/, '\n---\n\nSáng 16/7, Uỷ ban khen Đỗ Hồng Hà.\n'),
    );
    expect(commit(office)).toBe('committed');
  });

  test('checks and publishes what it has written', async () => {
    const checked = await type(bantin, ['check']);
    expect([checked.code, checked.said]).toEqual([0, expect.stringContaining('office.responsiblePerson')]);
    const built = await type(bantin, ['build']);
    expect([built.code, built.said]).toEqual([0, expect.any(String)]);
    const page = await readFile(join(office, 'noi-dung.dist/tin/2024/hoi-nghi/index.html'), 'utf8');
    expect(page).toContain(title);
    expect(existsSync(join(bantin, 'dist'))).toBe(false);
    expect(git(office, 'status', '--porcelain')).toBe('');
  });

  test('gets through an upgrade with what it has changed', async () => {
    // A new version, after the office has changed a file of Bantin, deleted another and filled in its own.
    const recipe = '.gitlab-ci.yml';
    await appendFile(join(office, recipe), '# của cơ quan\n');
    git(office, 'rm', '--quiet', '.github/workflows/publish.yml');
    await appendFile(join(office, 'noi-dung/site.yaml'), 'perPage: 30\n');
    expect(commit(office)).toBe('committed');
    const [manifest, hook] = [
      join(bantin, 'package.json'),
      join(bantin, 'src/authoring/office/pre-commit.sh'),
    ];
    const before = await readFile(manifest, 'utf8');
    await writeFile(manifest, before.replace(/"version": "[^"]+"/, '"version": "99.0.0"'));
    await appendFile(hook, '# a line of the new version\n');
    const upgraded = await type(bantin, ['office']);
    expect(upgraded.code).toBe(0);
    const told = upgraded.said
      .split('\n')
      .filter((line) => /^  (?:tạo mới|làm mới|cơ quan sửa|đã bỏ) /.test(line));
    expect(told.map((line) => line.trim().replace(/ {2,}/, ': '))).toEqual([
      'làm mới: .githooks/pre-commit',
      'đã bỏ: .github/workflows/publish.yml',
      'cơ quan sửa: .gitlab-ci.yml',
      'làm mới: README.md',
    ]);
    expect(upgraded.said).toContain(`git diff --no-index ${recipe} ban-moi/${recipe}`);
    expect(await readFile(join(office, recipe), 'utf8')).toMatch(/BANTIN_TAG: 'v(?!99)[^]*# của cơ quan\n$/);
    expect(await readFile(join(office, 'ban-moi', recipe), 'utf8')).toContain("BANTIN_TAG: 'v99.0.0'");
    expect(git(office, 'status', '--porcelain').trim().split(/\s+/)).toEqual([
      'M',
      '.bantin-office.json',
      'M',
      '.githooks/pre-commit',
      'M',
      'README.md',
    ]);
    expect(commit(office)).toBe('committed');
  });
});
