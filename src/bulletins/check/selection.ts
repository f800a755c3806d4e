import { relative, resolve, sep } from 'node:path';
import { ownerOf, type Issue } from '../../gate/issue.ts';

/** Some files of a content root, such as those of one commit. */
export interface CheckedFiles {
  /** No file of the content root is among them. */
  isEmpty: boolean;
  /** Whether bulletins outside the selection depend on a selected file: `site.yaml` or a register. */
  needsAll: boolean;
  /** Whether a selected file lies in the folder of a bulletin; the whole folder is then checked. */
  holds(folder: string): boolean;
  /** Whether an issue belongs to the selection: it is in a selected file or folder, or is an error elsewhere and `needsAll` is set. */
  wants(issue: Issue): boolean;
}

/** Selects files by their paths, absolute or relative to `from`. Files outside the content root are ignored. */
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
