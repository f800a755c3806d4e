/**
 * Every fault that a failing machine can commit, every page in every browser, the drills, and what else takes minutes:
 * `npm run test:faults`. `npm test` tries a few of each kind.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listDrillFiles, readDrills } from '../tests/drills/table.ts';

const project = join(import.meta.dirname, '..');
const vitest = join(project, 'node_modules', 'vitest', 'vitest.mjs');

/** Pattern of test files that try a few cases of a kind in `npm test`, and all of them here. */
const TRIES_MORE = /\b(?:IS_THOROUGH|chooseOfEachKind|drawEvenly)\b/u;

/** The test files below these folders, and all others that try more here. */
const FOLDERS = ['tests/faults', 'tests/long'];
const others = readdirSync(join(project, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => join('tests', path))
  .filter((path) => TRIES_MORE.test(readFileSync(join(project, path), 'utf8')));

/** What `npm run drills` runs; its table stands at the end. */
const drills = listDrillFiles(readDrills());
const reporters = ['default', './tests/support/slowest-files.ts', './tests/drills/drill-table.ts'].map(
  (name) => `--reporter=${name}`,
);

const env = { ...process.env, BANTIN_FAULTS: 'all' };
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', ...reporters, ...new Set([...FOLDERS, ...others, ...drills])],
  {
    stdio: 'inherit',
    env,
  },
);
process.exitCode = status ?? 1;
