import { basename, join } from 'node:path';
import { byCodeUnits } from '../../by-code-units.ts';
import { YIELD_EVERY, yieldToEventLoop } from '../../files/yield.ts';
import { ownerOf, sortIssues, type Issue } from '../../gate/issue.ts';
import type { Gaps } from '../../gate/gaps.ts';
import { namingFile } from '../../gate/program-failure.ts';
import { applySilences, type Silence } from '../../gate/silence.ts';
import { readTree, type BulletinFolder, type ContentTree } from '../../gate/tree.ts';
import { runAtMost } from '../../files/at-most.ts';
import { readRegisters } from '../../registers/read.ts';
import type { Registers } from '../../registers/schema.ts';
import { buildSiteStandIn } from '../../site-stand-in.ts';
import { listExpiring, listUnknownMenuPages, readSite } from '../../read-site.ts';
import type { Site } from '../../site.ts';
import type { BodyLink } from '../body/plain-elements.ts';
import type { Bulletin } from '../bulletin.ts';
import { judgeBetween, RULES_BETWEEN } from '../between-bulletins.ts';
import type { DatedField } from './day-order.ts';
import { buildInspect } from './inspect-file.ts';
import type { Sketch } from '../lint/sketch.ts';
import type { TwinComparison } from '../lint/twins.ts';
import type { ReadingContext, ReadResult } from './read-bulletin.ts';
import { listPersonalDataOfYaml } from './personal-data-of-yaml.ts';
import { listPublicIssues } from './read-public.ts';
import type { FaultySource, Refusals } from './refusals.ts';
import { UNMARKED, type FolderMarks } from './recall.ts';
import { openReaders } from './readers.ts';
import { withoutNamed } from './named-files.ts';
import { readStandingPages, type StandingPage } from '../pages/standing-pages.ts';
import { getVisibility, type Visibility } from '../visibility.ts';

/** A bulletin with all that is kept of it for the next build. */
export interface KeptBulletin {
  bulletin: Bulletin;
  links: BodyLink[];
  /** The sketch of its text, by which bulletins are compared. */
  sketch?: Sketch | undefined;
  /** The days on which its photographs were taken and its source was retrieved. */
  doneOn: DatedField[];
  /** Its own warnings, switched off or not, because every build reports them anew. */
  warnings: Issue[];
  silences: Silence[];
  marks: FolderMarks;
}

/** The valid contents of a content root, with counts. */
export interface Content {
  site: Site;
  registers: Registers;
  /** The lists of which records are left out, because they have faults. */
  gaps: Gaps;
  pages: StandingPage[];
  /** Sorted by key. */
  bulletins: KeptBulletin[];
  /** Bulletins and pages that their own errors keep out. */
  faulty: FaultySource[];
  /** The comparison of the bulletins with each other, for the next reading. */
  twins: TwinComparison;
  /** Bulletins by visibility; `read` counts all folders, of which `unchanged` were recalled from the last build. */
  counts: Record<Visibility, number> & { read: number; unchanged: number };
}

export interface ReadOptions {
  root: string;
  /** The files of the content root, when they were listed already. */
  tree?: ContentTree;
  cacheFolder: string;
  /** The folder `public`, which is judged together with the content when given. */
  publicFolder?: string;
  releaseMoment: string;
  /** Finds what an earlier reading kept of a folder, when it is still valid. */
  recall?: (folder: BulletinFolder, context: ReadingContext) => Promise<KeptBulletin | undefined>;
  /** The comparison of the last reading; `recall` has to return its objects, so that only what has changed is compared again. */
  lastTwins?: TwinComparison | undefined;
  /** As `beginMarks`, when folders are to be recalled later. */
  beginMarks?: (folder: BulletinFolder) => () => FolderMarks;
  /** Called once, before the first bulletin. */
  onBegin?: (context: ReadingContext) => void;
  /** Called for each valid bulletin in the order of addresses, while others are still being read. */
  onBulletin?: (kept: KeptBulletin) => void;
  /** The refusals of a release, when they are to be reported as well. */
  refusals?: Refusals;
  /** As `fingerprintRules`, when what the last build judged may be recalled. */
  rules?: string;
  /** Selects the bulletins to read; checks that need all bulletins are then left out. */
  select?: (folder: BulletinFolder) => boolean;
}

/** Bulletins read at a time, so that the processor judges some while the disk reads others. */
const MAX_CONCURRENT_READS = 16;

/** What was read of a content root: all issues, sorted, the number of folders of bulletins, and the paths of those of decisions. */
export interface ReadContent {
  /** The valid content; missing when `site.yaml` has faults. */
  content?: Content;
  read: number;
  decisions: string[];
  issues: Issue[];
}

/**
 * Reads a whole content root. Bulletins and pages are judged even by a `site.yaml` that has faults, as far as it can be read, but
 * nothing is then kept of them.
 */
