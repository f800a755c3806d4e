import { join } from 'node:path';
import { noteAwards } from '../../awards/handover.ts';
import { openJudgedLists } from '../../awards/judged-lists.ts';
import { readAwards } from '../../awards/read-awards.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';
import type { Issue } from '../../gate/issue.ts';

/** Every issue of decisions and their lists; none where there are no decisions. What was read is kept for the plan of the site. */
export async function listAwardIssues(context: RefusalContext): Promise<Issue[]> {
  const { tree, content, folders, releaseMoment, isComplete, faulty, rules } = context;
  const { site, registers, gaps } = content;
  const isWhole = isComplete && faulty.length === 0;
  const bulletins = new Set(content.bulletins.map(({ bulletin }) => bulletin.id));
  const judged =
    rules === undefined ? undefined : await openJudgedLists(join(folders.cache, 'lists.ndjson'), rules);
  const { awards, issues } = await readAwards({
    tree,
    site,
    registers,
    gaps,
    project: folders.project,
    releaseMoment,
    ...(isWhole ? { bulletins } : {}),
    ...(judged ? { judged } : {}),
  });
  await judged?.write();
  noteAwards(registers, awards);
  return issues;
}
