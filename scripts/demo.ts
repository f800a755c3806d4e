/** Builds and serves the invented office that uses every feature: `npm run demo`. */
import { join } from 'node:path';

process.env['BANTIN_CONTENT'] = join(import.meta.dirname, '..', 'tests', 'fixtures', 'sites', 'demo');
await import('./start.ts');
