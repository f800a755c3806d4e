/**
 * Loaded into a build or a rollback by NODE_OPTIONS. Counts the calls that change something on the disk; at the call whose number FAULT_STEP
 * names, the whole process group is killed, as a machine dies. When it ends, the count goes to the file FAULT_STEPS.
 * FAULT_PART_STEP names a call of the thread that makes the parts of the search index instead; where FAULT_PART_FULL is set, that call
 * and all later ones find the disk full.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread, workerData } from 'node:worker_threads';

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
const isIndexThread = !isMainThread && workerData?.present !== undefined;
const fatal = Number((isIndexThread ? process.env.FAULT_PART_STEP : process.env.FAULT_STEP) ?? 0);
let steps = 0;

function count() {
  steps += 1;
  if (isIndexThread && fatal > 0 && steps >= fatal && process.env.FAULT_PART_FULL) {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  }
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

if (isIndexThread || (isMainThread && /(?:astro\.mjs|rollback\.ts)$/.test(process.argv[1] ?? ''))) {
  for (const name of CHANGING) {
    watch(fs, name);
    watch(fs, `${name}Sync`);
    watch(fs.promises, name);
  }
  syncBuiltinESMExports();
  const { writeFileSync } = fs;
  process.on('exit', () => {
    const total = steps;
    if (isMainThread && process.env.FAULT_STEPS) writeFileSync(process.env.FAULT_STEPS, String(total));
  });
}
