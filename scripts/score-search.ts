/**
 * Scores the search of a finished site by questions of an office: `npm run score-search -- <questions.txt> [site folder]`, without a
 * folder that of the site built last. It writes nothing. Exit codes: 0 done, 2 could not run.
 */
import { findFolders, runCommand } from '../src/authoring/command.ts';
import { runScoreSearch } from '../src/judging/run.ts';
import { print } from '../src/strings/terminal.ts';

await runCommand(() => runScoreSearch(process.argv.slice(2), { folders: findFolders(), print }));
