/**
 * Exchanges the site with the previous release: `npm run rollback`; a second run undoes it. If it would undo a correction or restore
 * something removed, it names the bulletins and stops, unless each is given: `--undo 2024/slug`. Exit codes: 0 done, 1 not possible,
 * 75 a build or a packing is running.
 */
import { parseArgs } from 'node:util';
import { getFolders } from '../src/folders.ts';
import { rollBack } from '../src/release/swap/rollback.ts';
import { explainStop } from '../src/release/stop.ts';
import { complain, print } from '../src/strings/terminal.ts';

try {
  const { values } = parseArgs({ options: { undo: { type: 'string', multiple: true, default: [] } } });
  await rollBack(getFolders(), print, values.undo);
} catch (error) {
  const { message, exitCode } = explainStop(error);
  void complain(message);
  process.exitCode = exitCode;
}
