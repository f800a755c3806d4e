import { join } from 'node:path';
import { YIELD_EVERY, yieldToEventLoop } from '../../files/yield.ts';
import { ownerOf, sortIssues, type Issue } from '../../gate/issue.ts';
import { applySilences, type Silence } from '../../gate/silence.ts';
import { readTree, type BulletinFolder, type ContentTree } from '../../gate/tree.ts';
import { runAtMost } from '../../files/at-most.ts';
import { readRegisters } from '../../registers/read.ts';
import type { Registers } from '../../registers/schema.ts';
import { listExpiring, readSite, type Site } from '../../site.ts';
import type { BodyLink } from '../body/blocks.ts';
import type { Bulletin } from '../bulletin.ts';
import { judgeBetween, RULES_BETWEEN } from '../between-bulletins.ts';
import { buildInspect } from './inspect-file.ts';
import type { Sketch } from '../lint/sketch.ts';
import type { TwinComparison } from '../lint/twins.ts';
import type { ReadingContext, ReadResult } from './read-bulletin.ts';
import { listPublicIssues } from './read-public.ts';
import type { Refusals } from './refusals.ts';
import { UNMARKED, type FolderMarks } from './recall.ts';
import { openReaders } from './readers.ts';
import { readStandingPages, type StandingPage } from '../pages/standing-pages.ts';
import { getVisibility, type Visibility } from '../visibility.ts';

/** A bulletin as the loader keeps it from one build to the next. */
export interface KeptBulletin {
  bulletin: Bulletin;
  links: BodyLink[];
  /** What stands for its text when bulletins are compared. */
  sketch?: Sketch | undefined;
  /** What is doubtful about it by itself, silenced or not: it has to be heard at every build. */
  warnings: Issue[];
  silences: Silence[];
  marks: FolderMarks;
}

/** Everything in a content root, valid, with what is wrong and how many files there were. */
export interface Content {
  site: Site;
  registers: Registers;
  pages: StandingPage[];
  /** Sorted by key. */
  bulletins: KeptBulletin[];
  /** How the bulletins were compared with each other, for the next reading. */
  twins: TwinComparison;
  /** `read` = the sum of the four kinds; `unchanged` of them were remembered from the build before. */
  counts: Record<Visibility, number> & { read: number; unchanged: number };
}

export interface ReadOptions {
  root: string;
  /** What lies there, when that is known already. */
  tree?: ContentTree;
  cacheFolder: string;
  /** The folder that is published as it is, judged together with the content when it is given. */
  publicFolder?: string;
  releaseMoment: string;
  /** Finds what an earlier reading kept, when it still holds. */
  recall?: (folder: BulletinFolder, context: ReadingContext) => KeptBulletin | undefined;
  /** The comparison of the reading before, by whose objects `recall` answers: what has not changed is not compared again. */
  lastTwins?: TwinComparison | undefined;
  /** As `beginMarks`, when folders are to be known again. */
  beginMarks?: (folder: BulletinFolder) => () => FolderMarks;
  /** Called once, before the first bulletin. */
  onBegin?: (context: ReadingContext) => void;
  /** Called for each valid bulletin in the order of addresses, while others are still being read. */
  onBulletin?: (kept: KeptBulletin) => void;
  /** What a release would refuse is told as well. */
  refusals?: Refusals;
  /** The bulletins to read, when not all are wanted; what takes all of them to judge is left out then. */
  select?: (folder: BulletinFolder) => boolean;
}

/** Files are waited for while others are judged. */
const AT_ONCE = 16;

