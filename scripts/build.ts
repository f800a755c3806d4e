/**
 * Builds the site: `npm run build`. With `--preview` it builds a marked preview of drafts and scheduled bulletins, which
 * searchers are asked to leave alone, into a folder of its own. With `--fewer` the site may have far fewer pages or photographs
 * than the one before. With `--fresh` nothing that earlier builds remembered is used: it is deleted.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { QUIET } from '../src/release/quiet-astro.ts';

const { values } = parseArgs({
  options: {
    preview: { type: 'boolean', default: false },
    fewer: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  },
});
const astro = join(import.meta.dirname, '..', 'node_modules', 'astro', 'bin', 'astro.mjs');
const env = {
  ...process.env,
  ...QUIET,
  ...(values.preview ? { BANTIN_PREVIEW: '1' } : {}),
  ...(values.fewer ? { BANTIN_FEWER: '1' } : {}),
  ...(values.fresh ? { BANTIN_FRESH: '1' } : {}),
};
process.exitCode = spawnSync(process.execPath, [astro, 'build'], { stdio: 'inherit', env }).status ?? 1;
