import { basename } from 'node:path';
import { foldFileName, isSafeName } from '../gate/file-names.ts';
import { hasErrors, type Details, type Issue } from '../gate/issue.ts';
import type { BulletinFolder } from '../gate/tree.ts';

/**
 * The issues of a bulletin without those that only repeat another: a file that nothing names is no news while its own name,
 * or the line that names it, is at fault; nor is a line that names a file by the name that the file has to lose.
 */
export function withoutEchoes(issues: readonly Issue[], text: string, folder: BulletinFolder): Issue[] {
  return withoutUnused(withoutBadNames(withoutHardSpaces(issues), folder), text);
}

/** No-break spaces that keep the frontmatter from being read are told there. */
function withoutHardSpaces(issues: readonly Issue[]): Issue[] {
  const isTold = issues.some(
    ({ rule, details }) =>
      rule === 'yaml-syntax' && (details as Details<'yaml-syntax'>).cause === 'hard-space',
  );
  return issues.filter(({ rule }) => !isTold || rule !== 'non-breaking-space');
}

function withoutBadNames(issues: readonly Issue[], { besides }: BulletinFolder): Issue[] {
  const names = besides.map(({ path }) => basename(path)).filter((name) => !isSafeName(name));
  const bad = new Set(names.map(foldFileName));
  return issues.filter(({ rule, details }) => {
    if (rule !== 'file-outside-folder') return true;
    const { value } = details as Details<'file-outside-folder'>;
    return !bad.has(foldFileName(value.replace(/^\.\//, '')));
  });
}

function withoutUnused(issues: readonly Issue[], text: string): Issue[] {
  const others = issues.filter(({ rule }) => rule !== 'unused-file');
  if (!hasErrors(others) && others.length === issues.length) return [...issues];
  const isBroken = hasErrors(others);
  const near = new Set(others.map(({ details }) => basename((details as { near?: string }).near ?? '')));
  const said = text.normalize('NFC').toLowerCase();
  return issues.filter((issue) => {
    if (issue.rule !== 'unused-file') return true;
    const { name } = issue.details as { name: string };
    if (!isSafeName(name)) return false;
    return !isBroken || !(near.has(name) || said.includes(name.toLowerCase()));
  });
}
