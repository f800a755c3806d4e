/** Takes over what an office has as drafts: `npm run import -- <file or folder> …`; `-- --help` explains it. */
import { runCommand } from '../src/authoring/command.ts';
import { runImport } from '../src/importing/run/command.ts';
import { getReleaseMoment } from '../src/release-moment.ts';
import { print } from '../src/strings/terminal.ts';

await runCommand(() =>
  runImport(process.argv.slice(2), {
    isTerminal: process.stdin.isTTY && process.stdout.isTTY,
    moment: getReleaseMoment(),
    print: (line) => print(line),
  }),
);
