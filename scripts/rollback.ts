/**
 * Makes the previous release the site again: `npm run rollback`. Run once more, it undoes itself. Where it would undo a correction
 * or bring back what was removed, it says of which bulletins, and does it when they are named: `--undo 2024/slug`, once for each.
 * Exit codes: 0 done, 1 not possible, 75 a build or a packing is running.
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
