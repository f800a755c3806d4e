import { join, relative } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { reportIssues } from '../../bulletins/content-error.ts';
import { Stop } from '../../strings/stop.ts';
import { commandWords, openFolders, type ExitCode } from '../command.ts';
import { wireContent } from '../editor/wire-content.ts';
import { findBulletin } from '../change/find-bulletin.ts';
import { readVisibility } from '../../bulletins/reading/read-visibility.ts';
import { addPhotographs } from './add.ts';
import { askPhotographs, askRest } from './ask.ts';
import type { BesidePhotograph } from './compose.ts';
import { createBulletin } from './create.ts';
import { completeWithDefaults } from './defaults.ts';
import { parseFlags, type GivenFlags } from './flags.ts';
import { answerFromFlags, takePhotographs } from './from-flags.ts';
import { openOffice, type Office } from './office.ts';
import { findNearName, listPlaceChoices } from './places.ts';
import { begin, showProgress } from './prompts.ts';

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
  const asks = isTerminal && !yes;
  if (given.to !== undefined) return runAdd(given.to, given, office, asks, print);
  if (asks) begin(words.intro);
  const {
    answers: known,
    problems,
    leftOut,
  } = await withProgress(asks && given.photo.length > 0, (tell) => answerFromFlags(given, office, tell));
  if (problems.length > 0) throw new Stop([...leftOut, ...problems].join('\n'), 1);
  const answers = asks ? await askRest(known, office) : completeWithDefaults(known, office);
  const { path, warnings, photographs } = await createBulletin(answers, office);
  await wireContent(project, office.folders.content);

  const shown = showPath(join(office.folders.content, path), office.folders.project);
  print(words.created(shown));
  for (const line of [...leftOut, ...tellPhotographs(photographs)]) print(line);
  const { location } = answers;
  if (location && location.place === undefined) {
    const choices = listPlaceChoices(office.registers.places, answers.date);
    print(words.unlisted(location.text, findNearName(location.text, choices)));
  }
  if (warnings.length > 0) print(reportIssues(warnings));
  print(`\n${words.next(`${shown}/index.mdx`, answers.status === 'draft').join('\n')}`);
  return 0;
}

/** `npm run new -- --to 2026/slug`: photographs for a bulletin that is there already. */
async function runAdd(
  to: string,
  given: GivenFlags,
  office: Office,
  asks: boolean,
  print: (line: string) => void,
): Promise<ExitCode> {
  const words = commandWords().new;
  const others = Object.entries(given).filter(
    ([flag, value]) => !['to', 'photo', 'alt'].includes(flag) && value !== undefined && value.length > 0,
  );
  if (others.length > 0) throw new Stop(words.onlyWith(others.map(([flag]) => `--${flag}`).join(' ')), 2);
  const folder = findBulletin(to, office.bulletins);
  const isDraft =
    (await readVisibility(await readContentFile(folder.index.absolute), office.moment)) === 'draft';
  if (given.photo.length === 0 && !asks) throw new Stop(words.noPhotographs, 2);
  const taken =
    given.photo.length > 0
      ? await withProgress(asks, (tell) => takePhotographs(given, isDraft, tell))
      : { photographs: await askPhotographs(isDraft), problems: [], leftOut: [] };
  if (taken.problems.length > 0) throw new Stop([...taken.leftOut, ...taken.problems].join('\n'), 1);
  if (taken.photographs.length === 0) throw new Stop(words.noPhotographs, 1);
  const { photographs, warnings } = await addPhotographs(folder, taken.photographs, office);
  print(words.added(photographs.length, folder.path));
  for (const line of [...taken.leftOut, ...tellPhotographs(photographs)]) print(line);
  if (warnings.length > 0) print(reportIssues(warnings));
  return 0;
}

function withProgress<T>(isShown: boolean, task: (tell?: (line: string) => void) => Promise<T>): Promise<T> {
  return isShown ? showProgress(task) : task();
}

/** Which words go with which photograph, a line each. */
function tellPhotographs(photographs: readonly BesidePhotograph[]): string[] {
  const words = commandWords().new;
  if (photographs.length === 0) return [];
  return [words.photographList, ...photographs.map(({ name, alt }) => words.photographLine(name, alt))];
}

/** A path as it can be typed in `folder`: relative below it, absolute elsewhere. */
function showPath(path: string, folder: string): string {
  const near = relative(folder, path);
  return (near.startsWith('..') ? path : near).replaceAll('\\', '/');
}
