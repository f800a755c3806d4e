import { getKnownNames } from '../bulletins/lint/known-names.ts';
import { runAtMost } from '../files/at-most.ts';
import { hasErrors, type Issue } from '../gate/issue.ts';
import type { Gaps } from '../gate/gaps.ts';
import { countAlike } from '../gate/limit-alike.ts';
import { namingFile } from '../gate/program-failure.ts';
import { applySilences } from '../gate/silence.ts';
import type { ContentTree, DecisionFolder } from '../gate/tree.ts';
import type { Registers } from '../registers/schema.ts';
import type { Site } from '../site.ts';
import { dayOfMoment } from '../vietnamese/times.ts';
import { judgeBetweenDecisions } from './between-decisions.ts';
import type { Decision } from './decision.ts';
import type { JudgedLists } from './judged-lists.ts';
import { listRegisterIds } from './list-context.ts';
import { readDecision, type ReadDecision } from './read-decision.ts';
import { readFiles } from './read-files.ts';
import type { RowStates } from './row-states.ts';
import { openSharedTexts } from './share-texts.ts';
import { mayTellHidden } from './withholding.ts';
import { readVocabulary, type AwardVocabulary } from './vocabulary.ts';

/** What an office knows of awards. */
export interface Awards {
  vocabulary: AwardVocabulary;
  /** Valid decisions in the order of their folders. */
  decisions: Decision[];
  states: RowStates;
}

/** What awards are read from, and when. */
export interface AwardsSources {
  tree: Pick<ContentTree, 'decisions' | 'yaml'>;
  site: Site;
  registers: Registers;
  gaps: Gaps;
  /** The ids of all bulletins; missing where not all could be read. */
  bulletins?: ReadonlySet<string>;
  /** The folder of the program, which has the vocabulary that it ships. */
  project: string;
  releaseMoment: string;
  /** What the last build judged of lists; missing where everything is judged. */
  judged?: JudgedLists;
}

/** Where decisions are issued, whatever zone an office gives the times of its bulletins in. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Folders read at a time. */
const MAX_CONCURRENT_READS = 16;

/** All decisions of a content root with the states of their rows, and every issue; nothing is read where there is no decision. */
export async function readAwards(sources: AwardsSources): Promise<{ awards?: Awards; issues: Issue[] }> {
  const { tree, site, registers, gaps, bulletins, project, releaseMoment, judged } = sources;
  const hasOwn = ['award-types', 'legal-bases'].some((name) => tree.yaml.has(`registers/${name}.yaml`));
  if (tree.decisions.length === 0 && !hasOwn) return { issues: [] };
  const { issues: ofVocabulary, ...vocabulary } = await readVocabulary(tree.yaml, project, releaseMoment);
  const context = {
    vocabulary,
    ids: listRegisterIds(registers),
    gaps,
    isTold: countAlike(),
    ...(bulletins ? { bulletins } : {}),
    ...(judged ? { judged } : {}),
    share: openSharedTexts(),
    site,
    names: getKnownNames(site, registers),
    today: dayOfMoment(releaseMoment, TIME_ZONE),
  };
  const results: ReadDecision[] = [];
  await runAtMost(MAX_CONCURRENT_READS, [...tree.decisions.entries()], async ([index, folder]) => {
    const file = `${folder.path}/decision.yaml`;
    results[index] = { silences: [], ...(await namingFile(file, async () => readDecision(folder, context))) };
  });
  await addFiles(results, tree.decisions);
  const isValid = ({ read, issues }: ReadDecision): boolean => read !== undefined && !hasErrors(issues);
  const placed = results.filter(isValid).map(({ read, yaml }) => ({ decision: read!, yaml: yaml! }));
  const faultyIds = results.filter((each) => !isValid(each)).map(({ yaml }) => yaml?.data['id']);
  const mayBeFaulty = (id: string) => faultyIds.some((each) => each === id || typeof each !== 'string');
  const { states, issues: between } = judgeBetweenDecisions(placed, mayBeFaulty);
  const issues = [...ofVocabulary, ...results.flatMap((each) => each.issues), ...between];
  const silences = results.flatMap((each) => each.silences);
  return {
    awards: { vocabulary, decisions: placed.map(({ decision }) => decision), states },
    issues: applySilences(issues, silences, () => !hasErrors(issues)),
  };
}

/** Reads the files of decisions, which are published by what all lists hide. */
async function addFiles(results: ReadDecision[], folders: readonly DecisionFolder[]): Promise<void> {
  const byId = new Map(results.flatMap(({ read }) => (read ? [[read.fields.id, read] as const] : [])));
  await runAtMost(MAX_CONCURRENT_READS, [...results.entries()], async ([index, { read, yaml, issues }]) => {
    if (!read || !yaml) return;
    const subject = { inside: folders[index]!.files, hides: mayTellHidden(read, byId), yaml };
    const own = await namingFile(yaml.file, async () => readFiles(read.fields, subject));
    if ('files' in own) read.files = own.files;
    for (const each of own.issues) issues.push(each);
  });
}
