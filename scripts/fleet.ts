/**
 * Pulls, builds what is due and publishes for all offices that a file names, one after another: `npm run fleet -- fleet.yaml`. What
 * fails for one office stops no other, and ends in a table. Exit codes: 0 all went well, 1 an office failed, 2 the file cannot be
 * used, 75 some have to wait: a release is held, or another process runs the same fleet.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { runCommand } from '../src/authoring/command.ts';
import { reportIssues } from '../src/bulletins/content-error.ts';
import { readFleet } from '../src/fleet/fleet-file.ts';
import { runFleet } from '../src/fleet/run.ts';
import { getCallerFolder } from '../src/folders.ts';
import { messageLanguage } from '../src/gate/report.ts';
import { getReleaseMoment } from '../src/release-moment.ts';
import { fleetWords } from '../src/strings/fleet.ts';
import { Stop } from '../src/strings/stop.ts';
import { print } from '../src/strings/terminal.ts';

await runCommand(async () => {
  const words = fleetWords(messageLanguage());
  const { positionals } = parseCommandArgs({ allowPositionals: true, options: {} });
  const [named] = positionals;
  if (named === undefined || positionals.length > 1) throw new Stop(words.oneFile, 2);
  const file = resolve(getCallerFolder(), named);
  if (!existsSync(file)) throw new Stop(words.noFile(named), 2);
  const read = await readFleet(file, named);
  if ('issues' in read) throw new Stop(reportIssues(read.issues), 2);
  const project = join(import.meta.dirname, '..');
  return runFleet(read.fleet, { project, now: getReleaseMoment(), environment: process.env }, words, print);
});
