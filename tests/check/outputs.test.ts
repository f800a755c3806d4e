import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { listFilesBelow } from '../../src/files/list-files.ts';
import { listCommands, listOptions } from '../support/command-options.ts';
import { BULLETIN, bulletinText, writeContentRoot } from '../support/content-root.ts';
import { PROJECT } from '../support/project.ts';
import { runCheck } from '../support/run-check.ts';

/** Options that name where a command writes, by the command, each with what else that asks for. */
const OUTPUTS: Readonly<Record<string, readonly string[]>> = {
  'artefact --out': [],
  'check --output': [],
  'offline --out': [],
  'sbom --out': [],
  'verify --log': ['.'],
};

const commands = listCommands();
let root: string;

beforeAll(async () => {
  root = await writeContentRoot({ [BULLETIN]: bulletinText() });
  return () => rm(dirname(root), { recursive: true });
});

test('every option that names an output is known here', () => {
  const named = [...commands].flatMap(([name, file]) =>
    [...listOptions(file)].flatMap((option) =>
      /^(?:out|output|log|report|save|target|file)$/u.test(option) ? [`${name} --${option}`] : [],
    ),
  );
  expect(named.toSorted()).toEqual(Object.keys(OUTPUTS).toSorted());
});

test.each(Object.entries(OUTPUTS))('%s writes over nothing of the content', async (output, more) => {
  const [name, option] = output.split(' ') as [string, string];
  for (const path of ['site.yaml', BULLETIN, '', 'bulletins/2024/moi', 'moi.json']) {
    const place = join(root, path);
    const before = await readAll();
    const { status, stderr } = spawnSync(process.execPath, [commands.get(name)!, ...more, option, place], {
      cwd: PROJECT,
      env: { ...process.env, BANTIN_CONTENT: root },
      encoding: 'utf8',
    });
    expect([path, status === 0, stderr !== '']).toEqual([path, false, true]);
    expect(await readAll()).toEqual(before);
  }
});

/** Everything below the content root, by path. */
async function readAll(): Promise<string[]> {
  const paths = await listFilesBelow(root);
  return Promise.all(paths.map(async (path) => `${path} ${await readFile(join(root, path), 'utf8')}`));
}

test('check says what is in its way, repairs nothing before, and replaces reports of its own alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-report-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const refused = await runCheck(root, ['--fix', '--output', join(root, 'site.yaml')]);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain(`${join(root, 'site.yaml')} nằm trong ${root}`);
  const other = join(folder, 'thu.txt');
  await writeFile(other, 'Thư của một người.\n');
  expect((await runCheck(root, ['--output', other])).err).toContain('không bị ghi đè');
  expect(await readFile(other, 'utf8')).toBe('Thư của một người.\n');
  await symlink(other, join(folder, 'lien-ket.txt'));
  expect((await runCheck(root, ['--output', join(folder, 'lien-ket.txt')])).code).toBe(2);
});

test.each(['human', 'plain', 'json', 'github', 'gitlab'])(
  'a report in the form "%s" replaces one of any form',
  async (format) => {
    const folder = await mkdtemp(join(tmpdir(), 'bantin-report-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'bao-cao');
    const ends: (number | null)[] = [];
    for (const each of [format, 'json', format, 'human', format])
      ends.push((await runCheck(root, ['--format', each, '--output', file])).code);
    expect(ends).toEqual([0, 0, 0, 0, 0]);
  },
);
