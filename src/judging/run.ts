import { resolve } from 'node:path';
import { parseCommandArgs } from '../authoring/command-args.ts';
import { readNamedFile } from '../files/read-content-file.ts';
import { getCallerFolder, type Folders } from '../folders.ts';
import { messageLanguage } from '../gate/report.ts';
import { judgingWords } from '../strings/judging.ts';
import { Stop } from '../strings/stop.ts';
import { openSite } from './open-site.ts';
import { readQuestions } from './read-questions.ts';
import { formatScores } from './report.ts';
import { scoreQuestions } from './score.ts';

/** What the command is given by the process that runs it. */
export interface JudgingProcess {
  folders: Pick<Folders, 'dist'>;
  print: (text: string) => void;
}

/** `npm run score-search`: scores the search of a finished site by questions of an office. Returns the exit code. */
export async function runScoreSearch(
  args: readonly string[],
  { folders, print }: JudgingProcess,
): Promise<number> {
  const words = judgingWords(messageLanguage());
  const { values, positionals } = parseCommandArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    print(words.help);
    return 0;
  }
  const [file, site] = positionals;
  if (file === undefined) throw new Stop(words.noFile, 2);
  const path = resolve(getCallerFolder(), file);
  const bytes = await readNamedFile(path).catch(() => undefined);
  if (!bytes) throw new Stop(words.notThere(path), 2);
  const questions = readQuestions(bytes.toString('utf8'), file, words);
  const folder = site === undefined ? folders.dist : resolve(getCallerFolder(), site);
  const opened = await openSite(folder);
  if (!opened) throw new Stop(words.noIndex(folder), 2);
  for (const { right, place } of questions) {
    const unknown = right.find((slug) => !opened.slugs.includes(slug));
    if (unknown !== undefined) throw new Stop(words.unknown(place, unknown), 2);
  }
  print(formatScores(await scoreQuestions(opened, questions), words));
  return 0;
}
