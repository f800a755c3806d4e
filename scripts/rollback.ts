/**
 * Makes the previous release the site again: `npm run rollback`. Run once more, it undoes itself. Exit codes: 0 done, 1 not
 * possible, 75 a build or a packing is running.
 */
import { getFolders } from '../src/folders.ts';
import { rollBack } from '../src/release/rollback.ts';
import { explainStop } from '../src/release/stop.ts';

try {
  await rollBack(getFolders(), (line) => console.log(line));
} catch (error) {
  const { message, exitCode } = explainStop(error);
  console.error(message);
  process.exitCode = exitCode;
}
