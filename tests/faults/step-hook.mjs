/**
 * Loaded into a build by NODE_OPTIONS. Counts the calls that change something on the disk; at the call whose number FAULT_STEP
 * names, the whole process group is killed, as a machine dies. When the build ends, the count goes to the file FAULT_STEPS.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const CHANGING = [
  'appendFile',
  'copyFile',
  'cp',
  'link',
  'mkdir',
  'open',
  'rename',
  'rm',
  'rmdir',
  'unlink',
  'utimes',
  'write',
  'writeFile',
];
const fatal = Number(process.env.FAULT_STEP ?? 0);
let steps = 0;

function count() {
  steps += 1;
  if (steps === fatal) process.kill(-process.pid, 'SIGKILL');
}

function watch(api, name) {
  const original = api[name];
  if (typeof original !== 'function') return;
  api[name] = Object.assign(function (...args) {
    count();
    return original.apply(this, args);
  }, original);
}

if (isMainThread && process.argv[1]?.endsWith('astro.mjs')) {
  for (const name of CHANGING) {
    watch(fs, name);
    watch(fs, `${name}Sync`);
    watch(fs.promises, name);
  }
  syncBuiltinESMExports();
  const { writeFileSync } = fs;
  process.on('exit', () => {
    const total = steps;
    if (process.env.FAULT_STEPS) writeFileSync(process.env.FAULT_STEPS, String(total));
  });
}
