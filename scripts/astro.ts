/** Runs Astro without telemetry and update checks: `node scripts/astro.ts dev`, followed by any arguments of Astro. */
import { runAstro } from '../src/release/build/run-node.ts';

process.exitCode = await runAstro(process.argv.slice(2));
