import { execFile } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, expect, it } from 'vitest';
import { findProgram } from '../../../scripts/local-nginx.ts';
import { writeProgram } from '../../recipes/stand-ins.ts';
import { PROJECT } from '../../support/project.ts';
import { makeFolder } from './workshop.ts';

const SCRIPT = join(PROJECT, 'src/release/deploy/without-network.sh');

let bin: string;
beforeEach(async () => {
  bin = join(await makeFolder(), 'bin');
  await mkdir(bin);
  // Only these are on the machine, and those that a test adds.
  for (const name of ['sh', 'dirname', 'id', 'tr']) await symlink(findProgram(name)!, join(bin, name));
  await symlink(process.execPath, join(bin, 'node'));
});

/** What is printed by `node -p 1 + 1`, without a network, on a machine with these programs besides. */
async function call(programs: Record<string, string>): Promise<string> {
  for (const [name, lines] of Object.entries(programs)) await writeProgram(join(bin, name), lines);
  const env = { PATH: bin, BANTIN_CONTENT: '/tmp/van-phong/noi-dung' };
  const asked = promisify(execFile)('sh', [SCRIPT, 'node', '-p', '1 + 1'], { env, cwd: PROJECT });
  return (await asked).stdout;
}

/** A program that says what it was asked for, and does it: what stands after the last of its own words. */
const doing = (last: string) =>
  `echo "$0 $*"\nuntil [ "$1" = "${last}" ]; do shift; done\nshift\nexec "$@"`.replace('$0', '${0##*/}');

const TRIED = 'case "$*" in *" true") exit';

it('a namespace of one’s own is the first way', async () => {
  const said = await call({
    unshare: `${TRIED} 0 ;; esac\n${doing('--')}`,
    sudo: 'exit 9',
    docker: 'exit 9',
  });
  expect(said).toBe('unshare --map-root-user --net -- node -p 1 + 1\n2\n');
});

it('a namespace that sudo makes is the second, and keeps the settings of the build', async () => {
  const said = await call({
    unshare: `${TRIED} 1 ;; esac\n${doing('--')}`,
    sudo: `${TRIED} 0 ;; esac\necho "sudo $*"\nwhile :; do case $1 in -n | --preserve-env=* | --) shift ;; --user) shift 2 ;; *) break ;; esac; done\nexec "$@"`,
    docker: 'exit 9',
  });
  const kept =
    '--preserve-env=PATH,BANTIN_CONTENT,BANTIN_LANG,BANTIN_FEWER,BANTIN_RESTORE,BANTIN_FRESH,BANTIN_RELEASE_MOMENT';
  const [first, second, third, ...rest] = said.split('\n');
  expect(first).toMatch(
    new RegExp(`^sudo -n ${kept} unshare --net -- sudo -n ${kept} --user \\S+ -- node `, 'u'),
  );
  expect(second).toMatch(/^unshare --net -- sudo /u);
  expect([third?.startsWith('sudo -n --preserve-env'), rest]).toEqual([true, ['2', '']]);
});

it('a container is the third, with what it needs and nothing else of the machine', async () => {
  const said = await call({
    unshare: 'exit 1',
    sudo: 'exit 1',
    docker: `[ "$1" = info ] && exit\n${doing('node:24.21.0-bookworm')}`,
  });
  const [words, result] = said.split('\n');
  expect(words).toMatch(
    /^docker run --rm --network none --user \d+:\d+ --env HOME=\/tmp --env BANTIN_CONTENT /u,
  );
  expect(words!.match(/--volume \S+/gu)).toEqual([
    `--volume ${PROJECT}:${PROJECT}`,
    '--volume /tmp/van-phong:/tmp/van-phong',
  ]);
  expect(words).toContain(` --workdir ${PROJECT} node:24.21.0-bookworm node `);
  expect(result).toBe('2');
});

it.each<[string, Record<string, string>]>([
  ['has nothing of that', {}],
  ['allows nothing of that', { unshare: 'exit 1', sudo: 'exit 1', docker: 'exit 1' }],
])('nothing is run on a machine that %s', async (_, programs) => {
  const failed = call(programs);
  await expect(failed).rejects.toMatchObject({ code: 1, stdout: '' });
  await expect(failed).rejects.toThrow(/nothing was run: see "Without a network"/u);
});
