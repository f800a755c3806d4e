/**
 * Builds the site: `npm run build`. With `--preview` it builds a marked preview of drafts and scheduled bulletins, which
 * searchers are asked to leave alone, into a folder of its own.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { preview: { type: 'boolean', default: false } } });
const astro = join(import.meta.dirname, '..', 'node_modules', 'astro', 'bin', 'astro.mjs');
const env = values.preview ? { ...process.env, BANTIN_PREVIEW: '1' } : process.env;
process.exitCode = spawnSync(process.execPath, [astro, 'build'], { stdio: 'inherit', env }).status ?? 1;
