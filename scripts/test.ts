/** Everything that must hold before a change is taken, one npm script after another; the first failure ends the run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const STEPS = [
  'find-browser',
  'find-firefox',
  'find-servers',
  'format:check',
  'lint',
  'check:types',
  'vitest',
];

/** Runs one script of package.json as npm would, without npm's own lines around it. */
async function run(script: string): Promise<number> {
  const child = spawn(process.execPath, ['--run', script], {
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}

for (const step of STEPS) {
  const began = performance.now();
  console.log(`\n▸ ${step}`);
  const code = await run(step);
  // Vitest's own summary is the last thing to be read.
  if (step === 'vitest') {
    process.exitCode = code;
    break;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${step} (${seconds} s)`);
  if (code !== 0) {
    process.exitCode = code;
    break;
  }
}
