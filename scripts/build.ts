/**
 * Builds the site: `npm run build`. With `--preview` it builds a marked preview of drafts and scheduled bulletins, which
 * searchers are asked to leave alone, into a folder of its own. With `--fewer` the site may have far fewer pages or photographs
 * than the one before. With `--fresh` nothing that earlier builds remembered is used: it is deleted.
 */
import { parseArgs } from 'node:util';
import { runAstro } from '../src/release/build/run-node.ts';

const { values } = parseArgs({
  options: {
    preview: { type: 'boolean', default: false },
    fewer: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  },
});
process.exitCode = await runAstro(['build'], {
  ...(values.preview ? { BANTIN_PREVIEW: '1' } : {}),
  ...(values.fewer ? { BANTIN_FEWER: '1' } : {}),
  ...(values.fresh ? { BANTIN_FRESH: '1' } : {}),
});
