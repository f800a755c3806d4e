import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BULLETIN, bulletinText, writeContentRoot } from '../support/content-root.ts';
import { PROJECT } from '../support/project.ts';

const ANSWERS = ['--title', 'Hội nghị sơ kết quý một', '--date', '5/7/2024', '--where', 'Hội trường'];

test.each([
  ['new', [...ANSWERS, '--photo']],
  ['score-search', []],
  ['import', []],
  ['award', ['--look']],
  ['missing', []],
  ['publish-diff', []],
  ['fleet', []],
  ['offline', ['--attach']],
  ['offline', ['--sources']],
  ['verify', []],
  ['verify', ['.', '--ca-file']],
  ['verify', ['.', '--public-key']],
  ['offline', ['--sign']],
])('%s %j waits for no pipe that is named in the place of a file', async (command, args) => {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-pipe-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const pipe = join(folder, 'ong.jpg');
  execFileSync('mkfifo', [pipe]);
  const content = await writeContentRoot({ [BULLETIN]: bulletinText() });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(PROJECT, `scripts/${command}.ts`), ...args, pipe],
    { cwd: folder, env: { ...process.env, BANTIN_CONTENT: content }, encoding: 'utf8', timeout: 60_000 },
  );
  expect([status === null, status === 0, `${stdout}${stderr}` === '']).toEqual([false, false, false]);
});
