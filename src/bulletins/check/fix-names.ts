import { basename, posix } from 'node:path';
import { repairOf, type Details, type Issue } from '../../gate/issue.ts';
import type { Repairs } from './repairs.ts';

/** What a file was called, and what it is called from now on. */
interface Renaming {
  from: string;
  to: string;
}

/**
 * Gives files their names in small letters, then rewrites the mentions in the bulletin beside them. A run that was ended between
 * the two leaves mentions that differ from their files in capitals only: those are rewritten as well.
 */
export async function fixNames(issues: readonly Issue[], repairs: Repairs): Promise<void> {
  const inNeed = issues.filter((issue) => repairOf(issue) === '--fix');
  const byFolder = Map.groupBy(inNeed, ({ file }) => posix.dirname(file));
  for (const [folder, group] of byFolder) {
    const renamings = group.flatMap(listMention);
    for (const { file, rule, details } of group) {
      if (rule !== 'upper-case-name') continue;
      const { name, proposal } = details as Details<'upper-case-name'>;
      if (await repairs.rename(file, posix.join(folder, proposal)))
        renamings.push({ from: name, to: proposal });
    }
    if (renamings.length > 0) await rewriteMentions(posix.join(folder, 'index.mdx'), renamings, repairs);
  }
}

/** The renaming that a mention still lacks. */
function listMention({ rule, details }: Issue): Renaming[] {
  if (rule === 'missing-image') {
    const { src, near } = details as Details<'missing-image'>;
    return near === undefined ? [] : [{ from: basename(src), to: basename(near) }];
  }
  if (rule !== 'missing-file') return [];
  const { name, near } = details as Details<'missing-file'>;
  return near === undefined ? [] : [{ from: name, to: basename(near) }];
}

async function rewriteMentions(
  file: string,
  renamings: readonly Renaming[],
  repairs: Repairs,
): Promise<void> {
  await repairs.rewrite(file, (text) =>
    renamings.reduce((before, { from, to }) => renameMentions(before, from, to), text),
  );
}

/** A text in which every `./from` is `./to`; longer names that only begin or end alike stay. */
export function renameMentions(text: string, from: string, to: string): string {
  // Names hold letters, digits and `._-`, of which only the dot means something else in a pattern.
  const mention = new RegExp(`(?<![\\w./-])\\./${from.replaceAll('.', '\\.')}(?![\\w-]|\\.\\w)`, 'g');
  return text.replace(mention, () => `./${to}`);
}
