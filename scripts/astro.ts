/** Runs Astro without a word to any host: `node scripts/astro.ts dev`, with all that Astro takes after it. */
import { runAstro } from '../src/release/build/run-node.ts';

process.exitCode = await runAstro(process.argv.slice(2));
