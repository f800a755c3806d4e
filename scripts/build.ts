/**
 * Builds the site: `npm run build`. `--preview` builds a marked preview with drafts and scheduled bulletins, closed to search
 * engines, into a folder of its own. `--fewer` permits far fewer pages or photographs than the site before. `--fresh` deletes all
 * caches of earlier builds first.
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