export async function readContent(options: ReadOptions): Promise<ReadContent> {
  const tree = options.tree ?? (await readTree(options.root));
  const site = await namingFile('site.yaml', async () => readSite(tree.yaml));
  const { registers, gaps, issues: registerIssues } = await readRegisters(tree.yaml);
  const { publicFolder, root } = options;
  const published = publicFolder === undefined ? [] : await listPublicIssues(publicFolder, root);
  const personal = await listPersonalDataOfYaml(tree.yaml);
  const before = [...tree.issues, ...registerIssues, ...personal, ...published];
  const inspect = buildInspect(inspectionsOf(options));
  if ('issues' in site) {
    const standIn = buildSiteStandIn('data' in site ? site.data : {});
    const reading = { site: standIn.site, registers, gaps: { ...gaps, ...standIn.gaps }, inspect };
    const { recall: _recall, onBulletin: _onBulletin, ...others } = options;
    const judged = { ...others, isWhole: false };
    const { content: _content, ...result } = await readAll(
      tree,
      reading,
      [...before, ...site.issues],
      judged,
    );
    return result;
  }
  const context = { site: site.site, registers, gaps, inspect };
  options.onBegin?.(context);
  const slugs = tree.pages.map(({ path }) => basename(path, '.mdx'));
  const issues = [
    ...before,
    ...listExpiring(site, options.releaseMoment),
    ...listUnknownMenuPages(site, slugs),
  ];
  return readAll(tree, context, issues, { ...options, isWhole: true });
}

/** What `readContent` is asked for; `isWhole` says whether `site.yaml` was read without faults. */
interface WholeOptions extends ReadOptions {
  isWhole: boolean;
}

async function readAll(
  tree: ContentTree,
  context: ReadingContext,
  before: readonly Issue[],
  options: WholeOptions,
): Promise<Required<ReadContent>> {
  const { site, registers, gaps } = context;
  const pages = await readStandingPages(tree.pages, site);
  const results = await readBulletins(tree, context, options);
  const bulletins = results.flatMap(({ kept }) => kept ?? []);
  const between = judgeBetween(bulletins, options.select === undefined, options.lastTwins);
  const ofBulletins = results.flatMap((result) => result.issues);
  const issues = [...withoutNamed(before, ofBulletins), ...pages.issues, ...ofBulletins, ...between.issues];
  const silences = [...pages.silences, ...results.flatMap((result) => result.silences)];
  const content: Content = {
    site,
    registers,
    gaps,
    pages: pages.pages,
    bulletins,
    faulty: [...pages.faulty, ...results.flatMap(({ faulty }) => faulty ?? [])],
    twins: between.twins,
    counts: {
      ...countByVisibility(bulletins, options.releaseMoment),
      read: results.length,
      unchanged: results.filter(({ isUnchanged }) => isUnchanged).length,
    },
  };
  const all = options.refusals ? await completeBy(options.refusals, issues, content, tree, options) : issues;
  return {
    content,
    read: results.length,
    decisions: tree.decisions.map(({ path }) => path),
    issues: sortIssues(withoutSilenced(all, silences, options)),
  };
}

/** The issues completed by what a release would refuse, and by proposals that only the whole site can make. */
async function completeBy(
  { list, propose, ...setting }: Refusals,
  issues: readonly Issue[],
  content: Content,
  tree: ContentTree,
  { releaseMoment, select, rules }: ReadOptions,
): Promise<Issue[]> {
  const faulty = listFaulty(issues);
  const circumstances = {
    ...setting,
    content,
    tree,
    faulty,
    releaseMoment,
    isComplete: select === undefined,
    rules,
  };
  return [...(await propose(issues, circumstances)), ...(await list(circumstances))];
}

interface Result extends Pick<ReadResult, 'issues' | 'silences'> {
  kept?: KeptBulletin;
  faulty?: FaultySource;
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
  // Sorted as addresses, which end with a slash: `a-b/` sorts before `a/`, but `a` before `a-b`.
  const addresses = folders.map(({ path }) => `${path}/`);
  const byAddress = [...folders.keys()].sort((a, b) => byCodeUnits(addresses[a]!, addresses[b]!));
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
    recalled.push(await recall?.(folder, context));
  }
  const unread = recalled.filter((kept) => !kept).length;
  const readers = openReaders(unread, context, inspectionsOf(options));
  const read = async (folder: BulletinFolder): Promise<Result> => {
    const endMarks = beginMarks?.(folder);
    const { issues, silences, ...result } = await readers.read(folder);
    if (!result.bulletin) {
      const faulty = { file: folder.index.path, links: result.links ?? [] };
      return { faulty, issues, silences, isUnchanged: false };
    }
    const kept = { ...result, warnings: issues, silences, marks: endMarks?.() ?? UNMARKED };
    return { kept, issues, silences, isUnchanged: false };
  };
  try {
    await runAtMost(MAX_CONCURRENT_READS, [...folders.entries()], async ([index, folder]) => {
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

/**
 * The issues without the warnings that are switched off. A silence is only judged as needless where no errors kept checks from
 * running.
 */
function withoutSilenced(
  issues: readonly Issue[],
  silences: readonly Silence[],
  { select }: ReadOptions,
): Issue[] {
  const broken = new Set(listFaulty(issues));
  const isCompared = select === undefined && broken.size === 0;
  const isJudged = ({ code, place }: Silence) =>
    RULES_BETWEEN.has(code) ? isCompared : !broken.has(ownerOf(place.file));
  return applySilences(issues, silences, isJudged);
}

/** The folders of bulletins and the other files that have errors, each once. */
function listFaulty(issues: readonly Issue[]): string[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ file }) => ownerOf(file)))];
}
