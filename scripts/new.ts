/**
 * Makes the folder of a new bulletin, or, with `--decision`, that of a decision: `npm run new`, or everything as flags;
 * `npm run new -- --help` lists them.
 */
import { runCommand } from '../src/authoring/command.ts';
import { runNew } from '../src/authoring/new/run.ts';
import { findRepository } from '../src/authoring/office/record.ts';
import { runNewDecision } from '../src/awards/taking/new-decision.ts';
import { getFolders } from '../src/folders.ts';
import { getReleaseMoment } from '../src/release-moment.ts';
import { print } from '../src/strings/terminal.ts';

await runCommand(() => {
  const args = process.argv.slice(2);
  const run = args.includes('--decision') ? runNewDecision : runNew;
  return run(args, {
    project: findRepository(getFolders()),
    isTerminal: process.stdin.isTTY && process.stdout.isTTY,
    moment: getReleaseMoment(),
    print: (line) => print(line),
  });
});
