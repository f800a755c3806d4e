import type { BuiltFile } from '../verify/scan.ts';
import type { Fault } from './fault.ts';

/** One separator of folders, or several in a row. */
const SLASHES = String.raw`[\\/]+`;

/**
 * A function that finds folders of the building machine in a text. They count where a path begins: in a container the project
 * may lie in `/app`, and `https://…/app/` is no such folder. A folder that is also the base path cannot be told from it.
 */
export function buildPathFinder(
  folders: readonly string[],
  base: string,
): (text: string) => string | undefined {
  const paths = folders
    .map((folder) => folder.replaceAll('\\', '/'))
    .filter((path) => !base.startsWith(path));
  if (paths.length === 0) return () => undefined;
  const either = paths
    .map((path) => path.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replaceAll('/', SLASHES))
    // Of slashes in a row the first begins a path: else each of a long row would be tried with all that follow.
    .map((path) => (path.startsWith(SLASHES) ? `(?<![\\\\/])${path}` : path))
    .join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}._-])(?:${either})(?=[\\\\/"'<]|$)`, 'u');
  return (text) => pattern.exec(text)?.[0];
}

/** No file names a folder of the building machine. */
export function findBuildPaths(files: Iterable<BuiltFile>): Fault[] {
  return [...files].flatMap(({ path, buildPath }): Fault[] =>
    buildPath === undefined ? [] : [{ rule: 'build-path', file: path, detail: buildPath }],
  );
}
