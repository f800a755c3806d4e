import { dirname, join } from 'node:path';
import { commandWords, openFolders, type ExitCode } from '../../authoring/command.ts';
import { parseCommandArgs } from '../../authoring/command-args.ts';
import { openOffice, type Office } from '../../authoring/new/office.ts';
import { takeLock } from '../../files/lock.ts';
import { messageLanguage } from '../../gate/report.ts';
import { importingWords } from '../../strings/importing.ts';
import { Stop } from '../../strings/stop.ts';
import { openJournal } from './journal.ts';
import { listSources, type SourceFilePath } from './list-sources.ts';
import { takeSource, type ImportOutcome, type TakeOptions } from './take.ts';
import { openTaken } from './taken.ts';
import { tellOutcome } from './tell.ts';

/** `npm run import`: takes over what an office has, as drafts. Exit code 0 when all was taken, 1 when something was not. */
export async function runImport(
  args: readonly string[],
  { moment, print }: { moment: string; print: (line: string) => void },
): Promise<ExitCode> {
  const words = importingWords(messageLanguage());
  const { values, positionals } = parseCommandArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      section: { type: 'string' },
      year: { type: 'string' },
      lossy: { type: 'boolean', default: false },
      look: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(words.help);
    return 0;
  }
  if (positionals.length === 0) throw new Stop(words.nothingNamed, 2);
  if (values.year !== undefined && !/^(?:19|20)\d{2}$/u.test(values.year))
    throw new Stop(words.badYear(values.year), 2);
  const sources = await listSources(positionals);
  const office = await openOffice(openFolders(), moment);
  const sections = office.site.sections.map(({ id }) => id);
  if (values.section !== undefined && !sections.includes(values.section))
    throw new Stop(commandWords().new.unknownSection(values.section, sections.join(', ')), 2);
  const lock = takeLock(join(dirname(office.folders.cache), 'import', 'lock'));
  if (!lock) throw new Stop(words.otherRun, 2);
  const options = {
    section: values.section,
    year: values.year,
    isLossy: values.lossy,
    isWriting: !values.look,
  };
  let outcomes: ImportOutcome[];
  try {
    outcomes = await takeAll(sources, options, office, print);
  } finally {
    lock.release();
  }
  const count = (...states: ImportOutcome['state'][]) =>
    outcomes.filter(({ state }) => states.includes(state)).length;
  const refused = count('refused', 'changed');
  print(words.sum({ made: count('made'), kept: count('present', 'deleted', 'same'), refused }));
  if (options.isWriting && count('made') > 0) print(words.next);
  return refused > 0 ? 1 : 0;
}

async function takeAll(
  sources: readonly SourceFilePath[],
  options: TakeOptions,
  office: Office,
  print: (line: string) => void,
): Promise<ImportOutcome[]> {
  const journal = await openJournal(dirname(office.folders.cache));
  const taken = await openTaken(office.folders.content, office.bulletins, journal);
  const outcomes: ImportOutcome[] = [];
  for (const source of sources) {
    const outcome = await takeSource(source, taken, options, office);
    outcomes.push(outcome);
    for (const line of tellOutcome(source.source, outcome, options)) print(line);
  }
  if (options.isWriting) await taken.close();
  return outcomes;
}
