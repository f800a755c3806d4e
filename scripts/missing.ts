/**
 * Proposes former addresses (`aliases`) of bulletins from what access logs of a server say was not found: `npm run missing -- <access.log…>`, packed by gzip or not.
 * It writes nothing. Exit codes: 0 done, 2 could not run.
 */
import { openFolders, runCommand } from '../src/authoring/command.ts';
import { getReleaseMoment } from '../src/release-moment.ts';
import { complain, print } from '../src/strings/terminal.ts';
import { runMissing } from '../src/watching/missing/run.ts';

await runCommand(() =>
  runMissing(process.argv.slice(2), {
    folders: openFolders(),
    moment: getReleaseMoment(),
    print,
    complain: (text) => void complain(text),
  }),
);
