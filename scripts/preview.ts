/**
 * Shows the site with drafts and scheduled bulletins, marked, and follows each saved change: `npm run preview`. Nothing is
 * written to `dist`.
 */
import { runAstro } from '../src/release/build/run-node.ts';

process.exitCode = await runAstro(['dev', ...process.argv.slice(2)], { BANTIN_PREVIEW: '1' });
