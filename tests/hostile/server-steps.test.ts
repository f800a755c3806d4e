import { expect, it } from 'vitest';
import { drawEvenly } from '../support/thorough.ts';
import { SteppedServer, type Fault, type Outcome } from './stepped-server.ts';

/** Every program of the script but flock, which waits and then refuses. */
const STEPS =
  'awk cat cmp cp curl cut date find grep ln ls mkdir mktemp mv readlink rm sed sha256sum touch'.split(' ');
/** One step of so many neighbours is tried by `npm test`. */
const SHARE = 4;
const SEED = 20_261_202;

const RELEASES = {
  '1': { text: 'the words that are withdrawn', takenBack: '' },
  '2': { text: 'the words that are withdrawn, and more', takenBack: '' },
  '3': { text: 'withdrawn', takenBack: 'withdrawn 2024/w\n' },
  '4': { text: 'nothing withdrawn', takenBack: '' },
};

type Release = keyof typeof RELEASES;

/** What is done, which release it puts in force, and which one was in force before it. */
const DEEDS: Readonly<
  Record<string, { to: Release; run: (server: SteppedServer, fault?: Fault) => Promise<Outcome> }>
> = {
  'publish what takes something back': { to: '3', run: (server, fault) => server.publish('3', fault) },
  'publish what takes nothing back': { to: '4', run: (server, fault) => server.publish('4', fault) },
  'go back': { to: '1', run: (server, fault) => server.ask(fault, 'rollback', server.nameOf('1')) },
};

it.each(
  Object.entries(DEEDS).flatMap(([name, deed]) =>
    (['fail', 'full'] as const).map((how) => ({ name, how, ...deed })),
  ),
)(
  '$name: whatever step fails ($how), readers have a whole site, and code and last line say which',
  async ({ name, how, to, run }) => {
    const server = await SteppedServer.make(STEPS, RELEASES);
    for (const release of ['1', '2'] as const) expect((await server.publish(release)).code).toBe(0);
    await server.keep();
    const { code, steps } = await run(server, { at: 'none', how });
    expect([code, await server.shown(), steps.length > 15]).toEqual([0, RELEASES[to].text, true]);
    const counts = { done: 0, before: 0, after: 0 };
    const failed = drawEvenly(steps, SHARE, SEED);
    for (const at of failed) {
      await server.reset();
      const outcome = await run(server, { at, how });
      const shown = await server.shown();
      const isDone = outcome.code === 0;
      const isInForce = shown === RELEASES[to].text;
      counts[isDone ? 'done' : isInForce ? 'after' : 'before'] += 1;
      // One of the two whole sites; the new one where the code says that all is done.
      expect([at, outcome, shown]).toEqual([
        at,
        outcome,
        expect.toBeOneOf(isDone ? [RELEASES[to].text] : [RELEASES['2'].text, RELEASES[to].text]),
      ]);
      // A code that says it failed goes with a line that says what is in force.
      const inForce = server.nameOf(isInForce ? to : '2');
      const line = isInForce
        ? new RegExp(`In force: releases/${inForce}\\. Run it again\\.\\n$`, 'u')
        : new RegExp(
            `the release before stays\\.\\n|In force: (?:releases/${inForce}|see .*)\\. Run it again\\.\\n$|was changed|No space`,
            'u',
          );
      expect([at, isDone || line.test(outcome.said), outcome.said]).toEqual([at, true, outcome.said]);
      // Once the disk is well again, the same is done by running it again.
      const again = await run(server);
      expect([at, again.code === 0 || /in force already/u.test(again.said), await server.shown()]).toEqual([
        at,
        true,
        RELEASES[to].text,
      ]);
    }
    expect(counts.before + counts.after).toBeGreaterThan(0);
    console.log(
      `${name}: ${failed.length} of ${steps.length} steps (${how}, seed ${SEED}): ${JSON.stringify(counts)}`,
    );
  },
  300_000,
);
