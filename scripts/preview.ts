/**
 * Shows the site with drafts and scheduled bulletins, marked, and follows each saved change: `npm run preview`. Nothing is
 * written to `dist`.
 */
import { findFolders, runCommand } from '../src/authoring/command.ts';
import { explainCommand } from '../src/authoring/command-args.ts';
import { runAstro } from '../src/release/build/run-node.ts';

await runCommand(async () => {
  const args = process.argv.slice(2);
  if (args.some((arg) => arg === '--help' || arg === '-h')) throw explainCommand([]);
  findFolders();
  return runAstro(['dev', ...args], { BANTIN_PREVIEW: '1' });
});
