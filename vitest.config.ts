import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import LongestFirst, { LONGEST } from './tests/support/longest-first.ts';

/** What takes minutes: `npm run test:faults` and `npm run drills` alone run it. */
const LONG = process.env['BANTIN_FAULTS'] === undefined ? ['tests/long/**'] : [];
/** Of the unit tests, `npm run test:quick` leaves out those that take longest. */
const LEFT_OUT =
  process.env['BANTIN_QUICK'] === undefined ? [] : LONGEST.filter((path) => path.startsWith('tests/unit/'));
const QUICK = ['tests/unit/**/*.test.ts', 'tests/architecture/**/*.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    // A snapshot that is missing fails, here as on a build server: `-u` alone writes one.
    update: 'none',
    setupFiles: ['./tests/support/uncoloured.ts'],
    reporters: ['default', './tests/support/slowest-files.ts'],
    sequence: { sequencer: LongestFirst },
    // It imports JSON in a way that Node does not take.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
    // Hundreds of commands are started, and each takes half of its time to compile the same modules. The content root is the
    // project's own, whatever `.env` of this machine names.
    env: { BANTIN_CONTENT: '', NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
    // Building a fixture site takes many seconds on two cores, more when photographs are cut or another file builds too.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // What is waited for comes late on a busy machine; by default a poll gives up after one second.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: QUICK,
          exclude: LEFT_OUT,
          // Most of such a file is the loading of what it imports: the files of one process share that, and what a test
          // has stubbed or spied on is put back before the next.
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
          unstubGlobals: true,
          // Vitest keeps one core for itself, which would be half of a small machine.
          maxWorkers: '100%',
          globalSetup: ['tests/support/temporary-folder.ts'],
          // Order 0 would be taken for "no order given".
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'heavy',
          include: ['tests/**/*.test.ts'],
          exclude: [...QUICK, ...LONG, 'tests/fixtures/**'],
          // One build or browser leaves part of a small machine idle; each takes up to 1.5 GB.
          maxWorkers: 3,
          globalSetup: ['tests/support/temporary-folder.ts', 'tests/support/sites-folder.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