/** Reads a whole content root. `content` is only missing when `site.yaml` itself is wrong. */
export async function readContent(options: ReadOptions): Promise<{ content?: Content; issues: Issue[] }> {
  const tree = options.tree ?? (await readTree(options.root));
  const site = await readSite(tree.yaml);
  const { registers, issues: registerIssues } = await readRegisters(tree.yaml);
  const issues = [...tree.issues, ...registerIssues];
  if (options.publicFolder !== undefined) {
    issues.push(...(await listPublicIssues(options.publicFolder, options.root)));
  }
  if ('issues' in site) return { issues: sortIssues([...issues, ...site.issues]) };
  const context = { site: site.site, registers, inspect: buildInspect(inspectionsOf(options)) };
  options.onBegin?.(context);
  const pages = await readStandingPages(tree.pages, site.site);
  const results = await readBulletins(tree, context, options);
  const bulletins = results.flatMap(({ kept }) => kept ?? []);
  const between = judgeBetween(bulletins, options.select === undefined, options.lastTwins);
  issues.push(
    ...listExpiring(site, options.releaseMoment),
    ...pages.issues,
    ...results.flatMap((result) => result.issues),
    ...between.issues,
  );
  const silences = [...pages.silences, ...results.flatMap((result) => result.silences)];
  const content: Content = {
    site: site.site,
    registers,
    pages: pages.pages,
    bulletins,
    twins: between.twins,
    counts: {
      ...countByVisibility(bulletins, options.releaseMoment),
      read: results.length,
      unchanged: results.filter(({ isUnchanged }) => isUnchanged).length,
    },
  };
  if (options.refusals) {
    const { list, ...setting } = options.refusals;
    const { releaseMoment, select } = options;
    const isComplete = select === undefined;
    issues.push(...(await list({ ...setting, content, tree, releaseMoment, isComplete })));
  }
  return { content, issues: sortIssues(silenceWhatIsExcused(issues, silences, options)) };
}

interface Result extends Pick<ReadResult, 'issues' | 'silences'> {
  kept?: KeptBulletin;
  isUnchanged: boolean;
}

async function readBulletins(
  tree: ContentTree,
  context: ReadingContext,
  options: ReadOptions,
): Promise<Result[]> {
  const { recall, beginMarks, select, onBulletin } = options;
  const folders = select ? tree.bulletins.filter(select) : tree.bulletins;
  const results: Result[] = [];
  // A slug that begins like another stands after it as a name and before it as an address.
  const addresses = folders.map(({ path }) => `${path}/`);
  const byAddress = [...folders.keys()].sort((a, b) => (addresses[a]! < addresses[b]! ? -1 : 1));
  let told = 0;
  const tellInOrder = (): void => {
    for (let result = results[byAddress[told]!]; result; result = results[byAddress[told]!]) {
      told += 1;
      if (result.kept) onBulletin?.(result.kept);
    }
  };
  const recalled: (KeptBulletin | undefined)[] = [];
  for (const [index, folder] of folders.entries()) {
    if (index % YIELD_EVERY === 0) await yieldToEventLoop();
    recalled.push(recall?.(folder, context));
  }
  const unread = recalled.filter((kept) => !kept).length;
  const readers = openReaders(unread, context, inspectionsOf(options));
  const read = async (folder: BulletinFolder): Promise<Result> => {
    const endMarks = beginMarks?.(folder);
    const { issues, silences, ...result } = await readers.read(folder);
    if (!result.bulletin) return { issues, silences, isUnchanged: false };
    const kept = { ...result, warnings: issues, silences, marks: endMarks?.() ?? UNMARKED };
    return { kept, issues, silences, isUnchanged: false };
  };
  try {
    await runAtMost(AT_ONCE, [...folders.entries()], async ([index, folder]) => {
      const kept = recalled[index];
      results[index] = kept
        ? { kept, issues: kept.warnings, silences: kept.silences, isUnchanged: true }
        : await read(folder);
      tellInOrder();
    });
  } finally {
    await readers.close();
  }
  return results;
}

function inspectionsOf({ cacheFolder }: ReadOptions): string {
  return join(cacheFolder, 'inspections');
}

function countByVisibility(bulletins: readonly KeptBulletin[], moment: string): Record<Visibility, number> {
  const counts = { published: 0, draft: 0, scheduled: 0, withdrawn: 0 };
  for (const { bulletin } of bulletins) counts[getVisibility(bulletin, moment)] += 1;
  return counts;
}

/** Where there are errors, not everything has been looked at, so nobody can say that a silence is needless. */
function silenceWhatIsExcused(
  issues: readonly Issue[],
  silences: readonly Silence[],
  { select }: ReadOptions,
): Issue[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const broken = new Set(errors.map(({ file }) => ownerOf(file)));
  const isCompared = select === undefined && broken.size === 0;
  const isJudged = ({ code, place }: Silence) =>
    RULES_BETWEEN.has(code) ? isCompared : !broken.has(ownerOf(place.file));
  return applySilences(issues, silences, isJudged);
}
