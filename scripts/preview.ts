/**
 * Shows the site with drafts and scheduled bulletins, marked, and follows each saved change: `npm run preview`. Nothing is
 * written to `dist`.
 */
import { argv, env } from 'node:process';

env['BANTIN_PREVIEW'] = '1';
argv.splice(2, 0, 'dev');
await import('./astro.ts');
