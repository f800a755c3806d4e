import { cp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRepository, RECORD_FILE } from '../../../../src/authoring/office/record.ts';
import { runOffice } from '../../../../src/authoring/office/run.ts';
import { getFolders } from '../../../../src/folders.ts';
import { PROJECT } from '../../../support/project.ts';
import { git, makeEmptyFolder } from '../hook/checkout.ts';

/** A folder with a copy of what the command reads of this project, as `bantin`. */
async function makeProgram(): Promise<string> {
  const project = join(await makeEmptyFolder(), 'bantin');
  await mkdir(project);
  for (const name of ['src', 'content']) await symlink(join(PROJECT, name), join(project, name));
  for (const name of ['package.json', '.editorconfig', '.gitattributes'])
    await cp(join(PROJECT, name), join(project, name));
  return project;
}

/** Runs the command in a project without a variable of the environment; what it says, or why it stops. */
async function run(project: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await runOffice(args, getFolders({}, project), (line) => void lines.push(line)).catch(
    (error: Error & { exitCode: number }) => {
      lines.push(error.message);
      return error.exitCode;
    },
  );
  return { code, said: lines.join('\n') };
}

describe('npm run office', () => {
  test('makes a checkout beside Bantin with the hook, and all commands find it', async () => {
    const project = await makeProgram();
    const office = join(dirname(project), 'van-phong');
    const { code, said } = await run(project, office);
    expect(code).toBe(0);
    expect(said).toContain('tạo mới      noi-dung/site.yaml');
    expect(git(office, 'config', 'core.hooksPath').trim()).toBe('.githooks');
    expect((await stat(join(office, '.githooks/pre-commit'))).mode & 0o111).toBe(0o111);
    expect(await readFile(join(project, '.env'), 'utf8')).toBe('BANTIN_CONTENT=../van-phong/noi-dung\n');
    expect(getFolders({}, project).content).toBe(join(office, 'noi-dung'));
    expect(getFolders({ BANTIN_CONTENT: '/khac' }, project).content).toBe('/khac');
    expect(getFolders({ BANTIN_CONTENT: '' }, project).content).toBe(join(project, 'content'));
    expect(findRepository(getFolders({}, project))).toBe(office);
    expect(git(office, 'status', '--porcelain', '--untracked-files=all')).not.toMatch(/\.astro|\.bantin\//);

    const again = await run(project);
    expect(again.code).toBe(0);
    expect(again.said).not.toMatch(/tạo mới  |làm mới  |cơ quan sửa/);
  });

  test.each(['ban-moi', '.githooks', '.github/workflows', 'noi-dung', '.bantin-office.json'])(
    'writes and deletes nothing through a link in the repository: %s',
    async (name) => {
      const project = await makeProgram();
      const office = join(dirname(project), 'van-phong');
      await run(project, office);
      const outside = await makeEmptyFolder();
      await cp(office, outside, { recursive: true });
      const before = (await readdir(outside, { recursive: true })).sort();
      await rm(join(office, name), { recursive: true, force: true });
      await mkdir(dirname(join(office, name)), { recursive: true });
      await symlink(name.endsWith('.json') ? join(outside, name) : outside, join(office, name));
      const { code, said } = await run(project, office);
      expect(code).toBe(1);
      expect(said).toMatch(/liên kết tượng trưng/);
      expect((await readdir(outside, { recursive: true })).sort()).toEqual(before);
    },
  );

  test('fills a repository that was cloned empty', async () => {
    const project = await makeProgram();
    const office = join(dirname(project), 'van-phong');
    await mkdir(office);
    git(office, 'init', '--quiet', '--initial-branch=chinh');
    expect((await run(project, office)).code).toBe(0);
    expect(git(office, 'symbolic-ref', '--short', 'HEAD').trim()).toBe('chinh');
  });

  test('keeps the other lines of .env, and another office that it names', async () => {
    const project = await makeProgram();
    await writeFile(join(project, '.env'), 'KHAC=1');
    await run(project, join(dirname(project), 'cơ quan #1'));
    const first = 'KHAC=1\nBANTIN_CONTENT="../cơ quan #1/noi-dung"\n';
    expect(await readFile(join(project, '.env'), 'utf8')).toBe(first);
    expect(getFolders({}, project).content).toBe(join(dirname(project), 'cơ quan #1', 'noi-dung'));
    const { code, said } = await run(project, join(dirname(project), 'thu-hai'));
    expect(code).toBe(0);
    expect(said).toContain('sửa dòng ấy thành: BANTIN_CONTENT=../thu-hai/noi-dung');
    expect(await readFile(join(project, '.env'), 'utf8')).toBe(first);
  });

  test.each([
    ['is not told where', () => [], 2, 'Ghi thêm thư mục'],
    ['is told of two folders', (around: string) => [join(around, 'a'), join(around, 'b')], 2, 'Chỉ ghi một'],
    ['is told of a folder with files', (around: string) => [join(around, 'day')], 1, 'không trống'],
    ['is told of a folder within Bantin', (around: string) => [join(around, 'bantin/a')], 1, 'nằm ngoài'],
    ['is told of the folder around Bantin', (around: string) => [around], 1, 'nằm ngoài'],
  ])('writes nothing when it %s', async (_when, args, code, why) => {
    const project = await makeProgram();
    await mkdir(join(dirname(project), 'day'));
    await writeFile(join(dirname(project), 'day', 'thu.txt'), 'của người khác');
    const ended = await run(project, ...args(dirname(project)));
    expect(ended.said).toContain(why);
    expect(ended.code).toBe(code);
    const written = await readdir(dirname(project), { recursive: true });
    expect(written.filter((path) => path.endsWith(RECORD_FILE))).toEqual([]);
  });

  test('does not turn a repository back to an older version', async () => {
    const project = await makeProgram();
    const office = join(dirname(project), 'van-phong');
    await run(project, office);
    const record = join(office, RECORD_FILE);
    const text = await readFile(record, 'utf8');
    const newer = text.replace(/"version": "[^"]+"/, '"version": "0.10.0"');
    await writeFile(record, newer);
    const { code, said } = await run(project);
    expect([code, await readFile(record, 'utf8')]).toEqual([1, newer]);
    expect(said).toContain('git checkout v0.10.0');
  });
});
