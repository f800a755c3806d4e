import { basename, posix } from 'node:path';
import { ownerOf, repairOf, type Details, type Issue } from '../../gate/issue.ts';
import { renameMentions, type Renaming } from './mentions.ts';
import type { Repairs } from './repairs.ts';

/** Renames files as their issues propose, and updates the references to them in the bulletin of their folder. */
export async function fixNames(issues: readonly Issue[], repairs: Repairs): Promise<void> {
  for (const [owner, group] of Map.groupBy(issues, ({ file }) => ownerOf(file))) {
    // The references to a file are unknown where the bulletin cannot be read.
    if (group.some(({ rule }) => rule === 'folder-without-bulletin' || rule === 'not-utf8')) continue;
    await fixBadNames(owner, group, repairs);
    await fixCapitals(owner, group, repairs);
  }
}

/**
 * Renames files whose names are not valid in addresses. References are updated before the file is renamed: after an interruption
 * between the two, the next run proposes the same name, because proposals depend on the folder only.
 */
async function fixBadNames(folder: string, issues: readonly Issue[], repairs: Repairs): Promise<void> {
  const renamings = issues.flatMap((issue): Renaming[] => {
    if (issue.rule !== 'bad-file-name' || posix.dirname(issue.file) !== folder) return [];
    const { name, proposal } = issue.details as Details<'bad-file-name'>;
    return [{ from: name, to: repairOf(issue) === '--fix' ? proposal : undefined }];
  });
  if (renamings.every(({ to }) => to === undefined)) return;
  if (!(await rewriteMentions(folder, renamings, repairs))) return;
  for (const { from, to } of renamings) {
    if (to !== undefined) await repairs.rename(posix.join(folder, from), posix.join(folder, to));
  }
}

/**
 * Renames files to lower case, then updates the references to them. References that differ from an existing file in case only, which an
 * interruption between the two leaves behind, are updated as well.
 */
async function fixCapitals(folder: string, issues: readonly Issue[], repairs: Repairs): Promise<void> {
  const inNeed = issues.filter((issue) => repairOf(issue) === '--fix');
  const renamings: Renaming[] = [];
  for (const { file, rule, details } of inNeed) {
    if (rule !== 'upper-case-name') continue;
    const { name, proposal } = details as Details<'upper-case-name'>;
    if (await repairs.rename(file, posix.join(folder, proposal)))
      renamings.push({ from: name, to: proposal });
  }
  renamings.push(...inNeed.flatMap(listMention));
  if (renamings.length > 0) await rewriteMentions(folder, renamings, repairs);
}

/** The renaming that a reference has not followed yet. */
function listMention({ rule, details }: Issue): Renaming[] {
  if (rule === 'missing-image') {
    const { src, near } = details as Details<'missing-image'>;
    return near === undefined ? [] : [{ from: basename(src), to: basename(near) }];
  }
  if (rule !== 'missing-file') return [];
  const { name, near } = details as Details<'missing-file'>;
  return near === undefined ? [] : [{ from: name, to: basename(near) }];
}

function rewriteMentions(folder: string, renamings: readonly Renaming[], repairs: Repairs): Promise<boolean> {
  return repairs.rewrite(posix.join(folder, 'index.mdx'), (text) => renameMentions(text, renamings));
}
