import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawEvenly } from '../support/thorough.ts';
import { SteppedServer } from './stepped-server.ts';

/** The programs of the script that are counted as its steps. None runs at the same time as another. */
const STEPS =
  'awk basename cat cmp cp cut date find grep ln ls mkdir mktemp mv readlink rm sed sort touch'.split(' ');
/** One step of so many neighbours is tried by `npm test`. */
const SHARE = 5;
const SEED = 20_261_201;
const SECRET = 'the words that are withdrawn';

/** A release by the first sign of its name. */
const RELEASES = {
  '1': { text: SECRET, takenBack: '' },
  '2': { text: `${SECRET}, and more`, takenBack: '' },
  '3': { text: 'withdrawn', takenBack: 'withdrawn 2024/w\n' },
  /** Of content that does not know of the withdrawal. */
  '4': { text: `${SECRET}, again`, takenBack: '' },
};

it('a publisher killed at any step leaves nothing that puts withdrawn words online again', async () => {
  const server = await SteppedServer.make(STEPS, RELEASES);
  const publish = async (release: string, at?: string) =>
    (await server.publish(release, at === undefined ? undefined : { at, how: 'kill' })).code;
  for (const release of ['1', '2']) expect(await publish(release)).toBe(0);
  await server.keep();
  const { code, steps } = await server.publish('3', { at: 'none', how: 'kill' });
  expect([code, steps.length > 20]).toEqual([0, true]);

  const attempts: Readonly<Record<string, () => unknown>> = {
    list: () => server.ask(undefined, 'list'),
    'rollback to the first': () => server.ask(undefined, 'rollback', server.nameOf('1')),
    'rollback to the second': () => server.ask(undefined, 'rollback', server.nameOf('2')),
    'publish what does not know of it': () => publish('4'),
    'publish what was in force': () => publish('2'),
    hold: () => server.ask(undefined, 'hold', 'thử', 'thử'),
    release: () => server.ask(undefined, 'release'),
  };
  const counts = { before: 0, after: 0 };
  const killedAt = drawEvenly(steps, SHARE, SEED);
  for (const at of killedAt) {
    await server.reset();
    expect([at, await publish('3', at)]).toEqual([at, expect.not.toBeOneOf([0])]);
    const wasInForce = !(await server.shown())!.includes(SECRET);
    counts[wasInForce ? 'after' : 'before'] += 1;
    // Where the release before is still in force, the withdrawal is published again; else it is tried at once too.
    const again = wasInForce ? 0 : await publish('3');
    expect([at, again]).toEqual([at, 0]);
    for (const [name, attempt] of Object.entries(attempts)) {
      await attempt();
      expect([at, name, await server.shown()]).toEqual([at, name, RELEASES['3'].text]);
    }
    expect([at, await publish('3')]).toEqual([at, 0]);
    await expect(
      readFile(join(server.root, 'releases', server.nameOf('1'), 'site', 'index.html')),
    ).rejects.toThrow(/ENOENT/u);
  }
  expect([counts.before > 0, counts.after > 0]).toEqual([true, true]);
  console.log(
    `killed at ${killedAt.length} of ${steps.length} steps (seed ${SEED}), ${counts.before} before and ${counts.after} after the switch, ${Object.keys(attempts).length} attempts each: nothing withdrawn came back`,
  );
}, 300_000);
