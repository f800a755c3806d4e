import { resolve } from 'node:path';
import { parseCommandArgs } from '../../authoring/command-args.ts';
import { openNamedFile } from '../../files/read-content-file.ts';
import { getCallerFolder, type Folders } from '../../folders.ts';
import { Stop } from '../../strings/stop.ts';
import { pathInProject, readShownContent } from '../shown-content.ts';
import { watchingWords } from '../words.ts';
import { countMissing } from './count-missing.ts';
import { readLogLines } from './log-lines.ts';
import { proposeAliases } from './propose-aliases.ts';
import { formatMissing } from './report.ts';
import { openResemblance } from './resemblance.ts';

/** What the command is given by the process that runs it. */
export interface MissingProcess {
  folders: Folders;
  /** The present moment, an ISO date-time with zone. */
  moment: string;
  print: (text: string) => void;
  complain: (text: string) => void;
}

/** `npm run missing`: proposes former addresses of bulletins from what logs of a server say was not found. Returns the exit code. */
export async function runMissing(args: readonly string[], given: MissingProcess): Promise<number> {
  const words = watchingWords();
  const { folders, moment, print, complain } = given;
  const { values, positionals } = parseCommandArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    print(words.missing.help);
    return 0;
  }
  if (positionals.length === 0) throw new Stop(words.missing.noLog, 2);
  const logs = positionals.map((path) => resolve(getCallerFolder(), path));
  for (const path of logs) {
    const log = await openNamedFile(path).catch(() => undefined);
    if (!log) throw new Stop(words.missing.notThere(path), 2);
    await log.close();
  }
  const content = await readShownContent(folders, moment);
  const find = openResemblance(content.planned.bulletins.filter(({ status }) => status !== 'withdrawn'));
  const count = await countMissing(readAll(logs), find);
  const proposed = await proposeAliases(count.addresses, content);
  const pathOf = (file: string): string => pathInProject(file, folders);
  print(formatMissing(count, proposed, pathOf, words));
  if (content.faulty.length > 0) complain(words.unread(content.faulty.map(pathOf)));
  return 0;
}

async function* readAll(logs: readonly string[]): AsyncGenerator<string> {
  for (const log of logs) yield* readLogLines(log);
}
