/**
 * Every fault that a failing machine can commit, at length, and what else takes minutes: `npm run test:faults`. `npm test` tries a
 * few of the faults.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs');
const env = { ...process.env, BANTIN_FAULTS: 'all' };
const { status } = spawnSync(process.execPath, [vitest, 'run', 'tests/faults', 'tests/long'], {
  stdio: 'inherit',
  env,
});
process.exitCode = status ?? 1;
