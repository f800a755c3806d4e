import { relative, resolve, sep } from 'node:path';
import { ownerOf, type Issue } from '../../gate/issue.ts';

/** Some files of a content root, such as those of one commit. */
export interface CheckedFiles {
  /** No file of the content root is among them. */
  isEmpty: boolean;
  /** Whether they decide about bulletins that are not among them: `site.yaml`, the registers. */
  needsAll: boolean;
  /** Whether any of them lies in the folder of a bulletin, which is checked as a whole then. */
  holds(folder: string): boolean;
  /** Whether an issue is theirs. What they broke elsewhere is theirs too; a warning elsewhere is not. */
  wants(issue: Issue): boolean;
}

/** Selects files by their paths, absolute or below `from`. Those outside the content root are passed over. */
export function selectFiles(paths: readonly string[], root: string, from: string): CheckedFiles {
  const inside = paths
    .map((path) => relative(root, resolve(from, path)).split(sep).join('/'))
    .filter((path) => path !== '..' && !path.startsWith('../') && !/^(?:\/|[A-Za-z]:)/.test(path));
  const owners = new Set(inside.map(ownerOf));
  const needsAll = inside.some((path) => path === '' || path === 'site.yaml' || path.startsWith('registers'));
  const isWhole = inside.includes('');
  const holds = (folder: string) =>
    needsAll || owners.has(folder) || inside.some((path) => folder.startsWith(`${path}/`));
  return {
    isEmpty: inside.length === 0,
    needsAll,
    holds,
    wants({ file, severity }) {
      if (isWhole || owners.has(ownerOf(file))) return true;
      if (inside.some((path) => file.startsWith(`${path}/`))) return true;
      return needsAll && severity === 'error';
    },
  };
}
