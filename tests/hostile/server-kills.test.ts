import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { readProjectFile } from '../support/project.ts';
import { drawEvenly } from '../support/thorough.ts';
import { momentOf } from '../unit/release/local-server.ts';
import { makeFolder } from '../unit/release/workshop.ts';

const SCRIPT = ['compare-lists.sh', 'on-server.sh']
  .map((name) => readProjectFile(`src/release/deploy/${name}`))
  .join('\n');
/** The programs of the script that are counted as its steps. None runs at the same time as another. */
const STEPS =
  'awk basename cat cmp cp cut date find grep ln ls mkdir mktemp mv readlink rm sed sort touch'.split(' ');
/** One step of so many neighbours is tried by `npm test`. */
const SHARE = 5;
const SEED = 20_261_201;
const SECRET = 'the words that are withdrawn';
const WITHDRAWN = 'withdrawn 2024/w\n';

/** A release by the first sign of its name. */
const RELEASES = {
  '1': { text: SECRET, takenBack: '' },
  '2': { text: `${SECRET}, and more`, takenBack: '' },
  '3': { text: 'withdrawn', takenBack: WITHDRAWN },
  /** Of content that does not know of the withdrawal. */
  '4': { text: `${SECRET}, again`, takenBack: '' },
};
type Name = keyof typeof RELEASES;
const nameOf = (release: Name) => `${release.repeat(16)}-${release.repeat(8)}`;

/** A server whose script is killed, with all that it started, before the step `at`; its steps are counted when that is 0. */
function openServer(folder: string, root: string) {
  const call = (at: number | undefined, ...words: string[]) =>
    spawnSync(
      'setsid',
      ['--wait', 'sh', '-s', '--', root, 'true', 'true', '', join(folder, 'etc'), ...words],
      {
        input: SCRIPT,
        encoding: 'utf8',
        env: {
          PATH:
            at === undefined
              ? process.env['PATH']
              : `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
          AT: String(at),
          COUNT: join(folder, 'count'),
        },
      },
    );
  const publish = async (release: Name, at?: number): Promise<number | null> => {
    await writeFile(join(folder, 'count'), '0');
    const of = [nameOf(release), momentOf(Number(release)), release];
    const begun = call(at, 'begin', ...of);
    // Behind it stands the way from there to the release in force.
    const [to = ''] = begun.stdout.trim().split(' ');
    if (begun.status !== 0 || to === 'same') return begun.status;
    await writeRelease(join(root, to), release);
    return call(at, 'switch', ...of, '', to).status;
  };
  return { call, publish };
}

async function writeRelease(folder: string, release: Name): Promise<void> {
  const { text, takenBack } = RELEASES[release];
  await mkdir(join(folder, 'site'), { recursive: true });
  await writeFile(join(folder, 'site', 'index.html'), text);
  await writeFile(join(folder, 'taken-back.txt'), takenBack);
  await writeFile(join(folder, 'addresses.txt'), '/tin/2024/w/\n');
  await writeFile(join(folder, 'smoke-test.txt'), '');
  const manifest = { releaseMoment: momentOf(Number(release)) };
  await writeFile(join(folder, 'bantin-manifest.json'), JSON.stringify(manifest, undefined, 1));
}

it('a publisher killed at any step leaves nothing that puts withdrawn words online again', async () => {
  const folder = await makeFolder();
  const root = join(folder, 'srv');
  const whole = join(folder, 'whole');
  await mkdir(join(folder, 'bin'));
  for (const name of STEPS) {
    const step = [
      '#!/bin/sh',
      'PATH=${PATH#*:}',
      'read -r count < "$COUNT"',
      'count=$((count + 1))',
      'echo "$count" > "$COUNT"',
      'if [ "$count" -eq "$AT" ]; then kill -9 0; fi',
      `exec ${name} "$@"`,
    ];
    await writeFile(join(folder, 'bin', name), `${step.join('\n')}\n`, { mode: 0o755 });
  }
  const { call, publish } = openServer(folder, root);
  const shown = () => readFile(join(root, 'current', 'site', 'index.html'), 'utf8');
  const reset = async () => {
    await rm(root, { recursive: true, force: true });
    await cp(whole, root, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  };
  for (const release of ['1', '2'] as const) expect(await publish(release)).toBe(0);
  await cp(root, whole, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  expect(await publish('3', 0)).toBe(0);
  const steps = Number(await readFile(join(folder, 'count'), 'utf8'));
  expect(steps).toBeGreaterThan(20);

  const attempts: Readonly<Record<string, () => unknown>> = {
    list: () => call(undefined, 'list'),
    'rollback to the first': () => call(undefined, 'rollback', nameOf('1')),
    'rollback to the second': () => call(undefined, 'rollback', nameOf('2')),
    'publish what does not know of it': () => publish('4'),
    'publish what was in force': () => publish('2'),
    hold: () => call(undefined, 'hold', 'thử', 'thử'),
    release: () => call(undefined, 'release'),
  };
  const counts = { before: 0, after: 0 };
  const killedAt = drawEvenly(
    Array.from({ length: steps }, (_, index) => index + 1),
    SHARE,
    SEED,
  );
  for (const at of killedAt) {
    await reset();
    expect([at, await publish('3', at)]).toEqual([at, expect.not.toBeOneOf([0])]);
    const wasInForce = !(await shown()).includes(SECRET);
    counts[wasInForce ? 'after' : 'before'] += 1;
    // Where the release before is still in force, the withdrawal is published again; else it is tried at once too.
    const again = wasInForce ? 0 : await publish('3');
    expect([at, again]).toEqual([at, 0]);
    for (const [name, attempt] of Object.entries(attempts)) {
      await attempt();
      expect([at, name, await shown()]).toEqual([at, name, RELEASES['3'].text]);
    }
    expect([at, await publish('3')]).toEqual([at, 0]);
    await expect(readFile(join(root, 'releases', nameOf('1'), 'site', 'index.html'))).rejects.toThrow(
      /ENOENT/u,
    );
  }
  expect([counts.before > 0, counts.after > 0]).toEqual([true, true]);
  console.log(
    `killed at ${killedAt.length} of ${steps} steps (seed ${SEED}), ${counts.before} before and ${counts.after} after the switch, ${Object.keys(attempts).length} attempts each: nothing withdrawn came back`,
  );
}, 300_000);
