import { join, relative } from 'node:path';
import { reportIssues } from '../../bulletins/content-error.ts';
import { Stop } from '../../strings/stop.ts';
import { commandWords, openFolders, type ExitCode } from '../command.ts';
import { wireContent } from '../editor/wire-content.ts';
import { askRest } from './ask.ts';
import { createBulletin } from './create.ts';
import { completeWithDefaults } from './defaults.ts';
import { parseFlags } from './flags.ts';
import { answerFromFlags } from './from-flags.ts';
import { openOffice } from './office.ts';
import { findNearName, listPlaceChoices } from './places.ts';
import { begin } from './prompts.ts';

/** What the command needs to know: the project, whether it runs in a terminal, and the present moment (ISO date-time with zone). */
export interface CommandContext {
  /** The folder that the editor program has open. */
  project: string;
  isTerminal: boolean;
  moment: string;
  print: (line: string) => void;
}

/** `npm run new`: flags, questions for the rest, a folder, what to do next. */
export async function runNew(
  args: readonly string[],
  { project, isTerminal, moment, print }: CommandContext,
): Promise<ExitCode> {
  const words = commandWords().new;
  const { given, help, yes } = parseFlags(args);
  if (help) {
    print(words.help);
    return 0;
  }
  const office = await openOffice(openFolders(), moment);
  const { answers: known, problems } = await answerFromFlags(given, office);
  if (problems.length > 0) throw new Stop(problems.join('\n'), 1);
  const asks = isTerminal && !yes;
  if (asks) begin();
  const answers = asks ? await askRest(known, office) : completeWithDefaults(known, office);
  const { path, warnings } = await createBulletin(answers, office);
  await wireContent(project, office.folders.content);

  const shown = showPath(join(office.folders.content, path), office.folders.project);
  print(words.created(shown));
  const { location } = answers;
  if (location && location.place === undefined) {
    const choices = listPlaceChoices(office.registers.places, answers.date);
    print(words.unlisted(location.text, findNearName(location.text, choices)));
  }
  if (warnings.length > 0) print(reportIssues(warnings));
  print(`\n${words.next(`${shown}/index.mdx`, answers.status === 'draft').join('\n')}`);
  return 0;
}

/** A path as it can be typed in `folder`: relative below it, absolute elsewhere. */
function showPath(path: string, folder: string): string {
  const near = relative(folder, path);
  return (near.startsWith('..') ? path : near).replaceAll('\\', '/');
}
