import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { commandWords, openFolders, type ExitCode } from '../../authoring/command.ts';
import { openOffice, type Office } from '../../authoring/new/office.ts';
import { takeLock } from '../../files/lock.ts';
import { messageLanguage } from '../../gate/report.ts';
import { importReportWords } from '../../strings/import-report.ts';
import { importingWords } from '../../strings/importing.ts';
import { showProgress } from '../../strings/progress.ts';
import { Stop } from '../../strings/stop.ts';
import { isDoubtful } from '../report/doubts.ts';
import { keepItems } from '../report/kept-items.ts';
import type { AwaitedField, ReportItem } from '../report/item.ts';
import { writeReport } from '../report/write-report.ts';
import { askMissing } from './ask.ts';
import { listFormerSections } from './former-sections.ts';
import { parseImportFlags, type ImportFlags } from './flags.ts';
import { listSources, type ListedSources } from './list-sources.ts';
import type { ImportOutcome } from './outcome.ts';
import { readSectionMap } from './section-map.ts';
import { takeSource, type TakeOptions } from './take.ts';
import { openTaken } from './taken.ts';
import { tellOutcome } from './tell.ts';
import { listUnnamedPictures } from './unnamed-pictures.ts';
import { clearAside } from './write-draft.ts';

/** What the command needs to know: whether it runs in a terminal, and the present moment (ISO date-time with zone). */
export interface ImportContext {
  isTerminal: boolean;
  moment: string;
  print: (line: string) => void;
}

/** `npm run import`: takes over what an office has, as drafts. Exit code 0 when all was taken, 1 when something was not. */
export async function runImport(
  args: readonly string[],
  { isTerminal, moment, print }: ImportContext,
): Promise<ExitCode> {
  const words = importingWords(messageLanguage());
  const flags = parseImportFlags(args);
  if (flags.help) {
    print(words.help);
    return 0;
  }
  const folders = openFolders();
  const listed = await listSources(flags.paths, folders.content);
  const office = await openOffice(folders, moment);
  const options = await chooseOptions(flags, office, isTerminal && listed.sources.length === 1);
  const work = join(dirname(office.folders.cache), 'import');
  const lock = takeLock(join(work, 'lock'));
  if (!lock) throw new Stop(words.otherRun, 2);
  try {
    await clearAside(office);
    const items = await takeAll(listed, { options, flags, work, print }, office);
    const count = (...states: ReportItem['state'][]) =>
      items.filter(({ state }) => states.includes(state)).length;
    const refused = count('refused', 'changed');
    const made = count('made', 'updated');
    print(words.sum({ made, kept: count('present', 'deleted', 'same'), refused }));
    if (options.isWriting && made > 0) print(words.next);
    return refused > 0 ? 1 : 0;
  } finally {
    lock.release();
  }
}

async function chooseOptions(flags: ImportFlags, office: Office, asks: boolean): Promise<TakeOptions> {
  const sections = office.site.sections.map(({ id }) => id);
  const { section, sections: map } = flags;
  const only = sections.length === 1 ? sections[0] : undefined;
  if (section !== undefined && !sections.includes(section))
    throw new Stop(commandWords().new.unknownSection(section, sections.join(', ')), 2);
  const chooseSection = map === undefined ? () => undefined : await readSectionMap(map, sections);
  return {
    chooseSection: (...source) => chooseSection(...source) ?? section ?? only,
    year: flags.year,
    hasPlaces: flags.places,
    host: flags.fetch,
    ask:
      asks && !flags.yes && !flags.look ? (found, hasFile) => askMissing(found, hasFile, office) : undefined,
    isLossy: flags.lossy,
    isWriting: !flags.look,
    isUpdating: flags.renew,
  };
}

interface ImportRun {
  options: TakeOptions;
  flags: ImportFlags;
  /** The folder of imports in the work folder. */
  work: string;
  print: (line: string) => void;
}

/** Takes each source, tells of it, then writes the ledger and the report. */
async function takeAll(
  { sources, photographs }: ListedSources,
  { options, flags, work, print }: ImportRun,
  office: Office,
): Promise<ReportItem[]> {
  const { content } = office.folders;
  const taken = await openTaken(content, office.bulletins, work);
  const items: ReportItem[] = [];
  const progress = startProgress(sources.length);
  const tell = (outcome: ImportOutcome, isNamed: boolean): void => {
    const lines = tellOutcome(outcome, {
      isWriting: options.isWriting,
      isNamed,
      isWhole: sources.length === 1 || flags.doubtful,
    });
    items.push({ ...outcome.item, ...(outcome.fault ? { reason: lines.reason } : {}) });
    if (!flags.doubtful || outcome.fault || isDoubtful(outcome.item))
      for (const line of lines.told) {
        progress.end();
        print(line);
      }
  };
  for (const source of sources) {
    tell(await takeSource(source, taken, options, office), source.isNamed === true);
    progress.update(items.length);
  }
  progress.end();
  const words = importingWords(messageLanguage());
  const former = listFormerSections(items);
  if (former.length > 0) print(words.formerSections(former));
  const unnamed = listUnnamedPictures(photographs, sources, items).map((path) => basename(path));
  if (unnamed.length > 0) print(words.unnamedPictures(unnamed));
  const waiting = countWaiting(items);
  if (waiting.length > 0) print(words.waiting(waiting));
  if (!options.isWriting) return items;
  await taken.close();
  const told = new Set(items.map(({ source }) => source));
  const all = [...items, ...taken.listOthers(told)];
  await keepItems(work, all);
  const place = { folder: work, content, site: office.site, onlyDoubtful: flags.doubtful };
  const page = await writeReport(all, place);
  const below = relative(office.folders.project, page);
  const isBelow = !below.startsWith('..') && !isAbsolute(below);
  print(words.report((isBelow ? below : page).replaceAll('\\', '/')));
  return items;
}

/** What drafts of this run wait for, with how many of them wait for it. */
function countWaiting(items: readonly ReportItem[]): { name: string; count: number }[] {
  const { awaited } = importReportWords(messageLanguage());
  const drafts = items.filter(({ state }) => state === 'made' || state === 'updated');
  return (Object.keys(awaited) as AwaitedField[]).flatMap((field) => {
    const count = drafts.filter(({ waits }) => waits.includes(field)).length;
    return count > 0 ? [{ name: awaited[field], count }] : [];
  });
}

/** Tells how many sources are done, and how many minutes the others will take, where there are several. */
function startProgress(total: number): { update: (done: number) => void; end: () => void } {
  const words = importingWords(messageLanguage());
  const [progress, begun] = [showProgress(), performance.now()];
  return {
    update(done) {
      const secondsLeft = ((performance.now() - begun) / 1000 / done) * (total - done);
      if (total > 1) progress.update(words.progress(done, total, Math.ceil(secondsLeft / 60)));
    },
    end: () => progress.end(),
  };
}
