import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, expect, it } from 'vitest';
import { PROJECT } from '../../support/project.ts';
import { makeFolder, writeFiles } from './workshop.ts';

const run = promisify(execFile);
const FOLDER = 'src/release/deploy';
const NAMED = ['-c', 'user.name=Trần Văn Thử', '-c', 'user.email=thu@thu.example'];

let folder: string;
let bantin: string;
let office: string;

/** Bantin and an office's repository, of which only the script itself is real: the other steps note that they were taken. */
beforeEach(async () => {
  folder = await makeFolder();
  [bantin, office] = [join(folder, 'bantin'), join(folder, 'office')];
  await mkdir(join(bantin, FOLDER), { recursive: true });
  await copyFile(join(PROJECT, FOLDER, 'publish-by-cron.sh'), join(bantin, FOLDER, 'publish-by-cron.sh'));
  await writeFiles(bantin, {
    'scripts/due.ts': 'process.exitCode = 3;\n',
    [`${FOLDER}/make-release.sh`]: `echo made >> '${folder}/taken'\n`,
    [`${FOLDER}/publish-to-server.sh`]: `echo "published $2 $3" >> '${folder}/taken'\n`,
  });
  await commit(bantin);
  await writeFiles(join(folder, 'remote'), { 'a.txt': 'a' });
  await commit(join(folder, 'remote'));
  await run('git', ['clone', '--quiet', join(folder, 'remote'), office]);
});

async function commit(place: string): Promise<void> {
  await run('git', ['init', '--quiet', '--initial-branch=main', place]);
  await run('git', ['-C', place, 'add', '--all']);
  await run('git', ['-C', place, ...NAMED, 'commit', '--quiet', '--allow-empty', '--message=Edit']);
}

/** An hour: how cron's line ends, and what it says. */
async function tick(): Promise<{ code: number; said: string }> {
  const words = [join(bantin, FOLDER, 'publish-by-cron.sh'), office, 'office@server', '/srv/bantin'];
  return run('sh', words).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      said: stdout + stderr,
    }),
  );
}

const QUIET = { code: 0, said: '' };
const taken = () => readFile(join(folder, 'taken'), 'utf8').catch(() => '');
const replace = (name: string, text: string) => writeFile(join(bantin, name), text);
const ONCE = 'made\npublished office@server /srv/bantin\n';

it('publishes once, and again when something is due, without a word', async () => {
  expect([await tick(), await tick(), await taken()]).toEqual([QUIET, QUIET, ONCE]);
  await replace('scripts/due.ts', '');
  expect([await tick(), await taken()]).toEqual([QUIET, ONCE + ONCE]);
});

it('publishes with another version of Bantin, though nothing of the content is due', async () => {
  await tick();
  await commit(bantin);
  expect([await tick(), await taken()]).toEqual([QUIET, ONCE + ONCE]);
});

it('does what failed again an hour later, and says all of it each time', async () => {
  await replace(`${FOLDER}/publish-to-server.sh`, 'echo "No route to host" >&2; exit 75\n');
  const failed = { code: 75, said: 'No route to host\n' };
  expect([await tick(), await tick(), await taken()]).toEqual([failed, failed, 'made\nmade\n']);
});

it('builds nothing when it cannot be told whether something is due, or what the newest commit is', async () => {
  await tick();
  await replace('scripts/due.ts', 'throw new Error("no disk");\n');
  expect(await tick()).toEqual({ code: 1, said: expect.stringContaining('no disk') });
  await run('git', ['-C', office, 'remote', 'set-url', 'origin', join(folder, 'gone')]);
  expect(await tick()).toEqual({ code: 1, said: expect.stringContaining('gone') });
  expect(await taken()).toBe(ONCE);
});

it('does nothing while the run before is still at work', async () => {
  await replace(
    `${FOLDER}/make-release.sh`,
    `echo made >> '${folder}/taken'; while [ ! -e '${folder}/go' ]; do sleep 0.05; done\n`,
  );
  const first = tick();
  await expect.poll(taken).toBe('made\n');
  expect(await tick()).toEqual(QUIET);
  await writeFile(join(folder, 'go'), '');
  expect([await first, await taken()]).toEqual([QUIET, ONCE]);
});
