/**
 * Every fault that a failing machine can commit, every page in every browser, and what else takes minutes: `npm run test:faults`.
 * `npm test` tries a few of each kind.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs');
/** Of Vitest, paths begin with these. */
const TESTS = [
  'tests/faults',
  'tests/long',
  'tests/browser/accessibility',
  'tests/browser/keyboard',
  'tests/browser/shapes',
  'tests/offline/browsers',
];
const env = { ...process.env, BANTIN_FAULTS: 'all' };
const { status } = spawnSync(process.execPath, [vitest, 'run', ...TESTS], {
  stdio: 'inherit',
  env,
});
process.exitCode = status ?? 1;
