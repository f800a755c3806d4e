/**
 * Asks for every address outside of the site to which published content links: `npm run links`. It needs the network, and belongs to no build and no
 * test. Exit codes: 0 none is broken, 1 some are broken or not everything could be read, 2 could not run.
 */
import { openFolders, runCommand } from '../src/authoring/command.ts';
import { getReleaseMoment } from '../src/release-moment.ts';
import { complain, print } from '../src/strings/terminal.ts';
import { runLinks } from '../src/watching/links/run.ts';

await runCommand(() =>
  runLinks(process.argv.slice(2), {
    folders: openFolders(),
    moment: getReleaseMoment(),
    print,
    complain: (text) => void complain(text),
  }),
);
