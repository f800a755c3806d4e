/**
 * Shows the site with drafts and scheduled bulletins, marked, and follows each saved change: `npm run preview`. Nothing is
 * written to `dist`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const astro = join(import.meta.dirname, '..', 'node_modules', 'astro', 'bin', 'astro.mjs');
const env = { ...process.env, BANTIN_PREVIEW: '1' };
process.exitCode =
  spawnSync(process.execPath, [astro, 'dev', ...process.argv.slice(2)], { stdio: 'inherit', env }).status ??
  1;
