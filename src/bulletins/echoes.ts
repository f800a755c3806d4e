import { basename } from 'node:path';
import { hasErrors, type Issue } from '../gate/issue.ts';

/**
 * The issues of a bulletin without those that only repeat another: a file that nothing names is no news while its own name,
 * or the line that names it, is at fault.
 */
export function withoutEchoes(issues: readonly Issue[], text: string): Issue[] {
  const others = issues.filter(({ rule }) => rule !== 'unused-file');
  if (!hasErrors(others) && others.length === issues.length) return [...issues];
  const isBroken = hasErrors(others);
  const near = new Set(others.map(({ details }) => basename((details as { near?: string }).near ?? '')));
  const said = text.normalize('NFC').toLowerCase();
  return issues.filter((issue) => {
    if (issue.rule !== 'unused-file') return true;
    const { name } = issue.details as { name: string };
    if (!/^[\w.-]+$/.test(name)) return false;
    return !isBroken || !(near.has(name) || said.includes(name.toLowerCase()));
  });
}
