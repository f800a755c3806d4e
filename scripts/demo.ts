/** Builds and serves the invented office that uses every feature: `npm run demo`, with all that `npm start` takes. */
import { join } from 'node:path';
import { runNode } from '../src/release/build/run-node.ts';

const BANTIN_CONTENT = join(import.meta.dirname, '..', 'tests', 'fixtures', 'sites', 'demo');
process.exitCode = await runNode(join(import.meta.dirname, 'start.ts'), process.argv.slice(2), {
  BANTIN_CONTENT,
});
