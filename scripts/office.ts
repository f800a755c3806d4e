/**
 * Makes the repository of an office beside this project, or brings one to this version: `npm run office -- ../van-phong`; without a
 * folder the one in use. Exit codes: 0 done, 1 the folder cannot be used, 2 could not run.
 */
import { runCommand } from '../src/authoring/command.ts';
import { runOffice } from '../src/authoring/office/run.ts';
import { getFolders } from '../src/folders.ts';
import { print } from '../src/strings/terminal.ts';

await runCommand(() => runOffice(process.argv.slice(2), getFolders(), print));
