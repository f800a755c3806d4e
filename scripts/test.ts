/**
 * Everything that must hold before a change is merged: `npm test`. `npm run test:quick` is the fast subset for development: the same
 * static checks, the unit and architecture tests but for the longest, and one layer of tests over a few sites that are built once.
 */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { print } from '../src/strings/terminal.ts';

/** The tests of that layer: what is built, and what readers see of it. */
const LAYER = [
  'tests/build/budgets',
  'tests/build/golden',
  'tests/build/hidden',
  'tests/build/public-names',
  'tests/build/seed',
  'tests/build/validate',
  'tests/browser/reading',
];

const isQuick = process.argv.includes('--quick');
/** Programs that the tests need; the first failure ends the run, here and below. */
const FOUND = isQuick ? ['find-browser', 'find-servers'] : ['find-browser', 'find-firefox', 'find-servers'];
/** Scripts of the static checks, run in parallel: each uses one core. */
const CHECKS = ['format:check', 'lint'];
/** The longest of them: the tests begin on the other core while it works. */
const LONG_CHECK = 'check:types';
/** Path prefixes of the tests that Vitest runs; empty means all. */
const TESTS = isQuick ? ['tests/unit', 'tests/architecture', ...LAYER] : [];

/** Starts one script of package.json as npm would, without npm's own lines around it. */
function start(script: string, stdio: StdioOptions, words: readonly string[] = []): ChildProcess {
  const env = isQuick ? { ...process.env, BANTIN_QUICK: '1' } : process.env;
  return spawn(process.execPath, ['--run', script, '--', ...words], { stdio, env });
}

async function hasSucceeded(child: ChildProcess): Promise<boolean> {
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0;
}

/** Runs a script with its output on this terminal. */
function run(script: string, words: readonly string[] = []): Promise<boolean> {
  print(`\n▸ ${script}`);
  return hasSucceeded(start(script, 'inherit', words));
}

/** How a script has ended that ran in parallel with others. */
interface Aside {
  isDone: boolean;
  report: string;
}

async function runAside(script: string): Promise<Aside> {
  const began = performance.now();
  const child = start(script, ['ignore', 'pipe', 'pipe']);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const isDone = await hasSucceeded(child);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const report = `\n▸ ${script}\n${Buffer.concat(said)}${isDone ? '✓' : '✗'} ${script} (${seconds} s)`;
  return { isDone, report };
}

/** Waits until a script has ended and prints what it said. */
async function tell(aside: Promise<Aside>): Promise<boolean> {
  const { isDone, report } = await aside;
  print(report);
  return isDone;
}

async function runAll(): Promise<boolean> {
  for (const script of FOUND) if (!(await run(script))) return false;
  const longCheck = runAside(LONG_CHECK);
  const held = await Promise.all(CHECKS.map((script) => tell(runAside(script))));
  const isTested = !held.includes(false) && (await run('vitest', TESTS));
  // In the middle of what Vitest prints it would be overlooked.
  return (await tell(longCheck)) && isTested;
}

process.exitCode = (await runAll()) ? 0 : 1;
