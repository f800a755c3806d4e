/** Runs Astro in this process, without a word to any host: `node scripts/astro.ts dev`, with all that Astro takes after it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { QUIET } from '../src/release/quiet-astro.ts';

Object.assign(process.env, QUIET);
await import(
  pathToFileURL(join(import.meta.dirname, '..', 'node_modules', 'astro', 'bin', 'astro.mjs')).href
);
