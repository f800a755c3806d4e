import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { listFilesBelow } from '../../../../src/files/list-files.ts';
import { urgentContent, type Folders } from '../../../../src/folders.ts';
import { nameByContents } from '../../../../src/images/picture-name.ts';
import { formatManifest, manifestFiles, type Manifest } from '../../../../src/release/swap/manifest.ts';
import { buildWords } from '../../../../src/release/stop.ts';
import { prepareBuild } from '../../../../src/release/build/prepare.ts';
import { aloneUrgent } from '../../../../src/release/urgent/alone.ts';
import { composeUrgent } from '../../../../src/release/urgent/compose.ts';
import { findOrigin } from '../../../../src/release/urgent/origin.ts';
import { Stop } from '../../../../src/strings/stop.ts';
import { makeFolders, writeFiles } from '../workshop.ts';

const words = buildWords().urgent;
const ONE = 'bulletins/2024/mot/index.mdx';
const TWO = 'bulletins/2024/hai/index.mdx';

let folders: Folders;
let released: string;

const git = (parameters: readonly string[], input = ''): string =>
  execFileSync(
    'git',
    ['-C', folders.content, '-c', 'user.name=Thử', '-c', 'user.email=thu@thu.example', ...parameters],
    {
      input,
    },
  )
    .toString()
    .trim();
const commit = (): string => {
  git(['add', '-A']);
  git(['commit', '-q', '-m', 'Nội dung']);
  return git(['rev-parse', 'HEAD']);
};
const release = (of: Partial<Manifest>): Promise<void> =>
  writeFiles(dirname(manifestFiles(folders).present), {
    'bantin-manifest.json': formatManifest({ releaseMoment: '2024-06-01T00:00:00+07:00', files: {}, ...of }),
  });

beforeEach(async () => {
  folders = await makeFolders();
  await writeFiles(folders.content, { 'site.yaml': 'a\n', [ONE]: 'một\n', [TWO]: 'hai\n' });
  git(['init', '-q', '-b', 'main']);
  released = commit();
  await release({ origin: { commit: released, urgent: {} } });
});

it('joins the content of the release with one bulletin of the present commit', async () => {
  await rm(join(folders.content, TWO));
  await writeFiles(folders.content, {
    'site.yaml': 'b\n',
    [ONE]: 'một, sửa\n',
    'bulletins/2024/mot/anh.jpg': 'ảnh',
  });
  const present = commit();
  expect(await composeUrgent(folders, '/2024/mot/')).toEqual({ key: '2024/mot', commit: released });
  const content = urgentContent(folders);
  const files = ['bulletins/2024/hai/index.mdx', 'bulletins/2024/mot/anh.jpg', ONE, 'site.yaml'];
  expect(await listFilesBelow(content)).toEqual(files);
  expect(await readFile(join(content, ONE), 'utf8')).toBe('một, sửa\n');
  expect(await readFile(join(content, 'site.yaml'), 'utf8')).toBe('a\n');
  expect(await findOrigin({ ...folders, content })).toEqual({
    commit: released,
    urgent: { '2024/mot': present },
  });
  expect(await findOrigin(folders)).toEqual({ commit: present, urgent: {} });
});

it('finds the bulletin in a content root below the top of its repository', async () => {
  const content = join(folders.content, 'noi-dung');
  await writeFiles(content, { 'site.yaml': 'c\n', [ONE]: 'một\n' });
  const whole = commit();
  await release({ origin: { commit: whole, urgent: {} } });
  await composeUrgent({ ...folders, content }, '2024/mot');
  expect(await listFilesBelow(urgentContent(folders))).toEqual([ONE, 'site.yaml']);
});

const refusals: Record<string, [prepare: () => unknown, message: () => string]> = {
  'no release yet': [() => rm(manifestFiles(folders).present), () => words.noRelease],
  'a release of unknown origin': [() => release({}), () => words.noOrigin],
  'content outside of Git': [
    () => rm(join(folders.content, '.git'), { recursive: true }),
    () => words.noOrigin,
  ],
  'a commit that Git does not have': [
    () => release({ origin: { commit: '0'.repeat(39) + '1', urgent: {} } }),
    () => words.historyLacks('0000000000', 'fatal: not a tree object'),
  ],
  'a bulletin that was not committed': [
    () => writeFiles(folders.content, { [ONE]: 'một, sửa\n' }),
    () => words.notCommitted('2024/mot'),
  ],
  'a photograph that was not committed': [
    () => writeFiles(folders.content, { 'bulletins/2024/mot/anh.jpg': 'ảnh' }),
    () => words.notCommitted('2024/mot'),
  ],
  'a bulletin that is gone': [() => rm(join(folders.content, ONE)), () => words.notCommitted('2024/mot')],
  'a release of files that were not committed': [
    () =>
      release({
        origin: { commit: released, urgent: {} },
        sources: { 'site.yaml': nameByContents('khác\n'), [ONE]: nameByContents('khác\n') },
      }),
    () => words.otherSources(1, 'site.yaml'),
  ],
  'a link': [
    async () => {
      await symlink('/etc/passwd', join(folders.content, 'bulletins/2024/mot/anh.jpg'));
      commit();
    },
    () => words.noFile('bulletins/2024/mot/anh.jpg'),
  ],
};

it.each(Object.entries(refusals))('is refused by name: %s', async (_, [prepare, message]) => {
  await prepare();
  const refused = await composeUrgent(folders, '2024/mot').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Stop);
  expect((refused as Stop).message).toBe(message());
});

it.each(['..', '../x', 'a\\b'])('a file that a made-up tree calls %s is never written', async (name) => {
  const blob = git(['hash-object', '-w', '--stdin'], 'ngoài\n');
  const entry = Buffer.concat([Buffer.from(`100644 ${name}\0`), Buffer.from(blob, 'hex')]);
  const tree = execFileSync(
    'git',
    ['-C', folders.content, 'hash-object', '-w', '-t', 'tree', '--literally', '--stdin'],
    {
      input: entry,
    },
  )
    .toString()
    .trim();
  await release({ origin: { commit: tree, urgent: {} } });
  await expect(composeUrgent(folders, '2024/mot')).rejects.toThrow(words.noFile(name));
  expect(existsSync(urgentContent(folders))).toBe(false);
});

it('is not built once another release is in force, and is asked to come later', async () => {
  await composeUrgent(folders, '2024/mot');
  const urgent = { ...folders, content: urgentContent(folders) };
  await release({ origin: { commit: released, urgent: {} }, releaseMoment: '2024-06-02T00:00:00+07:00' });
  await expect(prepareBuild(urgent, () => undefined, {})).rejects.toMatchObject({
    exitCode: 75,
    message: buildWords().locked,
  });
  await composeUrgent(folders, '2024/mot');
  (await prepareBuild(urgent, () => undefined, {})).release();
  expect(existsSync(urgentContent(folders))).toBe(true);
});

it('is composed and built by one command at a time; what a killed one has left goes with the next build', async () => {
  await aloneUrgent(folders, async () => {
    await composeUrgent(folders, '2024/mot');
    const second = aloneUrgent(folders, () => Promise.resolve());
    await expect(second).rejects.toMatchObject({ exitCode: 75, message: buildWords().locked });
    (await prepareBuild(folders, () => undefined, {})).release();
    expect(existsSync(urgentContent(folders))).toBe(true);
  });
  expect(existsSync(urgentContent(folders))).toBe(false);
  await composeUrgent(folders, '2024/mot');
  (await prepareBuild(folders, () => undefined, {})).release();
  expect(existsSync(urgentContent(folders))).toBe(false);
});
