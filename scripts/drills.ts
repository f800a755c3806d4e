/**
 * Does again what the review of operations did by hand, and prints the table: the drill, what is expected, what happened and the
 * verdict: `npm run drills`. Exit codes: 0 all good, 1 not.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { listDrillFiles, readDrills } from '../tests/drills/table.ts';

const project = join(import.meta.dirname, '..');
const vitest = join(project, 'node_modules', 'vitest', 'vitest.mjs');
const reporters = ['default', './tests/drills/drill-table.ts'].map((name) => `--reporter=${name}`);

const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', ...reporters, ...listDrillFiles(readDrills())],
  // What takes minutes is run by these alone.
  { stdio: 'inherit', env: { ...process.env, BANTIN_FAULTS: 'drills' } },
);
process.exitCode = status ?? 1;
